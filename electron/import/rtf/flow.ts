import type { PieceFacts } from '../../../shared/clean/draftBuilder';
import { requireFewPieces } from '../../../shared/clean/pieceLimit';

export interface RtfPiece {
  readonly text: string;
  readonly facts: PieceFacts;
}

/** What a piece of a flow is, unless its paragraph says more; `at` counts the pieces of the flow. */
export type FactsOf = (at: number) => PieceFacts;

/**
 * A stretch of text of its own: the document, a footnote, a comment, a header. What stands inside it
 * and apart from it comes after the paragraph that it belongs to.
 */
export class Flow {
  readonly #factsOf: FactsOf;
  /** Flows stay as they are until the end: notes in notes would be copied once for each level. */
  readonly #entries: (RtfPiece | Flow)[] = [];
  #parts: string[] = [];
  #after: Flow[] = [];
  #count = 0;

  constructor(factsOf: FactsOf = () => ({})) {
    this.#factsOf = factsOf;
  }

  add(words: string): void {
    this.#parts.push(words);
  }

  endParagraph(facts: PieceFacts = {}): void {
    const text = this.#parts.join('');
    this.#parts = [];
    // The last cell of a row, and an empty one, leave nothing but tabs behind.
    if (/\S/.test(text)) {
      this.#entries.push({ text, facts: { ...facts, ...this.#factsOf(this.#count) } });
      this.#count += 1;
      requireFewPieces(this.#count);
    }
    for (const inner of this.#after) this.#entries.push(inner);
    this.#after = [];
  }

  /** Takes the pieces of a flow that stands inside this one and has ended. */
  take(inner: Flow): void {
    inner.endParagraph();
    if (inner.#entries.length > 0) this.#after.push(inner);
    if (this.#parts.length === 0) this.endParagraph();
  }

  /** Returns the pieces in the order of the text. */
  pieces(): readonly RtfPiece[] {
    const pieces: RtfPiece[] = [];
    this.#addTo(pieces);
    return pieces;
  }

  #addTo(pieces: RtfPiece[]): void {
    for (const entry of this.#entries) {
      if (entry instanceof Flow) entry.#addTo(pieces);
      else pieces.push(entry);
    }
  }
}
