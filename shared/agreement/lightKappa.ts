import { cohenKappa } from './cohenKappa';
import { type Figure, noPairs } from './figure';
import { everyPair, type Judgements, pairOf, reviewersIn } from './judgements';

/**
 * Returns Light's kappa of two or more reviewers, at most 1: the mean of Cohen's kappa over every two
 * of them, each pair over the units that both judged. Undefined as soon as it is for one pair: a mean
 * without that pair would be one of other reviewers. Light 1971; Conger 1980.
 */
export function lightKappa(judgements: Judgements): Figure {
  const figures = everyPair(reviewersIn(judgements)).map(([one, other]) =>
    cohenKappa(pairOf(judgements, one, other)),
  );
  const values = figures.map((figure) => figure.value ?? figure.convention);
  if (values.length === 0 || values.includes(null)) return noPairs;
  const mean = values.reduce((sum: number, value) => sum + (value ?? 0), 0) / values.length;
  const all = figures.every(({ value }) => value !== null);
  return all ? { value: mean } : { value: null, because: 'oneCategory', convention: mean };
}
