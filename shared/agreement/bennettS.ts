import { beyondChance, type Figure, noPairs } from './figure';
import { bothGiven, type Judgements } from './judgements';

/**
 * Returns Bennett's S of two reviewers over the units that both judged, from -1 to 1: chance gives every
 * category as often as any other, also one that nobody used. Undefined when there is no such unit, and
 * when there is one category only to choose from. Bennett, Alpert and Goldstein 1954:
 * (o - 1 / k) / (1 - 1 / k) for the share o of units that are given alike, and k categories. Throws
 * RangeError when there are not two reviewers.
 */
export function bennettS(judgements: Judgements): Figure {
  const pairs = bothGiven(judgements);
  if (pairs.length === 0) return noPairs;
  const different = pairs.filter(([one, other]) => one !== other).length;
  return beyondChance(different / pairs.length, 1 - 1 / judgements.categories.length);
}
