import { isSpace } from './space';

/** A half-open range of UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const words = new Intl.Segmenter('en', { granularity: 'word' });
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Returns the spans of the words of a text, without white space and punctuation, in order. */
export function wordSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, segment, isWordLike } of words.segment(text)) {
    if (isWordLike) spans.push({ start: index, end: index + segment.length });
  }
  return spans;
}

/**
 * Returns the spans of the sentences of one block's text, in order, without the white space
 * around them. Unicode's rules (UAX 29) break after "Mr." and "U.S."; those breaks are mended.
 */
export function sentenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, segment } of sentences.segment(text)) {
    const previous = spans.at(-1);
    if (previous && runsOn(text.slice(previous.start, previous.end), segment)) {
      spans[spans.length - 1] = { start: previous.start, end: index + segment.length };
    } else {
      spans.push({ start: index, end: index + segment.length });
    }
  }
  return spans.map((span) => trimmed(text, span)).filter((span) => span.end > span.start);
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

const titles =
  /(?:^|[\s(\u201C"'\u2018])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Hon|Rev|Fr|St|Messrs|Art|Sec|No|Nos|para|p|pp|vs|v|cf|e\.g|i\.e|approx|[A-Z])\.\s*$/;
const shortForms =
  /(?:^|[\s(\u201C"'\u2018])(?:(?:[A-Z]\.){2,}|Inc\.|Ltd\.|Co\.|Corp\.|Jr\.|Sr\.|etc\.|a\.m\.|p\.m\.)\s*$/;
const opener =
  /^(?:The|A|An|It|Its|He|She|They|We|I|You|In|On|At|But|And|Or|So|Yet|This|That|These|Those|There|However|His|Her|Their|Our|My|As|For|If|When|While|After|Before|What|Who|Why|How|No|Not)\b/;

/** True when the Unicode rules broke a sentence that goes on. */
function runsOn(before: string, after: string): boolean {
  if (/^[\s\u201D\u2019"')\]]+$/.test(after)) return true;
  if (titles.test(before)) return true;
  if (/^\p{Ll}/u.test(after)) return true;
  return shortForms.test(before) && !opener.test(after);
}

function edge(text: string, from: number, step: -1 | 1): number {
  let at = from;
  const inside = () =>
    step < 0 ? at > 0 && !isSpace(text, at - 1) : at < text.length && !isSpace(text, at);
  while (inside() && Math.abs(at - from) < 200) at += step;
  return at;
}
