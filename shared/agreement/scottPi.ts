import { beyondChance, type Figure, noPairs } from './figure';
import { bothGiven, type Judgements, squares, tally } from './judgements';

/**
 * Returns Scott's pi of two reviewers over the units that both judged, from -1 to 1: chance is what both
 * together give. Undefined when there is no such unit, and when both gave one and the same category to
 * all. Scott 1955: (o - e) / (1 - e) for the share o of units that are given alike, and e the sum of
 * the squared shares of the categories. Throws RangeError when there are not two reviewers.
 */
export function scottPi(judgements: Judgements): Figure {
  const pairs = bothGiven(judgements);
  if (pairs.length === 0) return noPairs;
  const all = 2 * pairs.length;
  const different = pairs.filter(([one, other]) => one !== other).length;
  // Whole numbers up to the last step: only then is "no disagreement by chance" exactly 0.
  const expected = all * all - squares(tally(judgements, pairs.flat()));
  return beyondChance(different / pairs.length, expected / (all * all));
}
