import { failureFrom } from '../../shared/ipc/failure';
import type { CallName } from '../../shared/ipc/channels';
import type {
  ArgsOf,
  Committed,
  Exported,
  ExportScope,
  FileReport,
  Imported,
  Opened,
  Settings,
} from '../../shared/ipc/contract';
import type { Change } from '../../shared/model/change';
import { tagsOf, type Workspace } from '../../shared/model/workspace';
import { countWords } from '../../shared/text/canonical';
import { type Ears, call } from '../api';
import { type Notice, show, takeIn, useStore } from './store';

const { getState: get, setState: set } = useStore;

/** Loads the first picture. */
export async function start(): Promise<void> {
  const state = await call('app.state', null);
  const { version, platform, settings, recent, opened, failure } = state;
  set({ version, platform, settings, recent });
  if (opened) show(opened);
  if (failure) set({ dialog: { kind: 'failure', failure } });
}

/** What main tells without being asked; `run` runs a command of the menu. */
export function ears(run: (command: string) => void): Ears {
  return {
    opened: show,
    imported: takeInImport,
    failed: (failure) => {
      set({ dialog: { kind: 'failure', failure } });
    },
    command: run,
  };
}

/** Shows a failure; the window stays as it was. */
export function fail(thrown: unknown): void {
  const failure = failureFrom(thrown);
  if (failure.kind !== 'cancelled') set({ dialog: { kind: 'failure', failure } });
}

/** The calls whose answer is what the disk now holds. */
type SavingCall = {
  [Name in CallName]: Committed extends Awaited<ReturnType<typeof call<Name>>> ? Name : never;
}[CallName];

let lastCommit: Promise<unknown> = Promise.resolve();

/** Resolves when every change asked for so far is in the store, or has failed. */
export async function settled(): Promise<void> {
  await lastCommit;
}

/** Makes a change: disk first, then the store. Returns what was committed, null when it failed. */
function commit<Name extends SavingCall>(
  name: Name,
  args: ArgsOf<Name>,
): Promise<Committed | null> {
  const committing = commitNow(name, args);
  // Main takes calls in order, so the last one to be asked for is the last one to be answered.
  lastCommit = committing;
  return committing;
}

async function commitNow<Name extends SavingCall>(
  name: Name,
  args: ArgsOf<Name>,
): Promise<Committed | null> {
  set(({ saving }) => ({ saving: saving + 1 }));
  try {
    const committed: Committed | null = await call(name, args);
    if (committed) takeIn(committed);
    return committed;
  } catch (thrown) {
    const failure = failureFrom(thrown);
    const isDisk = !['refused', 'cancelled', 'bug'].includes(failure.kind);
    set(isDisk ? { notSaved: failure } : { dialog: { kind: 'failure', failure } });
    return null;
  } finally {
    set(({ saving }) => ({ saving: saving - 1 }));
  }
}

let noticeCount = 0;

/** Says something at the foot of the window, and to screen readers. */
export function notify(text: string, action: Notice['action'] = null): void {
  noticeCount += 1;
  const notice = { id: noticeCount, text, action };
  set({ notices: [notice], announcement: text });
}

