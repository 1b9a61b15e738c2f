import { firstIndex } from './firstIndex';
import type { Span } from './segment';

/** Says on which lines of a text a span stands, from 1: “4”, “4–16”. */
export type LinesOf = (span: Span) => string;

/** Returns what finds the number of the line that an offset stands in, from 1; the text is looked through once. */
export function lineFinder(text: string): (offset: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  return (offset) => firstIndex(ends.length, (at) => (ends[at] ?? Infinity) >= offset) + 1;
}

/** Returns what finds the line numbers of spans in a text, from 1; the text is looked through once. */
export function lineNumbers(text: string): LinesOf {
  const lineAt = lineFinder(text);
  return ({ start, end }) => {
    const [first, last] = [lineAt(start), lineAt(Math.max(start, end - 1))];
    return first === last ? String(first) : `${String(first)}–${String(last)}`;
  };
}
