import { fold } from '../text/fold';
import type { Span } from '../text/segment';

/** What programs put between words, or leave out, without changing what is said. */
const betweenWords = /[\s\u00AD\u200B]/;

/** A hyphen at the end of a line, with the white space behind it: a word may go on after it. */
const lineEndHyphen = /-(?=\s*\n)/g;

/** Fewest letters of a quote that is looked for without its white space: fewer are found by chance. */
const fewest = 12;

/** A text without white space, soft hyphens and hyphens at line ends: finds quotes of page layouts. */
export class SqueezedText {
  readonly #letters: string;
  /** Offset in the text of each unit of the letters. */
  readonly #offsets: Int32Array;

  constructor(whole: string) {
    const text = plain(whole);
    const offsets = new Int32Array(text.length);
    const letters: string[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charAt(at);
      if (betweenWords.test(unit)) continue;
      offsets[letters.length] = at;
      letters.push(unit);
    }
    this.#letters = letters.join('');
    this.#offsets = offsets;
  }

  /** Returns at most two of the places where a quote stands; none for a very short one. */
  places(quote: string): Span[] {
    const words = [...plain(quote)].filter((one) => !betweenWords.test(one)).join('');
    if (words.length < fewest) return [];
    const first = this.#letters.indexOf(words);
    if (first < 0) return [];
    const second = this.#letters.indexOf(words, first + 1);
    return [first, ...(second < 0 ? [] : [second])].map((at) => this.#spanAt(at, words.length));
  }

  #spanAt(at: number, length: number): Span {
    return { start: this.#offsets[at] ?? 0, end: (this.#offsets[at + length - 1] ?? 0) + 1 };
  }
}

/** Folded, and as long as the text was, so that offsets hold. */
function plain(text: string): string {
  return fold(text.replace(lineEndHyphen, ' '));
}
