import { beyondChance, type Figure, noPairs } from './figure';
import { type Category, givenTo, type Judgements, tally } from './judgements';

/** What the distance between two categories is: whether they differ, their ranks, or their numbers. */
export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** How far two categories are apart, by their indices. */
type Distance = (one: number, other: number) => number;

/**
 * Returns Krippendorff's alpha of two or more reviewers, at most 1, over the units that two or more of
 * them judged; what is not judged is left out and costs nothing else. Undefined when there is no such
 * unit, and when all judgements of them are the same. Krippendorff 2011, "Computing Krippendorff's
 * alpha-reliability", for any level and with missing data: 1 - D / E, with D the distances of all pairs
 * in a unit of m judgements, divided by m - 1, and E those of all pairs among all n, by n - 1. Throws
 * RangeError when the level needs numbers and a category is none, or is below 0 for ratios.
 */
export function krippendorffAlpha(judgements: Judgements, level: Level): Figure {
  const units = givenTo(judgements).filter((given) => given.length > 1);
  const counts = tally(judgements, units.flat());
  const distance = distanceOf(level, judgements.categories, counts);
  const all = units.reduce((sum, given) => sum + given.length, 0);
  if (all === 0) return noPairs;
  let observed = 0;
  for (const given of units) observed += within(given, distance) / (given.length - 1);
  let expected = 0;
  counts.forEach((times, one) => {
    counts.forEach((otherTimes, other) => {
      if (times > 0 && otherTimes > 0) expected += times * otherTimes * distance(one, other);
    });
  });
  return beyondChance(observed, expected / (all - 1));
}

/** The distances between every two judgements of a unit, in both directions. */
function within(given: readonly number[], distance: Distance): number {
  let sum = 0;
  for (const one of given) for (const other of given) sum += distance(one, other);
  return sum;
}

function distanceOf(
  level: Level,
  categories: readonly Category[],
  counts: readonly number[],
): Distance {
  if (level === 'nominal') return (one, other) => (one === other ? 0 : 1);
  if (level === 'ordinal') return squared(middleRanks(counts));
  const numbers = categories.map(numberOf);
  return level === 'interval' ? squared(scaled(numbers, counts)) : ratio(numbers);
}

function squared(numbers: readonly number[]): Distance {
  return (one, other) => ((numbers[one] ?? 0) - (numbers[other] ?? 0)) ** 2;
}

function ratio(numbers: readonly number[]): Distance {
  if (numbers.some((number) => number < 0))
    throw new RangeError('A ratio needs numbers from 0 up.');
  return (one, other) => {
    if (one === other) return 0;
    const [first = 0, second = 0] = [numbers[one], numbers[other]];
    // The same as (first - second) / (first + second), without a sum that no number can hold.
    const share = Math.min(first, second) / Math.max(first, second);
    return ((1 - share) / (1 + share)) ** 2;
  };
}

/**
 * The rank in the middle of each category's judgements: the difference of two of them is the sum of all
 * that lie between, the two categories counted half, as the ordinal metric has it.
 */
function middleRanks(counts: readonly number[]): number[] {
  let below = 0;
  return counts.map((count) => {
    const middle = below + count / 2;
    below += count;
    return middle;
  });
}

/** Alpha is the same in every unit of measurement; in one up to 1, squares stay within bounds. */
function scaled(numbers: readonly number[], counts: readonly number[]): number[] {
  const largest = numbers.reduce(
    (most, number, at) => ((counts[at] ?? 0) > 0 ? Math.max(most, Math.abs(number)) : most),
    0,
  );
  return largest === 0 ? [...numbers] : numbers.map((number) => number / largest);
}

function numberOf(category: Category): number {
  if (typeof category === 'number') return category;
  throw new RangeError(`A distance needs numbers, and “${category}” is none.`);
}
