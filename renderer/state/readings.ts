import type { FileReport, Imported, ReadingReport } from '../../shared/ipc/answers';
import type { ArgsOf } from '../../shared/ipc/contract';
import { call } from '../api';
import { carriedInWords } from './carriedWords';
import { commit } from './commit';
import { leaveGoneReading } from './currentReading';
import { undo } from './history';
import { fail, notify } from './notices';
import { show, takeIn, useStore } from './store';

const { setState: set } = useStore;

/** Where each reading was left since the window opened, so that switching back and forth is safe. */
const left = new Map<string, number>();

export function openReading(reading: string, at = left.get(reading) ?? 0): void {
  set({ current: reading, startAt: at, startCaret: null, active: null, writing: null });
  keepPlace(reading, at);
}

/** Remembers where the reader is, for the next start. */
export function keepPlace(reading: string, offset: number): void {
  left.set(reading, offset);
  set(({ current }) => (current === reading ? { top: offset } : {}));
  call('place.keep', { reading, offset }).catch(fail);
}

/** Takes in what an import added, and shows it. */
export function takeInImport(imported: Imported): void {
  if (imported.opened) show(imported.opened);
  // A workspace made for this import was opened with its readings already in it.
  takeIn(imported.opened ? { ...imported, changes: [] } : imported);
  const first = imported.files.find(isReading);
  // A new version of what was read is shown already, where the old one was left.
  if (first && first.reading !== useStore.getState().current) openReading(first.reading);
  const wantsWords = imported.files.some(
    (file) => file.outcome !== 'added' || file.warnings.length > 0,
  );
  if (wantsWords) set({ dialog: { kind: 'imported', files: imported.files } });
  else notify(importedInWords(imported.files));
}

function isReading(file: FileReport): file is ReadingReport {
  return file.outcome === 'added' || file.outcome === 'duplicate';
}

function importedInWords(files: readonly FileReport[]): string {
  const [only] = files;
  const carried = carriedIn(files);
  if (files.length === 1 && only?.outcome === 'added') {
    const isVersion = only.tags !== null;
    return carried || `“${only.title}” imported${isVersion ? ' as a new version' : ''}.`;
  }
  return `${String(files.length)} readings imported. ${carried}`.trimEnd();
}

/** What became of the tags of the versions before, in words; empty when there were none. */
export function carriedIn(files: readonly FileReport[]): string {
  const counts = files.flatMap((file) => (file.outcome === 'added' ? (file.tags ?? []) : []));
  const moved = counts.reduce((sum, tags) => sum + tags.exact + tags.moved, 0);
  const waiting = counts.reduce((sum, tags) => sum + tags.ambiguous + tags.orphan, 0);
  return carriedInWords(moved, waiting);
}

export async function editReading(
  reading: string,
  edit: ArgsOf<'readings.update'>['set'],
): Promise<boolean> {
  return (await commit('readings.update', { reading, set: edit })) !== null;
}

export async function binReading(reading: string): Promise<void> {
  if (!(await commit('readings.bin', { reading, binned: true }))) return;
  leaveGoneReading();
  notify('Reading moved to the bin, with its tags.', { label: 'Undo', run: () => void undo() });
}

export async function restoreReading(reading: string): Promise<void> {
  if (await commit('readings.bin', { reading, binned: false })) openReading(reading);
}
