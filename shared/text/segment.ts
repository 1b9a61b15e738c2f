import { isSpace } from './space';

/** A half-open range of UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Returns the spans of the words of a text, without white space and punctuation, in order. */
export function wordSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, segment, isWordLike } of words.segment(text)) {
    if (isWordLike) spans.push({ start: index, end: index + segment.length });
  }
  return spans;
}

/** Returns the span without the white space at its ends; empty when it holds nothing else. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return { start, end };
}

/**
 * Returns the span grown to whole words: a word that is touched is taken whole, white space at
 * the ends is left out. An empty span when nothing but white space is selected.
 */
export function snappedToWords(text: string, span: Span): Span {
  const inner = trimmed(text, span);
  if (inner.start === inner.end) return inner;
  // A word never reaches over a space; looking a little around is enough even in a huge text.
  const from = edge(text, inner.start, -1);
  const to = edge(text, inner.end, 1);
  let { start, end } = inner;
  for (const word of wordSpans(text.slice(from, to))) {
    const [wordStart, wordEnd] = [word.start + from, word.end + from];
    if (wordStart < inner.start && inner.start < wordEnd) start = wordStart;
    if (wordStart < inner.end && inner.end < wordEnd) end = wordEnd;
  }
  return { start, end };
}

function edge(text: string, from: number, step: -1 | 1): number {
  let at = from;
  const inside = () =>
    step < 0 ? at > 0 && !isSpace(text, at - 1) : at < text.length && !isSpace(text, at);
  while (inside() && Math.abs(at - from) < 200) at += step;
  return at;
}
