/**
 * Why a figure is not defined: nothing was judged by two reviewers, or every judgement that counts is
 * the same, so that chance alone agrees completely and the figure is 0 divided by 0.
 */
export type Undefined = 'noPairs' | 'oneCategory';

/**
 * A measured agreement: a number that is never NaN, or the reason why there is none. Some programs
 * write 1 for 0 divided by 0; `convention` is that number, and null where they have none either.
 */
export type Figure =
  | { readonly value: number }
  | { readonly value: null; readonly because: Undefined; readonly convention: number | null };

/** The figure of what nobody could compare. */
export const noPairs: Figure = { value: null, because: 'noPairs', convention: null };

/** The figure of judgements that are all the same. NLTK (Bird, Klein and Loper 2009) has 1 for them. */
export const oneCategory: Figure = { value: null, because: 'oneCategory', convention: 1 };

/**
 * Returns the agreement beyond chance, 1 - observed / expected, of two disagreements in the same unit:
 * 1 when nobody disagrees, 0 when as much as chance does, below 0 when more. Undefined when chance
 * alone cannot disagree.
 */
export function beyondChance(observed: number, expected: number): Figure {
  return expected === 0 ? oneCategory : { value: 1 - observed / expected };
}
