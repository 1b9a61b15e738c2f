import type { ArgsOf } from '../../shared/ipc/contract';
import type { PlainFailure } from '../../shared/ipc/failure';
import type { Change } from '../../shared/model/change';
import { locator } from '../../shared/model/numbering';
import type { Tag } from '../../shared/model/tag';
import { codesInUse, tagsIn, type Workspace } from '../../shared/model/workspace';
import { countWords } from '../../shared/text/canonical';
import { counted } from '../../shared/text/counted';
import { toggleHidden } from './codebook';
import { commit, tryCommit } from './commit';
import { undo } from './history';
import { announce, notify } from './notices';
import { useStore } from './store';

const { getState: get, setState: set } = useStore;

/** Gives the span this code, or takes it off when it has exactly that. */
export async function toggleTag(code: string, start: number, end: number): Promise<void> {
  const { current } = get();
  if (current === null) return;
  const committed = await commit('tags.toggle', { reading: current, code, start, end });
  const change = committed?.changes[0];
  const workspace = get().open?.workspace;
  if (change?.kind === 'tag.add') set({ active: change.tag.id, lastCode: code });
  if (!change || !workspace) return;
  const words = tagChangeInWords(workspace, change);
  const elsewhere = elsewhereInWords(workspace, change, start);
  if (elsewhere === null) announce(words);
  else notify(`${words} ${elsewhere}`);
}

/** Words that stand several times are tagged once, which may be out of sight. */
function elsewhereInWords(workspace: Workspace, change: Change, asked: number): string | null {
  if (change.kind !== 'tag.add' || change.tag.start === asked) return null;
  const { reading, start } = change.tag;
  const place = locator(workspace.readings[reading]?.blocks ?? [], start);
  return `It is on the first copy of these words${place === null ? '' : ` (${place})`}.`;
}

function tagChangeInWords(workspace: Workspace, change: Change): string {
  if (change.kind !== 'tag.add' && change.kind !== 'tag.remove') return '';
  const { tag } = change;
  const done = change.kind === 'tag.add' ? 'added' : 'removed';
  return `${nameOf(workspace, tag.code)} ${done}, ${howMuch(workspace, tag)}`;
}

function nameOf({ codes }: Workspace, code: string): string {
  return codes.find(({ id }) => id === code)?.name ?? 'Tag';
}

/** "13 words. 2 tags here." */
function howMuch(workspace: Workspace, { reading, start, end, quote }: Tag): string {
  const used = new Set(codesInUse(workspace).map(({ id }) => id));
  const here = tagsIn(workspace, reading)
    .near(start, end)
    .filter((other) => other.start < end && other.end > start && used.has(other.code));
  return `${counted(countWords(quote), 'word')}. ${counted(here.length, 'tag')} here.`;
}

/** Places that get a code: spans by reading. */
export type Places = ArgsOf<'tags.addAll'>['places'];

/** Gives all these places a code, as one step. Returns what was wrong; null when it is done. */
export async function tagAll(code: string, places: Places): Promise<PlainFailure | null> {
  const made = await tryCommit('tags.addAll', { code, places });
  if (!made.ok) return made.failure;
  // Nobody shall tag without seeing it.
  if (get().hidden.has(code)) toggleHidden(code);
  const asked = places.reduce((sum, { spans }) => sum + spans.length, 0);
  const added = made.value.changes.length;
  const workspace = get().open?.workspace;
  const said = addedInWords(workspace ? nameOf(workspace, code) : 'Tag', added, asked - added);
  notify(said, added === 0 ? null : { label: 'Undo', run: () => void undo() });
  return null;
}

/** "Legal argument added to 41 passages. 3 had it already." */
function addedInWords(name: string, added: number, skipped: number): string {
  if (added === 0) {
    return skipped === 1
      ? `It has ${name} already.`
      : `All ${counted(skipped, 'passage')} have ${name} already.`;
  }
  const had = skipped === 0 ? '' : ` ${skipped.toLocaleString('en')} had it already.`;
  return `${name} added to ${counted(added, 'passage')}.${had}`;
}

export async function removeTag(reading: string, tag: string): Promise<void> {
  const committed = await commit('tags.remove', { reading, tag });
  if (!committed) return;
  set({ active: null, writing: null });
  const [change] = committed.changes;
  const workspace = get().open?.workspace;
  const spoken = change && workspace ? tagChangeInWords(workspace, change) : undefined;
  notify('Tag removed.', { label: 'Undo', run: () => void undo() }, spoken);
}

/** Gives a tag another code. */
export async function recodeTag(reading: string, tag: string, code: string): Promise<void> {
  const before = get().open?.workspace.tags[reading]?.get(tag);
  const committed = await commit('tags.recode', { reading, tag, code });
  const workspace = get().open?.workspace;
  if (!committed || !workspace || !before) return;
  announce(`${nameOf(workspace, code)} instead of ${nameOf(workspace, before.code)}.`);
}

/** Raises a passage that somebody went to, and says what it is. */
export function goTo(tag: Tag): void {
  setActive(tag.id);
  const workspace = get().open?.workspace;
  if (workspace) announce(`${nameOf(workspace, tag.code)}, ${howMuch(workspace, tag)}`);
}

export function setActive(active: string | null): void {
  if (get().active !== active) set({ active });
}
