import type { Block, BlockKind } from '../model/block';
import { countWords } from '../text/canonical';
import type { Span } from '../text/segment';
import type { Draft, Piece } from './draft';
import { isRead, zoneOf } from './kinds';
import type { Proposal } from './proposal';

/** Returns what is proposed for a draft: the kind of each of its pieces, and what is known of it. */
export function propose({ text, pieces, claims }: Draft): Proposal {
  const title = pieces.some(({ kind }) => kind === 'title') ? -1 : titleAt(text, pieces);
  const blocks = pieces.map((piece, index) => {
    const kind = piece.kind ?? (index === title ? 'title' : kindAt(text, pieces, index));
    return blockOf(piece, index, kind);
  });
  const own = blocks.find(({ kind }) => kind === 'title');
  return {
    blocks,
    details: {
      title: claims.title?.value ?? (own ? oneLine(text.slice(own.start, own.end)) : null),
      shortTitle: claims.shortTitle?.value ?? null,
      author: claims.author?.value ?? null,
      outlet: claims.outlet?.value ?? null,
      published: claims.published?.value ?? null,
      address: claims.address?.value ?? null,
      language: claims.language?.value ?? null,
    },
    guesses: {},
  };
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ');
}

function blockOf(
  { start, end, reason, joins, comment }: Piece,
  index: number,
  kind: BlockKind,
): Block {
  const replyTo = comment?.replyTo ?? null;
  return {
    id: blockId(index),
    kind,
    zone: zoneOf(kind),
    start,
    end,
    included: isRead(kind),
    reason,
    joins,
    comment: comment && { ...comment, replyTo: replyTo === null ? null : blockId(replyTo) },
  };
}

function blockId(index: number): string {
  return `b${String(index + 1)}`;
}

/** A title is looked for among this many blocks: a kicker or a lead may come before it. */
const titleWithin = 3;

/** Returns the index of the block that is the title, -1 when none looks like one. */
function titleAt(text: string, lines: readonly Piece[]): number {
  return lines.slice(0, titleWithin).findIndex((line) => {
    const words = countWords(text.slice(line.start, line.end));
    return words >= 3 && words <= 30 && length(line) <= 200 && !endsLikeProse(text, line);
  });
}

const bullet = /^(?:[-*\u2022\u2023\u25E6\u2043]|\(?\d{1,3}[.)])\s+\S/;

function kindAt(text: string, lines: readonly Piece[], index: number): BlockKind {
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
  line: Piece,
  before: Piece | undefined,
  after: Piece | undefined,
): boolean {
  if (!before || !after || !standsAlone(text, before, line, after)) return false;
  if (length(line) > 90 || length(after) < 100 || endsLikeProse(text, line)) return false;
  const words = text.slice(line.start, line.end).split(/\s+/);
  if (words.length < 2 || words.length > 14) return false;
  const heavy = words.filter((word) => word.replace(/[^\p{L}]/gu, '').length >= 4);
  return heavy.length > 0 && /^[^\p{Ll}]*\p{Lu}/u.test(words[0] ?? '') && heavy.every(startsUpper);
}

/** Whether an empty line stands before and after it. */
function standsAlone(text: string, before: Span, line: Span, after: Span): boolean {
  const gaps = [text.slice(before.end, line.start), text.slice(line.end, after.start)];
  return gaps.every((gap) => /\n\s*\n/.test(gap));
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
