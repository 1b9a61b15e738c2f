import type { Change } from '../../shared/model/change';

/** From how many changes on a command is a bulk change. */
const bulk = 20;
/** Milliseconds of work after which a version is kept. */
export const versionInterval = 10 * 60_000;

/** Returns why a version has to be kept before a command; null when it has not. */
export function reasonBefore(changes: readonly Change[]): 'import' | 'bulk' | null {
  if (changes.some(({ kind }) => kind === 'reading.add')) return 'import';
  const size = changes.reduce((sum, change) => sum + sizeOf(change), 0);
  return size >= bulk || changes.some(deletesCode) ? 'bulk' : null;
}

function sizeOf(change: Change): number {
  return change.kind === 'blocks.update' ? change.edits.length : 1;
}

function deletesCode(change: Change): boolean {
  if (change.kind === 'code.remove') return true;
  return change.kind === 'code.update' && typeof change.set.deleted === 'string';
}
