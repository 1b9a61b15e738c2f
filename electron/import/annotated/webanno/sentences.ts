import { unescaped } from './cells';

/** A row: a token, or a part of one. */
export interface Row {
  /** Number of its line, from 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly cells: readonly string[];
}

export interface Sentence {
  readonly text: string;
  readonly rows: readonly Row[];
}

/** Returns the sentences of a file, and the lines that are none of its rows. */
export function sentencesOf(lines: readonly string[]): {
  readonly sentences: readonly Sentence[];
  readonly unread: readonly string[];
} {
  const sentences: { text: string[]; rows: Row[] }[] = [];
  const unread: string[] = [];
  lines.forEach((line, at) => {
    const last = sentences.at(-1);
    if (line.startsWith('#Text=')) {
      const words = unescaped(line.slice('#Text='.length));
      // A line break in a sentence is written as a line of its own.
      if (last?.rows.length === 0) last.text.push(words);
      else sentences.push({ text: [words], rows: [] });
      return;
    }
    const row = rowOf(line, at + 1);
    if (row && last) last.rows.push(row);
    else if (line.trim() !== '' && !line.startsWith('#')) unread.push(`line ${at + 1}`);
  });
  return {
    sentences: sentences.map(({ text, rows }) => ({ text: text.join('\n'), rows })),
    unread,
  };
}

function rowOf(line: string, number: number): Row | null {
  const [, start, end] = /^\d+-\d+(?:\.\d+)?\t(\d{1,9})-(\d{1,9})(?:\t|$)/.exec(line) ?? [];
  if (start === undefined || end === undefined) return null;
  const cells = line.split('\t');
  const words = unescaped(cells[2] ?? '');
  return { line: number, start: Number(start), end: Number(end), words, cells };
}
