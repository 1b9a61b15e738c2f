import { type Span, trimmed } from '../text/segment';

/** A line that is not empty. */
export interface Line extends Span {
  /** Its words, folded. */
  readonly words: string;
}

/** Returns the lines of a text that hold more than white space, without the white space around them. */
export function linesOf(text: string, folded: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const stop = newline < 0 ? text.length : newline;
    const span = trimmed(text, { start, end: stop });
    if (span.end > span.start) lines.push({ ...span, words: folded.slice(span.start, span.end) });
    start = stop + 1;
  }
  return lines;
}

/** Stands for a place where there are several. */
export const severalTimes = -1;

/** Returns for the words of each line which of the lines they are, or severalTimes. */
export function placesOfLines(lines: readonly Line[]): Map<string, number> {
  const places = new Map<string, number>();
  lines.forEach(({ words }, at) => places.set(words, places.has(words) ? severalTimes : at));
  return places;
}