export function dismiss(id: number): void {
  set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** Says something to screen readers only. */
export function announce(text: string): void {
  set({ announcement: text });
}

// Readings

/** Where each reading was left since the window opened, so that switching back and forth is safe. */
const left = new Map<string, number>();

export function openReading(reading: string, at = left.get(reading) ?? 0): void {
  set({ current: reading, startAt: at, active: null, writing: null });
  keepPlace(reading, at);
}

/** Remembers where the reader is, for the next start. */
export function keepPlace(reading: string, offset: number): void {
  left.set(reading, offset);
  call('place.keep', { reading, offset }).catch(fail);
}

export async function importFiles(files: ArgsOf<'readings.importFiles'>['files']): Promise<void> {
  await importing(() => call('readings.importFiles', { files }));
}

export async function chooseFiles(): Promise<void> {
  await importing(() => call('readings.choose', null));
}

export async function pasteReading(text: string): Promise<void> {
  await importing(() => call('readings.paste', { text }));
}

async function importing(run: () => Promise<Imported | null>): Promise<void> {
  set(({ saving }) => ({ saving: saving + 1 }));
  try {
    const imported = await run();
    if (imported) takeInImport(imported);
  } catch (thrown) {
    fail(thrown);
  } finally {
    set(({ saving }) => ({ saving: saving - 1 }));
  }
}

function takeInImport(imported: Imported): void {
  if (imported.opened) show(imported.opened);
  // A workspace made for this import was opened with its readings already in it.
  takeIn(imported.opened ? { ...imported, changes: [] } : imported);
  const first = imported.files.find((file) => file.outcome !== 'refused');
  if (first) openReading(first.reading);
  const wantsWords = imported.files.some(
    (file) => file.outcome !== 'added' || file.warnings.length > 0,
  );
  if (wantsWords) set({ dialog: { kind: 'imported', files: imported.files } });
  else notify(importedInWords(imported.files));
}

function importedInWords(files: readonly FileReport[]): string {
  const [only] = files;
  if (files.length === 1 && only?.outcome === 'added') return `“${only.title}” imported.`;
  return `${String(files.length)} readings imported.`;
}

export async function readText(reading: string): Promise<string> {
  return call('readings.text', { reading });
}

export async function editReading(
  reading: string,
  edit: ArgsOf<'readings.update'>['set'],
): Promise<boolean> {
  return (await commit('readings.update', { reading, set: edit })) !== null;
}

export async function binReading(reading: string): Promise<void> {
  if (!(await commit('readings.bin', { reading, binned: true }))) return;
  if (get().current === reading) {
    const workspace = get().open?.workspace;
    const next = workspace?.order.find((id) => workspace.readings[id]?.binned === null) ?? null;
    set({ current: next, startAt: 0, active: null });
  }
  notify('Reading moved to the bin, with its tags.', { label: 'Undo', run: () => void undo() });
}

export async function restoreReading(reading: string): Promise<void> {
  if (await commit('readings.bin', { reading, binned: false })) openReading(reading);
}

// Tags

/** Gives the span this code, or takes it off when it has exactly that. */
export async function toggleTag(code: string, start: number, end: number): Promise<void> {
  const { current } = get();
  if (current === null) return;
  const committed = await commit('tags.toggle', { reading: current, code, start, end });
  const change = committed?.changes[0];
  const workspace = get().open?.workspace;
  if (change?.kind === 'tag.add') set({ active: change.tag.id });
  if (change && workspace) announce(tagChangeInWords(workspace, change));
}

function tagChangeInWords(workspace: Workspace, change: Change): string {
  if (change.kind !== 'tag.add' && change.kind !== 'tag.remove') return '';
  const { tag } = change;
  const name = workspace.codes.find((code) => code.id === tag.code)?.name ?? 'Tag';
  const here = tagsOf(workspace, tag.reading).filter(
    (other) => other.start < tag.end && other.end > tag.start,
  ).length;
  const words = countWords(tag.quote);
  const done = change.kind === 'tag.add' ? 'added' : 'removed';
  return `${name} ${done}, ${counted(words, 'word')}. ${counted(here, 'tag')} here.`;
}

/** "1 word", "13 words". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

export async function removeTag(reading: string, tag: string): Promise<void> {
  if (!(await commit('tags.remove', { reading, tag }))) return;
  set({ active: null, writing: null });
  notify('Tag removed.', { label: 'Undo', run: () => void undo() });
}

export async function writeNote(reading: string, tag: string, note: string): Promise<boolean> {
  const kept = note.trim() === '' ? null : note;
  const now = get().open?.workspace.tags[reading]?.[tag];
  if (!now || now.note === kept) return true;
  return (await commit('tags.note', { reading, tag, note: kept })) !== null;
}

export async function recodeTag(reading: string, tag: string, code: string): Promise<void> {
  await commit('tags.recode', { reading, tag, code });
}

export function setActive(active: string | null): void {
  if (get().active !== active) set({ active });
}

// Codebook

export async function saveCode(code: string | null, edit: ArgsOf<'codes.add'>): Promise<boolean> {
  const committed =
    code === null
      ? await commit('codes.add', edit)
      : await commit('codes.update', { code, set: edit });
  return committed !== null;
}

export async function deleteCode(code: string): Promise<void> {
  if (!(await commit('codes.delete', { code }))) return;
  notify('Tag deleted. Its passages are kept and come back with it.', {
    label: 'Undo',
    run: () => void undo(),
  });
}

export async function restoreCode(code: string): Promise<void> {
  await commit('codes.restore', { code });
}

/** Shows or hides one code's highlights. */
export function toggleHidden(code: string): void {
  const hidden = new Set(get().hidden);
  if (!hidden.delete(code)) hidden.add(code);
  set({ hidden });
}

// History

export async function undo(): Promise<void> {
  await stepHistory('history.undo');
}

export async function redo(): Promise<void> {
  await stepHistory('history.redo');
}

async function stepHistory(name: 'history.undo' | 'history.redo'): Promise<void> {
  set(({ saving }) => ({ saving: saving + 1 }));
  try {
    const stepped = await call(name, null);
    if (!stepped) {
      notify(name === 'history.undo' ? 'Nothing to undo.' : 'Nothing to redo.');
      return;
    }
    takeIn(stepped);
    goWhereItHappened(stepped.reading);
    notify(`${name === 'history.undo' ? 'Undone' : 'Redone'}: ${stepped.label}.`);
  } catch (thrown) {
    fail(thrown);
  } finally {
    set(({ saving }) => ({ saving: saving - 1 }));
  }
}

function goWhereItHappened(reading: string | null): void {
  const { open, current } = get();
  const workspace = open?.workspace;
  const isThere = (id: string | null) => id !== null && workspace?.readings[id]?.binned === null;
  if (reading !== current && isThere(reading)) set({ current: reading, startAt: 0, active: null });
  else if (!isThere(current)) {
    set({ current: workspace?.order.find(isThere) ?? null, startAt: 0, active: null });
  }
}

// Workspace and settings

export async function openWith(run: () => Promise<Opened | null>): Promise<void> {
  try {
    const opened = await run();
    if (opened) show(opened);
    const { recent } = await call('app.state', null);
    set({ recent });
  } catch (thrown) {
    fail(thrown);
  }
}

export async function renameWorkspace(name: string): Promise<boolean> {
  return (await commit('workspaces.rename', { name })) !== null;
}

export async function renameMe(name: string): Promise<boolean> {
  return (await commit('reviewers.rename', { name })) !== null;
}

export async function changeSettings(edit: Partial<Settings>): Promise<void> {
  set(({ settings }) => ({ settings: { ...settings, ...edit } }));
  try {
    await call('settings.change', edit);
  } catch (thrown) {
    fail(thrown);
  }
}

/** Saves a file; null when the person chose no place for it or it could not be written. */
export async function saveExport(format: string, scope: ExportScope): Promise<Exported | null> {
  try {
    return await call('exports.save', { format, ...scope });
  } catch (thrown) {
    fail(thrown);
    return null;
  }
}
