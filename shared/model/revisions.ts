import type { Reading } from './reading';

/** The readings of a workspace, by id and in their order. */
interface Readings {
  readonly order: readonly string[];
  readonly readings: Readonly<Record<string, Reading>>;
}

/** Readings never change: which of them has a newer version is found once. */
const known = new WeakMap<Readings['readings'], ReadonlyMap<string, string>>();

/** Returns the reading that each reading was replaced by, by id. */
function successors({ readings, order }: Readings): ReadonlyMap<string, string> {
  const there = known.get(readings);
  if (there) return there;
  const found = new Map<string, string>();
  for (const id of order) {
    const revises = readings[id]?.revises;
    if (revises) found.set(revises, id);
  }
  known.set(readings, found);
  return found;
}

/** Returns whether a newer version of this reading is in the workspace: then this one is kept, not listed. */
export function isReplaced(workspace: Readings, reading: string): boolean {
  return newestOf(workspace, reading) !== reading;
}

/** Returns the newest version of a reading: its own id when there is no newer one. */
export function newestOf(workspace: Readings, reading: string): string {
  const next = successors(workspace);
  const seen = new Set([reading]);
  let newest = reading;
  for (;;) {
    const newer = next.get(newest);
    // Two that replace each other can only have come from outside: both stay in sight.
    if (newer === undefined || !workspace.readings[newer]) return newest;
    if (seen.has(newer)) return reading;
    seen.add(newer);
    newest = newer;
  }
}

/** Returns whether a version is the one before with words put right: the same bytes, other words. */
export function isCorrectionOf({ origin }: Reading, before: Reading): boolean {
  return origin.sha256 === before.origin.sha256;
}

/** Returns whether a correction has replaced this text: its tags moved on with their words. */
export function isCorrected(workspace: Readings, reading: Reading): boolean {
  const next = workspace.readings[successors(workspace).get(reading.id) ?? ''];
  return next !== undefined && isCorrectionOf(next, reading);
}

/** Returns the versions before this one, the newest first. */
export function versionsBefore(workspace: Readings, reading: Reading): readonly Reading[] {
  const seen = new Set([reading.id]);
  const before: Reading[] = [];
  for (let id = reading.revises; id !== null && !seen.has(id);) {
    const one = workspace.readings[id];
    if (!one) break;
    seen.add(id);
    before.push(one);
    id = one.revises;
  }
  return before;
}
