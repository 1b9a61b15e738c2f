import type { Draft, Piece } from './draft';

/** Returns one draft of two, an empty line between them; where both claim a detail, the first is believed. */
export function joinedDrafts(first: Draft, second: Draft): Draft {
  if (first.pieces.length === 0)
    return { ...second, claims: { ...second.claims, ...first.claims } };
  const [before, by] = [`${first.text}\n`, first.pieces.length];
  const moved = second.pieces.map((piece) => movedBy(piece, before.length, by));
  return {
    text: `${before}${second.text}`,
    pieces: [...first.pieces, ...moved],
    claims: { ...second.claims, ...first.claims },
  };
}

function movedBy(piece: Piece, units: number, pieces: number): Piece {
  const { start, end, comment } = piece;
  const replyTo = comment?.replyTo ?? null;
  return {
    ...piece,
    start: start + units,
    end: end + units,
    comment: comment && { ...comment, replyTo: replyTo === null ? null : replyTo + pieces },
  };
}
