import { requireFewPieces } from '../../shared/clean/pieceLimit';
import type { Paragraph } from './paragraphs';

/** What is known of a paragraph when it begins, or at the latest when it ends. */
export type ParagraphFacts = Omit<Paragraph, 'words'>;

interface Frame {
  readonly parts: string[];
  /** Paragraphs that stand in this one, in a text box for instance: they come after it. */
  readonly within: Paragraph[];
  facts: ParagraphFacts;
  /** Whether white space that comes next says nothing: at the start, or after white space. */
  spaced: boolean;
}

interface Level {
  readonly into: Paragraph[];
  readonly frames: Frame[];
}

/**
 * Puts the paragraphs of a document together while it is walked. Paragraphs may stand in
 * paragraphs, and notes may interrupt them: each keeps its own words.
 */
export class Flow {
  readonly #levels: Level[];
  /** Words of a paragraph that goes on in the next one. */
  #carried = '';

  constructor(main: Paragraph[]) {
    this.#levels = [{ into: main, frames: [] }];
  }

  /** What is said until `leave` goes into another list: that of the notes, for instance. */
  enter(into: Paragraph[]): void {
    this.#levels.push({ into, frames: [] });
  }

  leave(): void {
    if (this.#levels.length > 1) this.#levels.pop();
  }

  open(facts: ParagraphFacts): void {
    const parts = this.#carried === '' ? [] : [this.#carried];
    this.#carried = '';
    this.#level().frames.push({ parts, within: [], facts, spaced: true });
  }

  /** Tells more of the paragraph that is open. */
  mark(facts: ParagraphFacts): void {
    const frame = this.#level().frames.at(-1);
    if (frame) frame.facts = { ...frame.facts, ...facts };
  }

  /** Adds words as they are. Words that stand in no paragraph are one of their own. */
  say(words: string): void {
    if (words === '') return;
    const { into, frames } = this.#level();
    const frame = frames.at(-1);
    if (!frame) {
      keep({ words }, into);
      return;
    }
    frame.parts.push(words);
    frame.spaced = words.endsWith('\n');
  }

  /** Adds words in which white space, however much, is one space. */
  sayCollapsed(words: string): void {
    const collapsed = words.replace(/[ \t\r\n]+/g, ' ');
    const spaced = this.#level().frames.at(-1)?.spaced ?? true;
    const rest = spaced ? collapsed.replace(/^ /, '') : collapsed;
    if (rest === '') return;
    this.say(rest);
    const frame = this.#level().frames.at(-1);
    if (frame) frame.spaced = rest.endsWith(' ');
  }

  /** Ends the paragraph that is open. When its end was deleted, it goes on in the next one. */
  close(goesOn = false): void {
    const { into, frames } = this.#level();
    const frame = frames.pop();
    if (!frame) return;
    const words = frame.parts.join('');
    const list = frames.at(-1)?.within ?? into;
    if (goesOn) this.#carried = words;
    else keep({ ...frame.facts, words }, list);
    for (const inner of frame.within) list.push(inner);
  }

  /** Adds what a deleted paragraph end left over at the end of the document. */
  end(): void {
    this.say(this.#carried);
    this.#carried = '';
  }

  #level(): Level {
    const level = this.#levels.at(-1);
    if (!level) throw new RangeError('A flow has always a list that paragraphs go into.');
    return level;
  }
}

/** Paragraphs without words are none: there may be many of them. */
function keep(paragraph: Paragraph, list: Paragraph[]): void {
  if (!/\S/.test(paragraph.words)) return;
  list.push(paragraph);
  requireFewPieces(list.length);
}
