import { FootnoteReferenceRun, Paragraph } from 'docx';
import { words } from './words';

/** Collects the footnotes of a document, in the order in which the text refers to them. */
export class Footnotes {
  readonly #notes: Paragraph[] = [];

  /** Returns what refers to a new footnote with these words. */
  reference(text: string): FootnoteReferenceRun {
    this.#notes.push(new Paragraph({ style: 'FootnoteText', children: words(text) }));
    return new FootnoteReferenceRun(this.#notes.length);
  }

  /** As the library wants them: by number, from 1. */
  get all(): Record<string, { children: Paragraph[] }> {
    return Object.fromEntries(
      this.#notes.map((note, at) => [String(at + 1), { children: [note] }]),
    );
  }
}
