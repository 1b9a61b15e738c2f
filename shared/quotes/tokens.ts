import { fold } from '../text/fold';

/** A word of a text, and where it stands. */
export interface Token {
  /** The word with quotation marks, dashes and case made alike. */
  readonly folded: string;
  /** UTF-16 units in the text. */
  readonly start: number;
  readonly end: number;
}

/** Returns the words and numbers of a stretch of a text, in order, with their places in the text. */
export function tokensOf(text: string, start = 0, end = text.length): Token[] {
  const folded = fold(text.slice(start, end));
  // “81,000” and “U.S.” are one word each; marks at the ends are none of it.
  return [...folded.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'.,-]*[\p{L}\p{N}\p{M}])?/gu)].map(
    ({ 0: word, index }) => ({
      folded: word,
      start: start + index,
      end: start + index + word.length,
    }),
  );
}
