/** Most pieces of one text: a text of twenty megabytes in paragraphs has half as many. */
export const pieceLimit = 100_000;

/** Thrown when a source is made of more pieces than can be shown and tagged. */
export class TooManyPieces extends RangeError {
  constructor() {
    super(`More than ${String(pieceLimit)} pieces.`);
  }
}

/** Throws TooManyPieces when there are more than one text may have. */
export function requireFewPieces(count: number): void {
  if (count > pieceLimit) throw new TooManyPieces();
}
