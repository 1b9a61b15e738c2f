import type { Change } from '../../shared/model/change';
import type { Workspace } from '../../shared/model/workspace';

/**
 * Returns where the record that a change adds stands among its kind, as a number between those of
 * its neighbours: unlike an index, it means the same whatever others add meanwhile. Null when the
 * change adds nothing that has a place. `placeOf` returns the number of a record that is there, or
 * was; null for an unknown one.
 */
export function placeFor(
  workspace: Workspace,
  change: Change,
  placeOf: (record: string) => number | null,
): number | null {
  switch (change.kind) {
    case 'reading.add':
      return among(workspace.order, 'place:', change.reading.id, change.at, placeOf);
    case 'code.add':
      return among(idsOf(workspace.codes), 'code:', change.code.id, change.at, placeOf);
    case 'reviewer.add':
      return among(idsOf(workspace.reviewers), 'reviewer:', change.reviewer.id, change.at, placeOf);
    default:
      return null;
  }
}

function idsOf(records: readonly { id: string }[]): string[] {
  return records.map(({ id }) => id);
}

function among(
  ids: readonly string[],
  prefix: string,
  id: string,
  at: number,
  placeOf: (record: string) => number | null,
): number {
  const place = (other: string | undefined) =>
    other === undefined ? null : placeOf(`${prefix}${other}`);
  const [low, high] = [place(ids[Math.min(at, ids.length) - 1]), place(ids[at])];
  const earlier = place(id);
  const fits =
    (low === null || low < (earlier ?? NaN)) && (high === null || (earlier ?? NaN) < high);
  // What comes back comes back to its own place, so that undo and redo never use up the room.
  if (earlier !== null && fits) return earlier;
  if (low !== null && high !== null) return (low + high) / 2;
  if (low !== null) return Math.floor(low) + 1;
  return high === null ? 0 : Math.ceil(high) - 1;
}
