/** UTF-16 units of a gram: long enough to be rare, short enough to be in most passages. */
export const gramLength = 12;

const base = 0x01000193;
/** What the first unit of a gram counts: base to the power of gramLength - 1. */
const highest = Array.from({ length: gramLength - 1 }).reduce<number>(
  (product) => Math.imul(product, base),
  1,
);

/**
 * Calls `visit` with the hash and the offset of every gram of text.slice(start, end), in order.
 * Equal grams have equal hashes (Karp and Rabin 1987); different ones may have.
 */
export function eachGram(
  text: string,
  start: number,
  end: number,
  visit: (hash: number, at: number) => void,
): void {
  let hash = 0;
  for (let unit = start; unit < end; unit += 1) {
    if (unit - start >= gramLength) {
      hash = (hash - Math.imul(text.charCodeAt(unit - gramLength), highest)) | 0;
    }
    hash = (Math.imul(hash, base) + text.charCodeAt(unit)) | 0;
    if (unit - start >= gramLength - 1) visit(hash, unit - gramLength + 1);
  }
}

/** Where words stand. */
export interface Places {
  /** Offsets, rising. */
  readonly starts: readonly number[];
  /** True when there are more, or looking further would have taken too long. */
  readonly more: boolean;
}

const most = 64;
const mostSteps = 10_000;

/** Finds words in one text many times: the text is read once. */
export class GramIndex {
  readonly #text: string;
  /** For each bucket of hashes, the last offset in it, and how many there are. */
  readonly #last: Int32Array;
  readonly #count: Int32Array;
  /** For each offset, the one before it in the same bucket. */
  readonly #previous: Int32Array;
  readonly #short = new Map<string, Places>();

  constructor(text: string) {
    this.#text = text;
    const buckets = 2 ** Math.ceil(Math.log2(Math.max(text.length, 16)));
    this.#last = new Int32Array(buckets).fill(-1);
    this.#count = new Int32Array(buckets);
    this.#previous = new Int32Array(text.length);
    eachGram(text, 0, text.length, (hash, at) => {
      const bucket = this.#bucket(hash);
      this.#previous[at] = this.#last[bucket] ?? -1;
      this.#last[bucket] = at;
      this.#count[bucket] = (this.#count[bucket] ?? 0) + 1;
    });
  }

  /** Returns where the words stand, the overlapping ones too, up to 64 places. */
  places(words: string): Places {
    if (words.length >= gramLength) return this.#longPlaces(words);
    const known = this.#short.get(words);
    if (known) return known;
    const found = this.#shortPlaces(words);
    this.#short.set(words, found);
    return found;
  }

  #shortPlaces(words: string): Places {
    const starts: number[] = [];
    if (words === '') return { starts, more: false };
    let at = this.#text.indexOf(words);
    for (; at >= 0 && starts.length < most; at = this.#text.indexOf(words, at + 1)) starts.push(at);
    return { starts, more: at >= 0 };
  }

  #longPlaces(words: string): Places {
    const { bucket, offset } = this.#rarest(words);
    const starts: number[] = [];
    let at = this.#last[bucket] ?? -1;
    for (let steps = 0; at >= 0; at = this.#previous[at] ?? -1, steps += 1) {
      if (starts.length === most || steps === mostSteps) break;
      if (at >= offset && this.#text.startsWith(words, at - offset)) starts.push(at - offset);
    }
    return { starts: starts.reverse(), more: at >= 0 };
  }

  /** The gram of the words that stands in the text least often, of some that are looked at. */
  #rarest(words: string): { bucket: number; offset: number } {
    const step = Math.max(1, Math.floor((words.length - gramLength) / 8));
    let rarest = { bucket: 0, offset: 0 };
    let least = Infinity;
    for (let offset = 0; offset + gramLength <= words.length; offset += step) {
      eachGram(words, offset, offset + gramLength, (hash) => {
        const bucket = this.#bucket(hash);
        const count = this.#count[bucket] ?? 0;
        if (count < least) [least, rarest] = [count, { bucket, offset }];
      });
    }
    return rarest;
  }

  #bucket(hash: number): number {
    return (Math.imul(hash, 0x9e3779b1) >>> 7) & (this.#last.length - 1);
  }
}
