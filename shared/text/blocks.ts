import type { Block, BlockKind } from '../model/block';
import { countWords } from './canonical';
import { type Span, trimmed } from './segment';

/**
 * Returns the blocks of a plain text: its title, the headings and list items that are certain, and
 * paragraphs. Every character that is not white space is in exactly one block, in text order;
 * nothing is left out. A text of white space only has no blocks.
 */
export function blocksOf(text: string): Block[] {
  const lines = linesOf(text);
  const groups = isHardWrapped(lines) ? joinedLines(lines) : lines;
  const title = titleAt(text, groups);
  return groups.map((line, index) => {
    const kind = index === title ? 'title' : kindAt(text, groups, index);
    return {
      id: `b${String(index + 1)}`,
      kind,
      zone: kind === 'title' ? 'headline' : 'body',
      start: line.start,
      end: line.end,
      included: true,
      reason: null,
    };
  });
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
    const span = trimmed(text, { start, end: stop });
    if (span.end > span.start) {
      lines.push({ ...span, blankBefore: blank, blankAfter: false });
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
  const inner = lines.filter((line) => !line.blankAfter);
  if (width > wrapWidth || width < 40 || inner.length < 3) return false;
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

/** A title is looked for among this many blocks: a kicker or a lead may come before it. */
const titleWithin = 3;

/** Returns the index of the block that is the title, -1 when none looks like one. */
function titleAt(text: string, lines: readonly Line[]): number {
  return lines.slice(0, titleWithin).findIndex((line) => {
    const words = countWords(text.slice(line.start, line.end));
    return words >= 3 && words <= 30 && length(line) <= 200 && !endsLikeProse(text, line);
  });
}

const bullet = /^(?:[-*\u2022\u2023\u25E6\u2043]|\(?\d{1,3}[.)])\s+\S/;

function kindAt(text: string, lines: readonly Line[], index: number): BlockKind {
  const line = lines[index];
  if (!line) return 'paragraph';
  if (bullet.test(text.slice(line.start, line.end))) return 'listItem';
  return isHeading(text, line, lines[index - 1], lines[index + 1]) ? 'heading' : 'paragraph';
}

/**
 * Only what is certain: a short line in title case or capitals that stands alone between
 * paragraphs, one of which follows it. "Screenshot" and "Read also:" are none.
 */
function isHeading(
  text: string,
  line: Line,
  before: Line | undefined,
  after: Line | undefined,
): boolean {
  if (!before || !after || !line.blankBefore || !line.blankAfter) return false;
  if (length(line) > 90 || length(after) < 100 || endsLikeProse(text, line)) return false;
  const words = text.slice(line.start, line.end).split(/\s+/);
  if (words.length < 2 || words.length > 14) return false;
  const heavy = words.filter((word) => word.replace(/[^\p{L}]/gu, '').length >= 4);
  return heavy.length > 0 && /^[^\p{Ll}]*\p{Lu}/u.test(words[0] ?? '') && heavy.every(startsUpper);
}

function startsUpper(word: string): boolean {
  return /^[^\p{L}]*\p{Lu}/u.test(word);
}

function endsLikeProse(text: string, span: Span): boolean {
  return /[.,;:\u2026][\u201D\u2019"')\]]*$/.test(
    text.slice(Math.max(span.start, span.end - 8), span.end),
  );
}

function length(span: Span): number {
  return span.end - span.start;
}

function longest(lines: readonly Line[]): number {
  return lines.reduce((width, line) => Math.max(width, length(line)), 0);
}
