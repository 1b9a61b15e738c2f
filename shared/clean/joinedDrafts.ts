import type { Claims, Draft, Piece } from './draft';

/**
 * Returns one draft of several, with an empty line between them; where more than one claims a detail,
 * the first is believed. Each piece is looked at once, however many drafts there are.
 */
export function joinedDrafts(drafts: readonly Draft[]): Draft {
  const texts: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  let claims: Claims = {};
  for (const draft of drafts) {
    claims = { ...draft.claims, ...claims };
    if (draft.pieces.length === 0) continue;
    const by = pieces.length;
    for (const piece of draft.pieces) pieces.push(movedBy(piece, length, by));
    texts.push(draft.text);
    length += draft.text.length + 1;
  }
  return { text: texts.join('\n'), pieces, claims };
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
