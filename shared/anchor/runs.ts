import type { Match } from './chain';

interface Sequences {
  /** Length of the first sequence, and of the second. */
  readonly a: number;
  readonly b: number;
  /** Whether an item of the first is equal to one of the second. */
  readonly same: (a: number, b: number) => boolean;
}

/**
 * Returns the anchors grown over the equal items next to them, in order. What stands between two
 * anchors grows from both ends; items that both ends could claim belong to neither: of “X X” and
 * “X” nobody can say which X is gone. The anchors must rise in both sequences and not overlap.
 */
export function grownRuns(anchors: readonly Match[], sequences: Sequences): Match[] {
  const runs: Match[] = [];
  let previous: Match = { a: 0, b: 0, length: 0 };
  for (const anchor of [...anchors, { a: sequences.a, b: sequences.b, length: 0 }]) {
    const [fromA, fromB] = [previous.a + previous.length, previous.b + previous.length];
    const room = Math.min(anchor.a - fromA, anchor.b - fromB);
    const down = countWhile(room, (step) => sequences.same(fromA + step, fromB + step));
    if (down === anchor.a - fromA && down === anchor.b - fromB) {
      previous = { ...previous, length: previous.length + down + anchor.length };
      continue;
    }
    const up = countWhile(room, (step) => sequences.same(anchor.a - 1 - step, anchor.b - 1 - step));
    const certainDown = Math.min(down, room - up);
    const certainUp = Math.min(up, room - down);
    runs.push({ ...previous, length: previous.length + Math.max(0, certainDown) });
    const back = Math.max(0, certainUp);
    previous = { a: anchor.a - back, b: anchor.b - back, length: anchor.length + back };
  }
  runs.push(previous);
  return runs.filter(({ length }) => length > 0);
}

function countWhile(limit: number, holds: (step: number) => boolean): number {
  let count = 0;
  while (count < limit && holds(count)) count += 1;
  return count;
}
