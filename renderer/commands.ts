import { call } from './api';
import { commentCommands } from './state/comments';
import { saveDrafts } from './state/drafts';
import { openFind, openFindAll } from './state/find';
import { redo, undo } from './state/history';
import { chooseFiles } from './state/imports';
import { fail, notify } from './state/notices';
import { openCorrection, openToPlace } from './state/revisions';
import { showsList, toggleList, toggleNotes } from './state/room';
import { changeSettings } from './state/settings';
import { openWith } from './state/workspaces';
import { type Dialog, useStore } from './state/store';
import { toggleTextOnly } from './state/textOnly';

/** Commands that work anywhere, by id: keys, menu items and buttons all come here. */
const commands: Readonly<Record<string, () => void>> = {
  importReadings: () => void chooseFiles(),
  pasteReading: () => {
    useStore.setState(({ dialog }) => (dialog === null ? { dialog: { kind: 'paste' } } : {}));
  },
  export: () => {
    if (useStore.getState().current !== null) useStore.setState({ dialog: { kind: 'export' } });
  },
  undo: () => void undo(),
  redo: () => void redo(),
  toggleList: () => {
    // What lies over the text is gone to: whoever opened it wants it.
    if (toggleList() && useStore.getState().narrow) focusList();
  },
  toggleNotes,
  themeSystem: () => void changeSettings({ theme: 'system' }),
  themeLight: () => void changeSettings({ theme: 'light' }),
  themeDark: () => void changeSettings({ theme: 'dark' }),
  textLarger: () => {
    resize(1);
  },
  textSmaller: () => {
    resize(-1);
  },
  keyboardHelp: () => {
    useStore.setState({ dialog: { kind: 'keys' } });
  },
  palette: () => {
    openOverAll({ kind: 'palette' });
  },
  settings: () => {
    openOverAll({ kind: 'settings', keysFirst: false });
  },
  editMyName: () => {
    if (useStore.getState().open)
      useStore.setState({ dialog: { kind: 'rename', what: 'reviewer' } });
  },
  nameVersion: () => {
    openOverWorkspace({ kind: 'nameVersion' });
  },
  earlierVersions: () => {
    openOverWorkspace({ kind: 'history' });
  },
  goTo: () => {
    if (useStore.getState().current !== null) openOverWorkspace({ kind: 'goTo' });
  },
  textOnly: toggleTextOnly,
  correctText: () => void openCorrection(),
  toPlace: () => {
    openToPlace();
  },
  ...commentCommands,
  newWorkspace: () => void openWith(() => call('workspaces.create', null)),
  openWorkspace: () => void openWith(() => call('workspaces.open', null)),
  openSample: () => void openWith(() => call('workspaces.openSample', null)),
  find: openFind,
  findAll: openFindAll,
  filterReadings: () => {
    filterReadings();
  },
  nextPane: () => {
    goToPane(1);
  },
  previousPane: () => {
    goToPane(-1);
  },
  beforeClose: () => void saveThenClose(),
  askUnsaved: () => {
    useStore.setState({ dialog: { kind: 'unsaved', closing: true } });
  },
  stillSaving: () => {
    notify('Saving before the window closes…');
  },
};

/** Runs a command; false when there is none of that id. */
export function runCommand(id: string): boolean {
  const command = commands[id];
  command?.();
  return command !== undefined;
}

/** As over a workspace, and also where none is open. */
function openOverAll(wanted: Dialog): void {
  useStore.setState(({ dialog }) => (dialog === null ? { dialog: wanted } : {}));
}

/** Leaves a dialog that is open alone: the menu must not throw away what is being typed there. */
function openOverWorkspace(wanted: Dialog): void {
  useStore.setState(({ open, dialog }) => (open && dialog === null ? { dialog: wanted } : {}));
}

function resize(by: number): void {
  const { textSize } = useStore.getState().settings;
  void changeSettings({ textSize: Math.max(14, Math.min(24, textSize + by)) });
}

function filterReadings(): void {
  if (!showsList(useStore.getState())) toggleList();
  focusList();
}

/** The list may be drawn only now. */
function focusList(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('#filter-readings')?.focus());
}

/** Panes in the order of F6, by a selector of what takes the focus in each. */
const panes = ['#filter-readings', '.reading, .empty .btn', '.marg .note-name'];

function goToPane(step: 1 | -1): void {
  const there = panes
    .map((selector) => document.querySelector<HTMLElement>(selector))
    .filter((element) => element !== null);
  const regions = there.map((element) => element.closest('aside, .marg, main'));
  const at = regions.findLastIndex((region) => region?.contains(document.activeElement) ?? false);
  there[(at + step + there.length) % there.length]?.focus();
}

/** Main waits for the window to save what is being written. */
async function saveThenClose(): Promise<void> {
  try {
    if (await saveDrafts()) await call('window.act', 'close');
  } catch (thrown) {
    fail(thrown);
  }
}
