import type { Committed } from '../../shared/ipc/answers';
import type { PlainFailure } from '../../shared/ipc/failure';
import { blockAt } from '../../shared/anchor/selector';
import type { Block } from '../../shared/model/block';
import { locator } from '../../shared/model/numbering';
import type { Reading } from '../../shared/model/reading';
import { isReplaced, newestOf } from '../../shared/model/revisions';
import { type Waiting, waitingTags } from '../../shared/model/waitingTags';
import type { Span } from '../../shared/text/segment';
import { attempt } from './attempt';
import { carriedInWords } from './carriedWords';
import { commit, tryCommit } from './commit';
import { keepDrafts } from './drafts';
import { undo } from './history';
import { fail, notify } from './notices';
import { openReading } from './readings';
import { readText } from './texts';
import { samePlace } from './samePlace';
import { useStore } from './store';

const { getState: get, setState: set } = useStore;

/** What undoes the last command, for a notice. */
const takeBack = { label: 'Undo', run: () => void undo() };

/** The reading in the reader; null when there is none. */
function currentReading(): Reading | null {
  const { open, current } = get();
  return open?.workspace.readings[current ?? ''] ?? null;
}

/** Whether a text was replaced by a newer one: it is shown, and not changed any more. */
export function useIsEarlier(reading: string): boolean {
  return useStore(({ open }) => open !== null && isReplaced(open.workspace, reading));
}

/** Says why nothing can be changed in an earlier text. */
export function tellOfEarlier(): void {
  notify('This is an earlier text: nothing is changed in it. Go to the newest.', {
    label: 'Go to the newest',
    run: goToNewest,
  });
}

/** Shows the newest version of the reading in the reader, at about the same place. */
export function goToNewest(): void {
  const { open, current } = get();
  if (open && current !== null) showVersion(newestOf(open.workspace, current));
}

/** Shows another version of the reading in the reader, at about the same place. */
export function showVersion(version: string): void {
  const from = currentReading();
  const to = get().open?.workspace.readings[version];
  if (!to) return;
  const isSame = from !== null && isVersionOfSame(from, to);
  openReading(version, isSame ? samePlace(from, to, get().top) : undefined);
}

function isVersionOfSame({ id }: Reading, { id: other }: Reading): boolean {
  const { open } = get();
  return open !== null && newestOf(open.workspace, id) === newestOf(open.workspace, other);
}

/** Returns what stands at the caret when it may be changed; when not, it is said why. */
export function blockToChange(): { readonly reading: Reading; readonly block: Block } | null {
  const { open, dialog, caret } = get();
  const reading = currentReading();
  const block = reading && blockAt(reading.blocks, caret);
  if (!open || dialog !== null || !block) return null;
  if (open.readOnly) set({ dialog: { kind: 'failure', failure: open.readOnly } });
  else if (isReplaced(open.workspace, reading.id)) tellOfEarlier();
  else return { reading, block };
  return null;
}

/** Lets somebody correct the words of the paragraph at the caret. */
export async function openCorrection(): Promise<void> {
  const here = blockToChange();
  if (!here) return;
  const { reading, block } = here;
  const { id, start, end } = block;
  const { caret } = get();
  try {
    const words = (await readText(reading.id)).slice(start, end);
    const wrong = { block: id, words, caret: Math.max(0, caret - start) };
    // Whatever came up while the text was on its way stays.
    if (get().dialog !== null || get().current !== reading.id) return;
    set({ dialog: { kind: 'correct', reading: reading.id, wrong } });
  } catch (thrown) {
    fail(thrown);
  }
}

/** Gives a paragraph other words. Returns why that failed, null when it did not. */
export async function correctText(
  reading: Reading,
  block: string,
  words: string,
): Promise<PlainFailure | null> {
  // A note that is being written would be left behind with the earlier text.
  const kept = await attempt(keepDrafts);
  if (!kept.ok) return kept.failure;
  const made = await tryCommit('readings.correct', { reading: reading.id, block, words });
  if (!made.ok) return made.failure;
  const said = correctedInWords(reading, made.value);
  if (said === null) notify('Nothing had to be changed.');
  else notify(said, takeBack);
  return null;
}

/** Only tags that now wait for a place are worth more words than that it is done; null: nothing was. */
function correctedInWords(old: Reading, { changes }: Committed): string | null {
  const reading = changes.find((change) => change.kind === 'reading.add')?.reading;
  if (!reading) return null;
  const waiting = reading.toPlace.length - old.toPlace.length;
  const moved = changes.filter(({ kind }) => kind === 'tag.add').length;
  const done = 'The text was corrected.';
  return waiting > 0 ? `${done} ${carriedInWords(moved, waiting)}` : done;
}

/** Opens the list of the tags that wait for a place in the reading, and goes there. */
export function openToPlace(): void {
  const { open, dialog } = get();
  const reading = currentReading();
  if (!open || !reading || dialog !== null) return;
  if (waitingTags(open.workspace, reading).length === 0) {
    notify('No tag waits for a place in this reading.');
    return;
  }
  set({ placing: true });
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.waiting-tag button')?.focus());
}

/** Gives a tag that waits a place; true when it has one now. */
export async function placeTag(reading: Reading, { tag }: Waiting, span: Span): Promise<boolean> {
  const committed = await commit('tags.place', { reading: reading.id, tag, ...span });
  if (!committed) return false;
  const added = committed.changes.find((change) => change.kind === 'tag.add')?.tag;
  if (!added) {
    notify('These words have this tag already. It does not wait any more.', takeBack);
    return true;
  }
  set({ active: added.id });
  const where = locator(reading.blocks, added.start);
  notify(`Tag placed${where === null ? '' : ` in ${where}`}.`, takeBack);
  return true;
}

/** Lets a tag that waits go: it stays in the earlier text only. True when that was saved. */
export async function letTagGo(reading: string, { tag }: Waiting): Promise<boolean> {
  if (!(await commit('tags.letGo', { reading, tag }))) return false;
  notify('The tag was let go. It stays in the earlier text.', takeBack);
  return true;
}
