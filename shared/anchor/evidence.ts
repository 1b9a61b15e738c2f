import type { Span } from '../text/segment';
import type { ReadSource } from './source';
import { indexAt } from './spans';

type Lines = Pick<ReadSource, 'lines'>;

/**
 * Returns how many of the lines before and after a span of one text are those of a span of another:
 * 0 to 2. A line that is the same as the span's own does not count: among repeats it tells nothing.
 */
export function sameNeighbours(a: Lines, inA: Span, b: Lines, inB: Span): number {
  const [beforeA, afterA] = neighbours(a, inA);
  const [beforeB, afterB] = neighbours(b, inB);
  const first = a.lines[indexAt(a.lines, inA.start)]?.words;
  const last = a.lines[indexAt(a.lines, inA.end - 1)]?.words;
  const isSameBefore = beforeA === beforeB && beforeA !== first;
  const isSameAfter = afterA === afterB && afterA !== last;
  return (isSameBefore ? 1 : 0) + (isSameAfter ? 1 : 0);
}

/** The start and the end of a text are neighbours as well. */
function neighbours({ lines }: Lines, { start, end }: Span): [string, string] {
  const [first, last] = [indexAt(lines, start), indexAt(lines, end - 1)];
  return [lines[first - 1]?.words ?? '', lines[last + 1]?.words ?? ''];
}

/** Returns the smallest span of whole lines that holds a span. */
export function wholeLines({ lines }: Lines, { start, end }: Span): Span {
  const [first, last] = [lines[indexAt(lines, start)], lines[indexAt(lines, end - 1)]];
  return {
    start: Math.min(start, first?.start ?? start),
    end: Math.max(end, last?.end ?? end),
  };
}

/** UTF-16 units that tell words from others: less than that is in any text. */
const tellingLength = 24;

/**
 * Returns the stretches that a place must hold one of to be taken for the span: its own words, or,
 * when they are few, the words with what stands before, after or around them, or their short line.
 */
export function tellingStretches(source: Lines, span: Span, length: number): Span[] {
  const { start, end } = span;
  const missing = tellingLength - (end - start);
  if (missing <= 0) return [{ start, end }];
  const half = missing >> 1;
  const line = wholeLines(source, span);
  return [
    { start: Math.max(0, start - missing), end },
    { start: Math.max(0, start - half), end: Math.min(length, end + missing - half) },
    { start, end: Math.min(length, end + missing) },
    ...(line.end - line.start < tellingLength ? [line] : []),
  ];
}

/** How far around a span it is looked for what is the same, in UTF-16 units. */
const reach = 64;

/** Returns the span of `b` around `inB` that is the same as what stands around `inA`. */
export function sharedAround(a: string, inA: Span, b: string, inB: Span): Span {
  let before = 0;
  while (before < reach && same(a, inA.start - before - 1, b, inB.start - before - 1)) before += 1;
  let after = 0;
  while (after < reach && same(a, inA.end + after, b, inB.end + after)) after += 1;
  return { start: inB.start - before, end: inB.end + after };
}

function same(a: string, inA: number, b: string, inB: number): boolean {
  return inA >= 0 && inB >= 0 && inA < a.length && a.charAt(inA) === b.charAt(inB);
}

/** Whether an offset is inside what a reader sees as one character: “é” may be two units or more. */
export function isInsideCharacter(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const [before, after] = [
    text.slice(Math.max(0, offset - 2), offset),
    text.slice(offset, offset + 2),
  ];
  // A joiner binds what stands on both sides of it.
  return before.endsWith(joiner) || goesOn.test(after);
}

const joiner = '\u200D';
/** Marks, joiners, second halves of pairs, and the skin tones of emoji. */
const goesOn = /^(?:\p{M}|\u200D|[\uDC00-\uDFFF]|\p{Emoji_Modifier})/u;
