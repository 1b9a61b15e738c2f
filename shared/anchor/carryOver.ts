import type { Passage, Tag } from '../model/tag';
import type { Span } from '../text/segment';
import { GramIndex, gramLength } from './grams';
import { type Resolution, Resolver } from './resolve';
import { describe } from './selector';
import type { Source } from './source';

/** What becomes of a tag in a new text. */
export interface Fate {
  readonly tag: Tag;
  readonly resolution: Resolution;
  /** The tag's place in the new text; null when a person has to say, or when its words are gone. */
  readonly passage: Passage | null;
}

export interface CarriedOver {
  /** One for each tag, in the order of the tags. */
  readonly fates: readonly Fate[];
  readonly counts: Readonly<Record<Resolution['outcome'], number>>;
}

/** Returns what becomes of the tags of a text in a new one. Both texts are read once. */
export function carryOver(tags: readonly Tag[], from: Source | null, to: Source): CarriedOver {
  const resolver = new Resolver(from, to);
  const occurrences = new Occurrences(to.text);
  const counts = { exact: 0, moved: 0, ambiguous: 0, orphan: 0 };
  const fates = tags.map((tag): Fate => {
    const resolution = resolver.resolve(tag);
    counts[resolution.outcome] += 1;
    if (!('span' in resolution)) return { tag, resolution, passage: null };
    const { span } = resolution;
    const passage = describe(to.text, to.blocks, span, occurrences.before(span) + 1);
    return { tag, resolution, passage };
  });
  return { fates, counts };
}

/** Counts equal words of one text: from the start, that takes as long as the text for each passage. */
class Occurrences {
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
