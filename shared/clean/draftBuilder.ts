import type { BlockKind } from '../model/block';
import { trimmed } from '../text/segment';
import type { Claims, Draft, Piece, PieceComment } from './draft';
import { requireFewPieces } from './pieceLimit';

/** What a source says of a piece besides its words. */
export type PieceFacts = Partial<Pick<Piece, 'kind' | 'reason' | 'joins'>> & {
  readonly comment?: PieceComment | null;
};

/**
 * Puts the text of a source together, piece by piece, for formats that have paragraphs. Pieces stand
 * on lines of their own with an empty line between them; a piece that holds nothing but white space
 * is none.
 */
export class DraftBuilder {
  readonly #parts: string[] = [];
  readonly #pieces: Piece[] = [];
  #length = 0;

  /** Number of pieces so far: the index of the next one. */
  get count(): number {
    return this.#pieces.length;
  }

  /**
   * Adds a paragraph; a line end in it stays one. Returns the index of its piece, null when it was
   * empty. Throws TooManyPieces.
   */
  add(paragraph: string, facts: PieceFacts = {}): number | null {
    const whole = paragraph.replace(/\r\n?/g, '\n');
    const inner = trimmed(whole, { start: 0, end: whole.length });
    const words = whole.slice(inner.start, inner.end);
    if (words === '') return null;
    if (this.#length > 0) this.#push('\n\n');
    const start = this.#length;
    this.#push(words);
    const { kind = null, reason = null, joins = false, comment = null } = facts;
    this.#pieces.push({ start, end: this.#length, kind, reason, joins, comment });
    requireFewPieces(this.#pieces.length);
    return this.#pieces.length - 1;
  }

  /** Returns what was put together; its text ends with a line end. */
  draft(claims: Claims = {}): Draft {
    const text = this.#length === 0 ? '' : `${this.#parts.join('')}\n`;
    return { text, pieces: this.#pieces, claims };
  }

  #push(words: string): void {
    this.#parts.push(words);
    this.#length += words.length;
  }
}

/** Returns the kind of a paragraph that an outline or a style names. */
export function kindOfHeading(level: number): BlockKind {
  return level === 1 ? 'title' : 'heading';
}
