import { beyondChance, type Figure, noPairs } from './figure';
import { givenTo, type Judgements, reviewersIn, squares, tally } from './judgements';

/**
 * Returns Fleiss' kappa of two or more reviewers, at most 1: chance is what all together give. Units
 * that one of them did not judge are left out, for every unit must have as many judgements. Undefined
 * when no unit is left or there is one reviewer only, and when all judgements are the same. For two
 * reviewers it is Scott's pi. Fleiss 1971: (o - e) / (1 - e) for the mean share o of equal pairs in a
 * unit, and e the sum of the squared shares of the categories.
 */
export function fleissKappa(judgements: Judgements): Figure {
  const reviewers = reviewersIn(judgements);
  const units = givenTo(judgements).filter((given) => given.length === reviewers);
  if (units.length === 0 || reviewers < 2) return noPairs;
  const pairs = units.length * reviewers * (reviewers - 1);
  const different = units.reduce(
    (sum, given) => sum + reviewers * reviewers - squares(tally(judgements, given)),
    0,
  );
  const all = units.length * reviewers;
  const expected = all * all - squares(tally(judgements, units.flat()));
  return beyondChance(different / pairs, expected / (all * all));
}
