import type { Span } from '../text/segment';
import { shortened } from '../text/shortened';
import { isSpace } from '../text/space';

/** A hit with the words around it, in one line. */
export interface Line {
  readonly left: string;
  readonly hit: string;
  readonly right: string;
}

/** UTF-16 units shown on each side of a hit, and of a long hit itself. */
const around = 90;
const longest = 160;

/**
 * Returns a hit with what stands around it in its block, at most so many UTF-16 units on each side,
 * white space as single spaces.
 */
export function lineOf(
  text: string,
  block: Span,
  { start, end }: Span,
  most: number = around,
): Line {
  const from = wordStart(text, Math.max(block.start, start - most), block.start, start);
  const to = wordEnd(text, Math.min(block.end, end + most), block.end, end);
  const left = inOneLine(text.slice(from, start)).trimStart();
  const right = inOneLine(text.slice(end, to)).trimEnd();
  return {
    left: from > block.start ? `… ${left}` : left,
    hit: shortened(inOneLine(text.slice(start, end)).trim(), longest),
    right: to < block.end ? `${right} …` : right,
  };
}

function inOneLine(words: string): string {
  return words.replace(/\s+/g, ' ');
}

/** No word is cut, unless nothing but one word stands there. */
function wordStart(text: string, from: number, first: number, limit: number): number {
  if (from === first) return from;
  for (let at = from; at < limit; at += 1) if (isSpace(text, at)) return at;
  return from;
}

function wordEnd(text: string, to: number, last: number, limit: number): number {
  if (to === last) return to;
  for (let at = to; at > limit; at -= 1) if (isSpace(text, at)) return at;
  return to;
}
