import { isGap } from '../../../../shared/export/brat/fragments';
import type { Span } from '../../../../shared/text/segment';
import { type Counting, onOneLine } from './counting';
import type { TextBound } from './lines';

/** A passage in UTF-16 units of the canonical text, as the file has it: it need not be right. */
export interface BratPassage extends Span {
  /** Null when the file does not say. */
  readonly quote: string | null;
}

/**
 * Returns the passages of a text-bound annotation: one for all pieces that are parted by white space
 * only, because line breaks part them in brat. Null when the words cannot be told apart by piece.
 */
export function passagesOf(
  canonical: string,
  { pieces, words }: TextBound,
  counting: Counting,
): readonly BratPassage[] | null {
  const behind = canonical.length + 1;
  const places = pieces.map(({ start, end }) => ({
    start: counting.toCanonical(start) ?? behind,
    end: counting.toCanonical(end) ?? behind,
  }));
  const groups = groupsOf(canonical, places);
  const spans = groups.map(({ first, last }) => ({
    start: places[first]?.start ?? behind,
    end: places[last]?.end ?? behind,
  }));
  if (words === null) return spans.map((span) => ({ ...span, quote: null }));
  const found = places.map(({ start, end }) => canonical.slice(start, end)).join(' ');
  if (onOneLine(found) === onOneLine(words)) {
    return spans.map((span) => ({ ...span, quote: canonical.slice(span.start, span.end) }));
  }
  const [only] = spans;
  if (only && spans.length === 1) return [{ ...only, quote: words }];
  const parts = partsOf(words, pieces);
  if (!parts) return null;
  return groups.map(({ first, last }, at) => ({
    ...(spans[at] ?? { start: behind, end: behind }),
    quote: parts.slice(first, last + 1).join(' '),
  }));
}

/** Numbers of the first and last piece of each group of pieces with nothing but white space between. */
function groupsOf(canonical: string, places: readonly Span[]): { first: number; last: number }[] {
  const groups: { first: number; last: number }[] = [];
  places.forEach(({ start }, at) => {
    const group = groups.at(-1);
    const before = places[at - 1]?.end ?? 0;
    const joins =
      start >= before && start <= canonical.length && isGap(canonical.slice(before, start));
    if (group && joins) group.last = at;
    else groups.push({ first: at, last: at });
  });
  return groups;
}

/** The words of each piece, by their lengths; null when they do not add up. */
function partsOf(words: string, pieces: readonly Span[]): string[] | null {
  return cutAt([...words], pieces) ?? cutAt(words.split(''), pieces);
}

function cutAt(signs: readonly string[], pieces: readonly Span[]): string[] | null {
  let from = 0;
  const parts = pieces.map(({ start, end }) => {
    const part = signs.slice(from, from + end - start).join('');
    from += end - start + 1;
    return part;
  });
  return from === signs.length + 1 && parts.join(' ') === signs.join('') ? parts : null;
}
