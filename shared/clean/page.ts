import type { BlockKind } from '../model/block';
import { foldedWords } from '../text/fold';
import type { Claims, Draft, Piece, PieceComment } from './draft';

/** A piece of a source, as the rules see it. */
export interface Line {
  /** Index among the pieces. */
  readonly at: number;
  /** Its words, with line ends as they are. */
  readonly words: string;
  /** The words with quotation marks, dashes, case and all white space made alike. */
  readonly folded: string;
  /** Number of its first and its last line in the text, from 1. */
  readonly first: number;
  readonly last: number;
  /** Whether an empty line (or the start or end of the text) stands before and after it. */
  readonly blankBefore: boolean;
  readonly blankAfter: boolean;
}

/** What a rule finds out about a piece. */
export interface Finding {
  readonly at: number;
  readonly kind: BlockKind;
  /** In words; null when there is nothing to explain. */
  readonly reason: string | null;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Whether it is proposed to be read; left out: as its kind says. */
  readonly included?: boolean;
  /** Whether it goes on with the comment above it; left out: not known. */
  readonly joins?: boolean;
  /** What is said of the comment that begins with it. */
  readonly comment?: PieceComment;
}

/** What the rules have found out, and what they may look at. */
export interface Page {
  readonly lines: readonly Line[];
  readonly claims: Claims;
  /** What the source states, or a rule before this one has found; undefined when nothing is known. */
  kindOf(at: number): BlockKind | undefined;
}

/** Looks at a page and says what it is sure enough of; what is known already stays. */
export type Rule = (page: Page) => readonly Finding[];

/** Returns the pieces of a draft as the rules see them. */
export function linesOf({ text, pieces }: Draft): Line[] {
  let number = 1;
  let next = text.indexOf('\n');
  const numberAt = (offset: number) => {
    for (; next >= 0 && next < offset; next = text.indexOf('\n', next + 1)) number += 1;
    return number;
  };
  return pieces.map((piece, at) => {
    const { start, end } = piece;
    const words = text.slice(start, end);
    return {
      at,
      words,
      folded: foldedWords(words),
      first: numberAt(start),
      last: numberAt(end),
      blankBefore: hasEmptyLine(text, pieces[at - 1], piece),
      blankAfter: hasEmptyLine(text, piece, pieces[at + 1]),
    };
  });
}

function hasEmptyLine(text: string, before: Piece | undefined, after: Piece | undefined): boolean {
  if (!before || !after) return true;
  return /\n\s*\n/.test(text.slice(before.end, after.start));
}

/** Returns the lines of a piece in words: “line 4”, “lines 4 to 6”. */
export function lineNumbers({ first, last }: Line): string {
  return first === last ? `line ${String(first)}` : `lines ${String(first)} to ${String(last)}`;
}

/** Whether words end as a sentence does, or go on. */
export function endsLikeProse(words: string): boolean {
  return /[.,;:\u2026][\u201D\u2019"')\]]*$/.test(words.slice(-8));
}

/** Returns only the letters and digits of folded words: what an address or a file's name keeps of them. */
export function lettersOf(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]/gu, '');
}
