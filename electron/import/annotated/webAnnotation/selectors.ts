import { field, isObject, listOf, offsetAt, wordsAt } from '../fields';
import { iriOf, typesOf } from './findAnnotations';

/** Where in a text something stands, as far as selectors say so. */
export interface SelectedWords {
  readonly quote: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly start: number | null;
  readonly end: number | null;
  /** Types of selectors that say nothing about a place in a text. */
  readonly others: readonly string[];
}

export const nothingSelected: SelectedWords = {
  quote: null,
  prefix: null,
  suffix: null,
  start: null,
  end: null,
  others: [],
};

/** Deepest chain of selectors that refine each other; real ones have two or three. */
const deepest = 16;

/** Characters of a plain text (RFC 5147): `char=12,40`. */
const characters = /^(?:.*#)?char=(\d{1,9}),(\d{1,9})(?:;.*)?$/s;

/**
 * Returns what a selector says. Several in a list say the same in other words; one that is refined
 * counts from the start of the one that it refines: null when that is not known.
 */
export function selectedBy(selector: unknown, base: number | null = 0, depth = 0): SelectedWords {
  if (depth > deepest) return { ...nothingSelected, others: ['a long chain of selectors'] };
  return listOf(selector)
    .map((one) => selectedByOne(one, base, depth))
    .reduce(joined, nothingSelected);
}

function selectedByOne(selector: unknown, base: number | null, depth: number): SelectedWords {
  const own = shifted(ownWords(selector), base);
  const refinement = field(selector, 'refinedBy');
  if (refinement === undefined) return own;
  const finer = selectedBy(refinement, own.start, depth + 1);
  const isPlaced = finer.quote !== null || finer.start !== null;
  return isPlaced
    ? { ...finer, others: [] }
    : { ...own, others: [...own.others, ...finer.others, 'refinedBy'] };
}

function ownWords(selector: unknown): SelectedWords {
  const [type = typeof selector] = typesOf(selector);
  if (type === 'TextQuoteSelector') {
    const quote = wordsAt(selector, 'exact');
    if (quote === null) return { ...nothingSelected, others: [type] };
    const around = { prefix: wordsAt(selector, 'prefix'), suffix: wordsAt(selector, 'suffix') };
    return { ...nothingSelected, quote, ...around };
  }
  const span = spanOf(selector, type);
  return span ? { ...nothingSelected, ...span } : { ...nothingSelected, others: [type] };
}

function spanOf(selector: unknown, type: string): { start: number; end: number } | null {
  if (type === 'TextPositionSelector') {
    return span(offsetAt(selector, 'start'), offsetAt(selector, 'end'));
  }
  if (type === 'RangeSelector') {
    // A range goes from the start of its first place to the start of its second.
    const [from, to] = [field(selector, 'startSelector'), field(selector, 'endSelector')];
    return span(positionOf(from), positionOf(to));
  }
  const value = type === 'FragmentSelector' ? wordsAt(selector, 'value') : iriOf(selector);
  const [, start, end] = characters.exec(value ?? '') ?? [];
  return start === undefined ? null : span(Number(start), Number(end));
}

function positionOf(selector: unknown): number | null {
  return typesOf(selector).includes('TextPositionSelector') && isObject(selector)
    ? offsetAt(selector, 'start')
    : null;
}

function span(start: number | null, end: number | null): { start: number; end: number } | null {
  return start === null || end === null ? null : { start, end };
}

function shifted(words: SelectedWords, base: number | null): SelectedWords {
  const { start, end } = words;
  if (start === null || end === null || base === 0) return words;
  return base === null
    ? { ...words, start: null, end: null, others: [...words.others, 'TextPositionSelector'] }
    : { ...words, start: base + start, end: base + end };
}

/** The first that says something holds. */
function joined(one: SelectedWords, other: SelectedWords): SelectedWords {
  const quoted = one.quote === null ? other : one;
  const placed = one.start === null ? other : one;
  return {
    quote: quoted.quote,
    prefix: quoted.prefix,
    suffix: quoted.suffix,
    start: placed.start,
    end: placed.end,
    others: [...one.others, ...other.others],
  };
}
