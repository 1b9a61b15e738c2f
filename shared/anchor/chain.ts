/** A place of one sequence that has the same content as a place of another. */
export interface Match {
  /** Where it begins in the first sequence. */
  readonly a: number;
  /** Where it begins in the second sequence. */
  readonly b: number;
  /** Above 0; what it counts when matches contradict each other. */
  readonly length: number;
}

/**
 * Returns the matches that belong to every heaviest chain of matches that rise in both sequences.
 * Patience diff (Bram Cohen) takes any longest chain; where several are as long, which one is right
 * cannot be known, so the matches in which they differ are left out. The matches must rise in `a`.
 */
export function certainChain(matches: readonly Match[]): Match[] {
  const ranks = ranksOf(matches.map(({ b }) => b));
  const before = heaviestBefore(matches, ranks);
  const last = ranks.length + 1;
  const after = heaviestBefore(
    [...matches].reverse(),
    ranks.map((rank) => last - rank).reverse(),
  ).reverse();
  const heaviest = matches.reduce(
    (most, { length }, at) => Math.max(most, (before[at] ?? 0) + length + (after[at] ?? 0)),
    0,
  );
  // A chain fills the weights from 0 to the heaviest without a gap: two matches that fill the same
  // weight belong to two different chains.
  const onChains = matches
    .map((match, at) => ({ match, from: before[at] ?? 0, after: after[at] ?? 0 }))
    .filter(({ match, from, after: rest }) => from + match.length + rest === heaviest)
    .sort((one, other) => one.from - other.from);
  const certain: Match[] = [];
  let reached = 0;
  onChains.forEach(({ match, from }, at) => {
    const end = from + match.length;
    if (from >= reached && (onChains[at + 1]?.from ?? Infinity) >= end) certain.push(match);
    reached = Math.max(reached, end);
  });
  return certain;
}

/** Returns for each value its place among the sorted ones: 1 for the smallest. */
function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, at) => at).sort((x, y) => (values[x] ?? 0) - (values[y] ?? 0));
  const ranks = new Array<number>(values.length).fill(0);
  order.forEach((at, rank) => (ranks[at] = rank + 1));
  return ranks;
}

/** Returns for each match the weight of the heaviest chain that can stand before it (Fenwick 1994). */
function heaviestBefore(matches: readonly Match[], ranks: readonly number[]): number[] {
  const tree = new Float64Array(ranks.length + 2);
  return matches.map(({ length }, at) => {
    const rank = ranks[at] ?? 0;
    let best = 0;
    for (let node = rank - 1; node > 0; node -= node & -node)
      best = Math.max(best, tree[node] ?? 0);
    for (let node = rank; node < tree.length; node += node & -node) {
      tree[node] = Math.max(tree[node] ?? 0, best + length);
    }
    return best;
  });
}
