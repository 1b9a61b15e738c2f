import type { Sentence } from './sentences';

/** Most characters between two sentences: more is no text, but a file made to fill the memory. */
const widestGap = 100_000;

/** The text of a file, put together from its sentences. */
export interface JoinedText {
  readonly text: string;
  /** Whether what stands between sentences had to be made up: the file does not say. */
  readonly hasGaps: boolean;
}

/**
 * Returns the text whose offsets the rows count. Null when the offsets contradict each other, so
 * that there is no such text.
 */
export function joinedText(sentences: readonly Sentence[]): JoinedText | null {
  const parts: string[] = [];
  let [length, hasGaps] = [0, false];
  for (const sentence of sentences) {
    const placed = placedText(sentence) ?? { start: length, text: sentence.text };
    const gap = placed.start - length;
    if (gap < 0 || gap > widestGap) return null;
    if (length > 0 && gap > 0) hasGaps = true;
    parts.push(between(gap, length === 0), placed.text);
    length = placed.start + placed.text.length;
  }
  return { text: parts.join(''), hasGaps };
}

/** A line break between two sentences; before the first, only space fits everything. */
function between(gap: number, isFirst: boolean): string {
  if (gap === 0) return '';
  return isFirst ? ' '.repeat(gap) : `${' '.repeat(gap - 1)}\n`;
}

/** Where a sentence starts: its words have to stand where its rows say. Null when it has no rows. */
function placedText({ text, rows }: Sentence): { start: number; text: string } | null {
  const [first] = rows;
  if (!first) return null;
  const start = first.start - Math.max(0, text.indexOf(first.words));
  const fits = rows.every((row) => text.startsWith(row.words, row.start - start));
  return start >= 0 && fits ? { start, text } : { start: first.start, text: wordsOf(rows) };
}

/** Tokens at their offsets, with spaces between: what is left when the sentence is not as it says. */
function wordsOf(rows: Sentence['rows']): string {
  const [first] = rows;
  let text = '';
  for (const { start, words } of rows) {
    const at = start - (first?.start ?? 0);
    if (at < text.length || at - text.length > widestGap) continue;
    text = text.padEnd(at) + words;
  }
  return text;
}
