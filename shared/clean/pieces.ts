import { type Span, trimmed } from '../text/segment';
import type { Piece } from './draft';
import { requireFewPieces } from './pieceLimit';

/**
 * Returns the pieces of a text that says nothing about itself: its lines, or its paragraphs when the
 * lines were broken at a width. Every character that is not white space is in exactly one piece.
 * Throws TooManyPieces.
 */
export function piecesOf(text: string): Piece[] {
  const lines = linesOf(text);
  const groups = isHardWrapped(lines) ? joinedLines(lines) : lines;
  requireFewPieces(groups.length);
  return groups.map(({ start, end }) => ({
    start,
    end,
    kind: null,
    reason: null,
    joins: false,
    comment: null,
  }));
}

interface Line extends Span {
  /** Whether an empty line (or the start or end of the text) stands before and after it. */
  readonly blankBefore: boolean;
  readonly blankAfter: boolean;
}

function linesOf(text: string): Line[] {
  const lines: { start: number; end: number; blankBefore: boolean; blankAfter: boolean }[] = [];
  let start = 0;
  let blank = true;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const stop = newline < 0 ? text.length : newline;
    const inner = trimmed(text, { start, end: stop });
    if (inner.end > inner.start) {
      lines.push({ start: inner.start, end: inner.end, blankBefore: blank, blankAfter: false });
      blank = false;
    } else {
      const previous = lines.at(-1);
      if (previous) previous.blankAfter = true;
      blank = true;
    }
    start = stop + 1;
  }
  const last = lines.at(-1);
  if (last) last.blankAfter = true;
  return lines;
}

/** Longest line, in UTF-16 units, of a text that was wrapped by hand or by a mail program. */
const wrapWidth = 100;

/**
 * True when lines were broken at a width: paragraphs are set apart by empty lines, all lines are
 * short, and nearly every line that is followed by another fills the width.
 */
function isHardWrapped(lines: readonly Line[]): boolean {
  const width = longest(lines);
  if (width > wrapWidth || width < 40) return false;
  const inner = lines.filter((line) => !line.blankAfter);
  if (inner.length < 3) return false;
  const full = inner.filter((line) => length(line) >= width * 0.7);
  return full.length >= inner.length * 0.85;
}

function joinedLines(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const previous = joined.at(-1);
    if (previous && !line.blankBefore) {
      joined[joined.length - 1] = { ...previous, end: line.end, blankAfter: line.blankAfter };
    } else {
      joined.push(line);
    }
  }
  return joined;
}

function length(span: Span): number {
  return span.end - span.start;
}

function longest(lines: readonly Line[]): number {
  let width = 0;
  for (const line of lines) width = Math.max(width, length(line));
  return width;
}
