import { announce } from './notices';
import { changeSettings } from './settings';
import { type AppStore, useStore } from './store';

const { getState: get, setState: set } = useStore;

/** Width in CSS pixels from which the list, the text and the notes stand side by side. */
const sideBySide = 1024;

/** Size of the reading text, in CSS pixels, up to which that is enough; each one more needs `each`. */
const usual = 18;
const each = 70;

type Sheet = NonNullable<AppStore['sheet']>;

/** Returns whether the list and the notes have no room beside a text of this size; in CSS pixels. */
export function isNarrow(width: number, textSize: number): boolean {
  return width < sideBySide + Math.max(0, textSize - usual) * each;
}

/** Keeps `narrow` true to the window and the size of the text; returns what ends that. */
export function followRoom(): () => void {
  const read = () => {
    const { narrow, settings } = get();
    const now = isNarrow(innerWidth, settings.textSize);
    if (now !== narrow) set({ narrow: now, sheet: null });
  };
  read();
  window.addEventListener('resize', read);
  const forget = useStore.subscribe(read);
  return () => {
    window.removeEventListener('resize', read);
    forget();
  };
}

/** Whether the reading list is on the screen. */
export function showsList({ settings, textOnly, narrow, sheet }: AppStore): boolean {
  return !textOnly && (narrow ? sheet === 'list' : settings.showList);
}

/** Whether the notes are on the screen. */
export function showsNotes({ settings, textOnly, narrow, sheet }: AppStore): boolean {
  return !textOnly && (narrow ? sheet === 'notes' : settings.showNotes);
}

/** Shows or hides the reading list; true when it is shown now. */
export function toggleList(): boolean {
  const { narrow } = get();
  const wanted = !showsList(get());
  endTextOnly();
  if (narrow) toggleSheet('list');
  else void changeSettings({ showList: wanted });
  announce(wanted ? 'The reading list is shown.' : 'The reading list is hidden.');
  return wanted;
}

/** Shows or hides the notes. */
export function toggleNotes(): void {
  const { narrow } = get();
  const wanted = !showsNotes(get());
  endTextOnly();
  if (narrow) toggleSheet('notes');
  else void changeSettings({ showNotes: wanted });
  announce(wanted ? 'The notes are shown.' : 'The notes are hidden.');
}

/** Who asks for the list or the notes while only the text is shown wants to see them. */
function endTextOnly(): void {
  if (get().textOnly) set({ textOnly: false, sheet: null });
}

/** Shows the notes if they are not shown. */
export function openNotes(): void {
  if (!showsNotes(get())) toggleNotes();
}

/** Takes away what lies over the text; what stands beside it stays. */
export function closeSheet(which?: Sheet): void {
  const { sheet } = get();
  if (sheet !== null && (which ?? sheet) === sheet) set({ sheet: null });
}

function toggleSheet(which: Sheet): void {
  set(({ sheet }) => ({ sheet: sheet === which ? null : which }));
}
