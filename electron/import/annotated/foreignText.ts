import { canonicalText } from '../../../shared/text/canonical';
import { type CodePointMap, codePointMap } from '../../../shared/text/offsets';
import { rawMap, type RawMap, rawRecord } from '../../../shared/text/rawText';
import type { Span } from '../../../shared/text/segment';

/** What a program may count, what is usual first. */
export const countings = ['utf-16', 'code points', 'graphemes'] as const;
export type Counting = (typeof countings)[number];

/** Every sign by itself: no second half of a character, no mark that joins the one before it. */
const plain = /^[\n\x20-\x7E\u00A0-\u02FF\u2010-\u2027\u2030-\u205E]*$/;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text as another program has it, with its line ends and its marks, and the canonical one. */
export class ForeignText {
  readonly text: string;
  /** Whether the ways of counting give the same for every place. */
  readonly isPlain: boolean;
  readonly #raw: string;
  #map: RawMap | null = null;
  #points: CodePointMap | null = null;
  #edges: readonly number[] | null = null;

  constructor(raw: string) {
    this.#raw = raw;
    this.text = canonicalText(raw);
    this.isPlain = plain.test(raw);
  }

  /** Returns a place in the canonical text, in UTF-16 units; null when it is none. */
  spanOf(start: number, end: number, counting: Counting): Span | null {
    const [from, to] = [this.#rawOffset(start, counting), this.#rawOffset(end, counting)];
    if (from === null || to === null || from >= to) return null;
    this.#map ??= rawMap(this.text, rawRecord(this.#raw));
    return { start: this.#map.toCanonical(from), end: this.#map.toCanonical(to) };
  }

  #rawOffset(offset: number, counting: Counting): number | null {
    if (counting === 'utf-16') return offset <= this.#raw.length ? offset : null;
    if (counting === 'graphemes') return this.#graphemes()[offset] ?? null;
    this.#points ??= codePointMap(this.#raw);
    return offset <= this.#points.length ? this.#points.toUtf16(offset) : null;
  }

  #graphemes(): readonly number[] {
    this.#edges ??= edgesOf(this.#raw);
    return this.#edges;
  }
}

/**
 * Places at which one grapheme cluster surely ends (UAX 29, GB4, GB5 and GB999): behind a line end, and
 * between a space and a letter, a figure or an emoji that joins nothing.
 */
const sureEdge =
  /(?<=\n)|(?<= )(?=[\p{Lu}\p{Ll}\p{Lo}\p{Nd}\u{1F300}-\u{1F3FA}\u{1F400}-\u{1FAFF}])(?![\u0E33\u0EB3])/u;

/** In UTF-16 units. The time that a stretch takes grows with its square; no real text has a longer one. */
const longestStretch = 20_000;

/** Returns where the grapheme clusters of a text start, and its end; up to a stretch that is too long. */
function edgesOf(text: string): number[] {
  const edges: number[] = [];
  let from = 0;
  for (const stretch of text.split(sureEdge)) {
    if (stretch.length > longestStretch) return edges;
    for (const { index } of segmenter.segment(stretch)) edges.push(from + index);
    from += stretch.length;
  }
  return [...edges, text.length];
}
