/** What a reviewer can say of a unit: a word, or a number where the distance between two counts. */
export type Category = string | number;

/** What reviewers said of the same units. */
export interface Judgements {
  /** Every category that could be given, each once, in their order. */
  readonly categories: readonly Category[];
  /** One row a unit, one column a reviewer: an index into the categories; null when not judged. */
  readonly units: readonly (readonly (number | null)[])[];
}

/**
 * Returns the judgements of a table with one row a unit and one column a reviewer. Without categories
 * they are those of the table: numbers by size, then words by their UTF-16 units. Throws RangeError
 * when rows have different lengths, or a cell has a category that is not among them or is no finite
 * number.
 */
export function judgementsOf(
  rows: readonly (readonly (Category | null)[])[],
  categories: readonly Category[] = categoriesIn(rows),
): Judgements {
  const indices = new Map(categories.map((category, at) => [category, at]));
  const reviewers = rows[0]?.length ?? 0;
  const units = rows.map((row) => {
    if (row.length !== reviewers) throw new RangeError('A unit has more reviewers than another.');
    return row.map((cell) => (cell === null ? null : indexOf(cell, indices)));
  });
  return { categories, units };
}

function indexOf(cell: Category, indices: ReadonlyMap<Category, number>): number {
  if (typeof cell === 'number' && !Number.isFinite(cell)) {
    throw new RangeError(`A judgement cannot be ${cell}.`);
  }
  const index = indices.get(cell);
  if (index === undefined) throw new RangeError(`“${cell}” is not among the categories.`);
  return index;
}

function categoriesIn(rows: readonly (readonly (Category | null)[])[]): Category[] {
  const all = new Set(rows.flat().filter((cell) => cell !== null));
  const numbers = [...all].filter((one) => typeof one === 'number').sort((a, b) => a - b);
  return [...numbers, ...[...all].filter((one) => typeof one === 'string').sort()];
}

/** Returns how many reviewers there are; 0 when there is no unit. */
export function reviewersIn({ units }: Judgements): number {
  return units[0]?.length ?? 0;
}

/** Returns the judgements of two of the reviewers, who are counted from 0. */
export function pairOf({ categories, units }: Judgements, one: number, other: number): Judgements {
  return { categories, units: units.map((row) => [row[one] ?? null, row[other] ?? null]) };
}

/** Returns every two of some reviewers, each pair once and in their order. */
export function everyPair(reviewers: number): (readonly [one: number, other: number])[] {
  return Array.from({ length: reviewers }, (_, one) => one).flatMap((one) =>
    Array.from({ length: reviewers - one - 1 }, (_, at) => [one, one + 1 + at] as const),
  );
}

/**
 * Returns what two reviewers gave the units that both judged. Throws RangeError when the judgements
 * are not those of two reviewers.
 */
export function bothGiven(judgements: Judgements): (readonly [one: number, other: number])[] {
  const reviewers = reviewersIn(judgements);
  if (judgements.units.length > 0 && reviewers !== 2) {
    throw new RangeError(`This figure compares two reviewers, not ${reviewers}.`);
  }
  return judgements.units.flatMap(([one, other]) =>
    typeof one === 'number' && typeof other === 'number' ? [[one, other] as const] : [],
  );
}

/** Returns what each unit was given, without reviewers who did not judge it. */
export function givenTo({ units }: Judgements): number[][] {
  return units.map((row) => row.filter((index) => index !== null));
}

/** Returns how often each category is among these. */
export function tally({ categories }: Judgements, given: Iterable<number>): number[] {
  const counts = new Array<number>(categories.length).fill(0);
  for (const index of given) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}

/** Returns the sum of the squares. */
export function squares(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count * count, 0);
}
