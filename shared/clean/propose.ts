import type { Block } from '../model/block';
import { articleSpans } from '../quotes/articleSpans';
import { type Join, joinsOf } from './commentGroups';
import { findCommentZone } from './commentZone';
import { detailsOf } from './details';
import type { Draft, Piece, PieceComment } from './draft';
import { findRepeats, findTitleAsName } from './duplicates';
import { findBios, findFormParts, findFurniture, findLinkedTitles } from './furniture';
import { isRead, zoneOf } from './kinds';
import { findHeadMatter, findTailByline, findVia } from './metadata';
import { type Finding, type Line, linesOf, type Page, type Rule } from './page';
import type { Proposal } from './proposal';
import { findStandfirst, findStructure, findTitle } from './structure';

/** In their order: each rule sees what those before it have found, and never changes it. */
const rules: readonly Rule[] = [
  findTitle,
  findTitleAsName,
  findFurniture,
  findFormParts,
  findCommentZone,
  findRepeats,
  findHeadMatter,
  findLinkedTitles,
  findBios,
  findTailByline,
  findVia,
  findStandfirst,
  findStructure,
];

/**
 * Returns what is proposed for a draft: the kind of each of its pieces, with a reason, and the
 * details, with the line that each was read in. What the source states itself is never overruled;
 * nothing is deleted, and what is left out can be kept.
 */
export function propose(draft: Draft): Proposal {
  const lines = linesOf(draft);
  const findings = findAll(draft, lines);
  const joins = joinsIn(draft, lines, findings);
  const blocks = draft.pieces.map((piece, at) => blockOf(piece, at, findings[at], joins.get(at)));
  return { blocks, ...detailsOf(draft, lines, blocks) };
}

function findAll({ pieces, claims }: Draft, lines: readonly Line[]): (Finding | undefined)[] {
  const found: (Finding | undefined)[] = pieces.map(() => undefined);
  const kindOf = (at: number) => pieces[at]?.kind ?? found[at]?.kind;
  const page: Page = { lines, claims, kindOf };
  for (const rule of rules) {
    for (const finding of rule(page)) {
      if (kindOf(finding.at) === undefined) found[finding.at] = finding;
    }
  }
  return found;
}

function joinsIn(
  { text, pieces }: Draft,
  lines: readonly Line[],
  findings: readonly (Finding | undefined)[],
): ReadonlyMap<number, Join> {
  const guessed = lines.filter(({ at }) => {
    const finding = findings[at];
    return finding?.kind === 'comment' && finding.joins === undefined;
  });
  if (guessed.length === 0) return new Map();
  const article = articleSpans(
    pieces.flatMap(({ kind, start, end }, at) => {
      const known = kind ?? findings[at]?.kind;
      return known === undefined ? [] : [{ kind: known, start, end }];
    }),
  );
  const spans = guessed.map(({ at }) => pieces[at] ?? { start: 0, end: 0 });
  return new Map(joinsOf(text, article, guessed, spans).map((join) => [join.at, join]));
}

function blockOf(
  piece: Piece,
  at: number,
  finding: Finding | undefined,
  join: Join | undefined,
): Block {
  const { start, end } = piece;
  const kind = piece.kind ?? finding?.kind ?? 'paragraph';
  const joins = finding?.joins ?? join?.joins ?? piece.joins;
  const isGuess = piece.kind === null && finding !== undefined && finding.confidence < 1;
  return {
    id: blockId(at),
    kind,
    zone: finding?.included === false ? 'furniture' : zoneOf(kind),
    start,
    end,
    included: finding?.included ?? isRead(kind),
    reason: join
      ? `${finding?.reason ?? ''} ${join.reason}`.trim()
      : (finding?.reason ?? piece.reason),
    confidence: join?.confidence ?? (isGuess ? finding.confidence : null),
    joins,
    comment: kind === 'comment' && !joins ? commentOf(finding?.comment ?? piece.comment) : null,
    chosen: false,
  };
}

function commentOf(comment: PieceComment | null): Block['comment'] {
  const replyTo = comment?.replyTo ?? null;
  return {
    author: comment?.author ?? null,
    time: comment?.time ?? null,
    replyTo: replyTo === null ? null : blockId(replyTo),
  };
}

function blockId(at: number): string {
  return `b${String(at + 1)}`;
}
