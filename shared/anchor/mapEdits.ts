import type { Span } from '../text/segment';
import type { Match } from './chain';
import { isInsideCharacter } from './evidence';
import { sharedRuns } from './shortestEdits';

/** A stretch of a text that was replaced; nothing is there to replace when words were only put in. */
export interface TextEdit extends Span {
  /** What stands there now; empty when words were only taken out. */
  readonly text: string;
}

/** Words that may differ before the whole stretch between the first and the last counts as replaced. */
const mostDifferences = 1_000;

/**
 * Returns the edits that make one text of another, in order; between two of them something stayed.
 * Words are compared first (Myers 1986); of the words that were replaced, what they begin and end
 * with alike stays. No edit cuts a character.
 */
export function editsBetween(before: string, after: string): TextEdit[] {
  const whole = narrowed(before, { start: 0, end: before.length, text: after });
  if (!whole) return [];
  const [old, now] = [before.slice(whole.start, whole.end), whole.text];
  const [oldWords, newWords] = [wordsOf(old), wordsOf(now)];
  const kept = sharedRuns(oldWords, newWords, mostDifferences);
  if (!kept) return [whole];
  const [oldAt, newAt] = [offsets(oldWords), offsets(newWords)];
  // White space alone is nothing that stayed: of “a fee” and “no tax” no word is the same.
  const words = kept.filter(({ a, length }) => /\S/.test(oldWords.slice(a, a + length).join('')));
  return between(words, oldWords.length, newWords.length).flatMap((hunk) => {
    const start = whole.start + (oldAt[hunk.a] ?? 0);
    const edit = {
      start,
      end: whole.start + (oldAt[hunk.endA] ?? 0),
      text: now.slice(newAt[hunk.b], newAt[hunk.endB]),
    };
    return narrowed(before, edit) ?? [];
  });
}

/**
 * Returns where the words of a span are after the edits; null when they were all taken out or
 * replaced. What is put in at an edge is outside, what is put in between is inside. Of a stretch
 * that was replaced and reaches over an edge, nothing is left inside. The edits must be those of
 * editsBetween.
 */
export function mapSpan(span: Span, edits: readonly TextEdit[]): Span | null {
  if (isAllReplaced(span, edits)) return null;
  return { start: mapStart(span.start, edits), end: mapEnd(span.end, edits) };
}

/** Two edits never touch: a span without anything that stayed is inside one of them. */
function isAllReplaced({ start, end }: Span, edits: readonly TextEdit[]): boolean {
  return start >= end || edits.some((edit) => edit.start <= start && end <= edit.end);
}

function mapStart(start: number, edits: readonly TextEdit[]): number {
  let shift = 0;
  for (const edit of edits) {
    const isPutIn = edit.start === edit.end;
    if (edit.start > start || (edit.start === start && !isPutIn)) break;
    if (edit.end > start) return edit.start + shift + edit.text.length;
    shift += growth(edit);
  }
  return start + shift;
}

function mapEnd(end: number, edits: readonly TextEdit[]): number {
  let shift = 0;
  for (const edit of edits) {
    if (edit.start >= end) break;
    if (edit.end > end) return edit.start + shift;
    shift += growth(edit);
  }
  return end + shift;
}

function growth({ start, end, text }: TextEdit): number {
  return text.length - (end - start);
}

/** Words, and every other character by itself. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|./gsu) ?? [];
}

/** Returns where each of the words begins, and where the last one ends. */
function offsets(words: readonly string[]): number[] {
  const starts = [0];
  for (const word of words) starts.push((starts.at(-1) ?? 0) + word.length);
  return starts;
}

/** Returns what stands between the runs, in both sequences. */
function between(runs: readonly Match[], lengthA: number, lengthB: number) {
  const hunks: { a: number; endA: number; b: number; endB: number }[] = [];
  let [a, b] = [0, 0];
  for (const run of [...runs, { a: lengthA, b: lengthB, length: 0 }]) {
    if (run.a > a || run.b > b) hunks.push({ a, endA: run.a, b, endB: run.b });
    [a, b] = [run.a + run.length, run.b + run.length];
  }
  return hunks;
}

/** Returns the edit without what its old and new words begin and end with alike; null when nothing is left. */
function narrowed(before: string, { start, end, text }: TextEdit): TextEdit | null {
  const old = before.slice(start, end);
  if (old === text) return null;
  const shorter = Math.min(old.length, text.length);
  let front = 0;
  while (front < shorter && old.charAt(front) === text.charAt(front)) front += 1;
  while (front > 0 && cuts(old, text, front, front)) front -= 1;
  let back = 0;
  const room = shorter - front;
  while (back < room && old.charAt(old.length - 1 - back) === text.charAt(text.length - 1 - back)) {
    back += 1;
  }
  while (back > 0 && cuts(old, text, old.length - back, text.length - back)) back -= 1;
  return { start: start + front, end: end - back, text: text.slice(front, text.length - back) };
}

function cuts(old: string, now: string, inOld: number, inNow: number): boolean {
  return isInsideCharacter(old, inOld) || isInsideCharacter(now, inNow);
}
