import type { Span } from '../text/segment';
import { type Line, severalTimes } from './lines';
import type { ReadSource } from './source';
import { indexAt } from './spans';

type Lines = Pick<ReadSource, 'lines'>;
type Repeats = Pick<ReadSource, 'lines' | 'linePlaces'>;

/**
 * Whether a span of one text and one of another stand in the same frame: before them and after them,
 * every line is the same out to the nearest one that stands once in both texts, or out to where both
 * texts begin or end. That the lines next to them are the same is not enough where these are repeated
 * as well: of “a x b … b x a”, when the first a and the first b change places, the first x stands
 * between the lines of the second.
 */
export function isInSameFrame(a: Repeats, inA: Span, b: Repeats, inB: Span): boolean {
  const [firstA, lastA] = [indexAt(a.lines, inA.start), indexAt(a.lines, inA.end - 1)];
  const [firstB, lastB] = [indexAt(b.lines, inB.start), indexAt(b.lines, inB.end - 1)];
  return isSameOutwards(a, firstA, b, firstB, -1) && isSameOutwards(a, lastA, b, lastB, 1);
}

/** Repeated lines that are passed over: further out, nothing tells which of the equal ones these are. */
const mostRepeated = 64;

function isSameOutwards(a: Repeats, atA: number, b: Repeats, atB: number, step: 1 | -1): boolean {
  for (let away = step; Math.abs(away) <= mostRepeated; away += step) {
    const words = a.lines[atA + away]?.words;
    if (words !== b.lines[atB + away]?.words) return false;
    if (words === undefined || (standsOnce(a, words) && standsOnce(b, words))) return true;
  }
  return false;
}

function standsOnce({ linePlaces }: Repeats, words: string): boolean {
  return linePlaces.get(words) !== severalTimes;
}

/** Returns the lines before and after a span, where the text has them. */
export function neighbours({ lines }: Lines, { start, end }: Span): (Line | undefined)[] {
  return [lines[indexAt(lines, start) - 1], lines[indexAt(lines, end - 1) + 1]];
}

/** Returns the lines that a span touches. */
export function linesIn({ lines }: Lines, { start, end }: Span): readonly Line[] {
  return lines.slice(Math.max(0, indexAt(lines, start)), indexAt(lines, end - 1) + 1);
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
