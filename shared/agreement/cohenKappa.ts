import { beyondChance, type Figure, noPairs } from './figure';
import { bothGiven, type Judgements, tally } from './judgements';

/** How much a disagreement weighs: all the same, or by how far apart two categories stand. */
export type Weights = 'equal' | 'linear' | 'squared';

const weigh: Readonly<Record<Weights, (steps: number) => number>> = {
  equal: (steps) => (steps === 0 ? 0 : 1),
  linear: (steps) => steps,
  squared: (steps) => steps * steps,
};

/**
 * Returns Cohen's kappa of two reviewers over the units that both judged, at most 1: chance is what
 * each would give by habits of their own. With weights, categories are as far apart as there are steps
 * between them in their order. Undefined when there is no such unit, and when both gave one and the same
 * category to all. Cohen 1960, and 1968 for weights: 1 minus the sum of w(i, j) o(i, j), divided by
 * that of w(i, j) r(i) s(j) / N, for N units, o of them given i and j, and the totals r and s of each
 * reviewer. Throws RangeError when there are not two reviewers.
 */
export function cohenKappa(judgements: Judgements, weights: Weights = 'equal'): Figure {
  const pairs = bothGiven(judgements);
  if (pairs.length === 0) return noPairs;
  const weight = weigh[weights];
  const observed = pairs.reduce((sum, [one, other]) => sum + weight(Math.abs(one - other)), 0);
  const first = tally(
    judgements,
    pairs.map(([one]) => one),
  );
  const second = tally(
    judgements,
    pairs.map(([, other]) => other),
  );
  let expected = 0;
  first.forEach((times, one) => {
    second.forEach((otherTimes, other) => {
      expected += times * otherTimes * weight(Math.abs(one - other));
    });
  });
  return beyondChance(observed, expected / pairs.length);
}
