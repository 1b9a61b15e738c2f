import type { Span } from '../text/segment';
import { GramIndex, gramLength } from './grams';

/** Counts equal words of one text: from the start, that takes as long as the text for each passage. */
export class Occurrences {
  readonly #text: string;
  readonly #index: GramIndex;
  readonly #known = new Map<string, readonly number[]>();

  constructor(text: string) {
    this.#text = text;
    this.#index = new GramIndex(text);
  }

  /** Returns how often the words of a span stand before it. */
  before({ start, end }: Span): number {
    const words = this.#text.slice(start, end);
    if (words.length >= gramLength) {
      const { starts, more } = this.#index.places(words);
      if (!more) return starts.indexOf(start);
    }
    const all = this.#known.get(words) ?? this.#all(words);
    this.#known.set(words, all);
    return all.indexOf(start);
  }

  #all(words: string): number[] {
    const all: number[] = [];
    for (let at = this.#text.indexOf(words); at >= 0; at = this.#text.indexOf(words, at + 1)) {
      all.push(at);
    }
    return all;
  }
}
