import type { Match } from './chain';

/**
 * Returns the runs of items that two sequences share, so that as few as possible are left out: the
 * greedy algorithm of Myers (“An O(ND) Difference Algorithm and Its Variations”, 1986, figure 2).
 * Null when more than `most` items would have to be left out or put in.
 */
export function sharedRuns<T>(a: readonly T[], b: readonly T[], most: number): Match[] | null {
  const limit = Math.min(most, a.length + b.length);
  // For each diagonal (how much further in a than in b), how far in a a path with few edits reaches.
  const reached = new Int32Array(2 * limit + 3);
  const middle = limit + 1;
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits += 1) {
    trace.push(reached.slice(middle - edits - 1, middle + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = middle + diagonal;
      const [left, right] = [reached[at - 1] ?? 0, reached[at + 1] ?? 0];
      const isInsertion = diagonal === -edits || (diagonal !== edits && left < right);
      let x = isInsertion ? right : left + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      reached[at] = x;
      if (x >= a.length && x - diagonal >= b.length) return pathBack(trace, a.length, b.length);
    }
  }
  return null;
}

function pathBack(trace: readonly Int32Array[], lengthA: number, lengthB: number): Match[] {
  const runs: Match[] = [];
  let [x, y] = [lengthA, lengthB];
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const before = trace[edits];
    const diagonal = x - y;
    const reach = (other: number) => before?.[other + edits + 1] ?? 0;
    const isInsertion =
      diagonal === -edits || (diagonal !== edits && reach(diagonal - 1) < reach(diagonal + 1));
    const from = edits === 0 ? 0 : isInsertion ? reach(diagonal + 1) : reach(diagonal - 1) + 1;
    if (x > from) runs.push({ a: from, b: from - diagonal, length: x - from });
    x = isInsertion ? from : from - 1;
    y = isInsertion ? from - diagonal - 1 : from - diagonal;
  }
  return runs.reverse();
}
