import { type Figure, noPairs } from './figure';
import { givenTo, type Judgements, squares, tally } from './judgements';

/**
 * Returns the observed agreement of two or more reviewers, from 0 to 1: of all pairs of judgements of
 * the same unit, the share that are equal. What was not judged makes no pair; without a pair it is
 * undefined. Fleiss 1971: the sum over units and categories of n(n - 1), divided by that over units of
 * m(m - 1), for n judgements of the category among m of the unit.
 */
export function observedAgreement(judgements: Judgements): Figure {
  let equal = 0;
  let pairs = 0;
  for (const given of givenTo(judgements)) {
    equal += squares(tally(judgements, given)) - given.length;
    pairs += given.length * (given.length - 1);
  }
  return pairs === 0 ? noPairs : { value: equal / pairs };
}
