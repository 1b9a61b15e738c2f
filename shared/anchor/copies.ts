import type { Block } from '../model/block';
import { foldedWords } from '../text/fold';
import type { Span } from '../text/segment';
import { indexAt } from './spans';

/** Blocks of a reading one after another: the index of the first, and how many. */
interface Run {
  readonly at: number;
  readonly count: number;
}

/** Neither blocks nor texts change, and places are asked for with every tag: each is read once. */
const known = new WeakMap<readonly Block[], Copies>();

/** Returns which blocks of a reading are copies of which. */
export function copiesIn(text: string, blocks: readonly Block[]): Copies {
  const before = known.get(blocks);
  if (before?.text === text) return before;
  const copies = new Copies(text, blocks);
  known.set(blocks, copies);
  return copies;
}

/** Returns whether any block is said to repeat another one; without, a reading has no copies. */
export function hasRepeats(blocks: readonly Block[]): boolean {
  return blocks.some(({ kind }) => kind === 'repeat');
}

/**
 * Knows where else words stand because their paragraph is there several times. A copy is a block of
 * the kind `repeat` with the folded words of an earlier block, the first copy; a block that a person
 * made anything else is a text of its own. All offsets are UTF-16 units.
 */
export class Copies {
  /** The index of the first copy, for each block that has copies or is one, by index. */
  readonly #firsts = new Map<number, number>();
  /** The indexes of all copies, in order, by the index of the first one. */
  readonly #groups = new Map<number, readonly number[]>();

  constructor(
    readonly text: string,
    readonly blocks: readonly Block[],
  ) {
    if (!hasRepeats(blocks)) return;
    const seen = new Map<string, number>();
    for (const [at, block] of blocks.entries()) {
      // Two readers may say the same, and furniture is said on every page.
      if (block.zone === 'comment' || block.zone === 'furniture') continue;
      const words = foldedWords(text.slice(block.start, block.end));
      const first = seen.get(words);
      if (first === undefined) seen.set(words, at);
      else if (block.kind === 'repeat') this.#join(first, at);
    }
  }

  /**
   * Returns all places of the words of a span, in text order, its own among them. There are several
   * when the span lies in one block, or in blocks one after another, that stand several times.
   */
  placesOf(span: Span): readonly Span[] {
    const own = this.#runUnder(span);
    if (!own) return [span];
    const first = this.#firstOf(own);
    return (this.#groups.get(first) ?? [])
      .filter((at) => this.#repeats({ at, count: own.count }, first))
      .map((at) => (at === own.at ? span : this.#moved(span, own, at)));
  }

  /** Returns the place in the first copy of a span in a later one; null for every other span. */
  originalOf(span: Span): Span | null {
    const own = this.#runUnder(span);
    if (!own) return null;
    const first = this.#firstOf(own);
    return own.at === first ? null : this.#moved(span, own, first);
  }

  #join(first: number, copy: number): void {
    this.#firsts.set(first, first).set(copy, first);
    this.#groups.set(first, [...(this.#groups.get(first) ?? [first]), copy]);
  }

  /** The blocks that a span lies in, when they have copies or are ones. */
  #runUnder({ start, end }: Span): Run | null {
    if (this.#firsts.size === 0 || start >= end) return null;
    const at = indexAt(this.blocks, start);
    const last = indexAt(this.blocks, end - 1);
    if (start >= this.#endOf(at) || end > this.#endOf(last)) return null;
    const run = { at, count: last - at + 1 };
    return this.#repeats(run, this.#firstOf(run)) ? run : null;
  }

  #repeats({ at, count }: Run, first: number): boolean {
    for (let step = 0; step < count; step += 1) {
      if (this.#firsts.get(at + step) !== first + step) return false;
    }
    return true;
  }

  #firstOf({ at }: Run): number {
    return this.#firsts.get(at) ?? at;
  }

  #endOf(at: number): number {
    return this.blocks[at]?.end ?? 0;
  }

  #moved({ start, end }: Span, { at, count }: Run, to: number): Span {
    return {
      start: this.#across(start, at, to),
      end: this.#across(end, at + count - 1, to + count - 1),
    };
  }

  /** As far into the same word, or into the white space after it: copies may differ in that. */
  #across(offset: number, from: number, to: number): number {
    const [words, same] = [this.#words(from), this.#words(to)];
    const at = indexAt(words, offset);
    const [word, other] = [words[at], same[at]];
    if (!word || !other) throw new RangeError('These blocks are not copies of each other.');
    if (offset <= word.end) return other.start + (offset - word.start);
    const next = same[at + 1]?.start ?? this.#endOf(to);
    return Math.min(other.end + (offset - word.end), next);
  }

  /** The words of a block, after an empty one at its start for what stands before them. */
  #words(at: number): readonly Span[] {
    const { start, end } = this.blocks[at] ?? { start: 0, end: 0 };
    const words = [...this.text.slice(start, end).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
      start: start + index,
      end: start + index + word.length,
    }));
    return [{ start, end: start }, ...words];
  }
}
