import { Map as PersistentMap } from 'immutable';
import { coveredLength } from '../anchor/spans';
import { byPlace, type CodeTally, TagBucket, type Tallies } from './tagBucket';
import type { Tag } from './tag';

type ById = PersistentMap<string, Tag>;
type Buckets = PersistentMap<number, TagBucket>;

/** UTF-16 units of a text whose tags are kept together: some screens. */
const stretch = 8192;

/** A tag that reaches into more stretches than this is kept apart: it would stand in all of them. */
const stretchesAtMost = 4;

/**
 * The tags of one reading. Immutable: a change makes a new one that shares nearly all of the old
 * one, so that it costs the same for ten tags and for fifty thousand; so does asking for those that
 * are near a place.
 */
export class TagsOfReading implements Iterable<Tag> {
  static readonly none = new TagsOfReading(PersistentMap(), PersistentMap(), []);

  readonly #byId: ById;
  /** By the number of the stretch. */
  readonly #buckets: Buckets;
  /** The tags that reach over many stretches. */
  readonly #long: readonly Tag[];
  #stretches: readonly (readonly Tag[])[] | null = null;
  #inOrder: readonly Tag[] | null = null;
  #tallies: Tallies | null = null;

  private constructor(byId: ById, buckets: Buckets, long: readonly Tag[]) {
    this.#byId = byId;
    this.#buckets = buckets;
    this.#long = long;
  }

  /** Returns these tags; of two with the same id, the later one is there. */
  static of(tags: Iterable<Tag>): TagsOfReading {
    const byId = new Map([...tags].map((tag) => [tag.id, tag]));
    const own = new Map<number, Tag[]>();
    for (const tag of byId.values()) {
      const here = own.get(stretchOf(tag.start));
      if (here) here.push(tag);
      else own.set(stretchOf(tag.start), [tag]);
    }
    const buckets = new Map([...own].map(([number, some]) => [number, TagBucket.of(some)]));
    const long: Tag[] = [];
    for (const tag of byId.values()) {
      if (isLong(tag)) long.push(tag);
      for (const number of reached(tag)) {
        buckets.set(number, (buckets.get(number) ?? TagBucket.none).reachedBy(tag));
      }
    }
    return new TagsOfReading(PersistentMap(byId), PersistentMap(buckets), long);
  }

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): Tag | undefined {
    return this.#byId.get(id);
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** Returns the tags on exactly these words, given as UTF-16 offsets. */
  at(start: number, end: number): readonly Tag[] {
    return this.#buckets.get(stretchOf(start))?.at(start, end) ?? [];
  }

  /** Returns the tags that touch a span of UTF-16 offsets, in reading order. */
  near(start: number, end: number): readonly Tag[] {
    const first = stretchOf(start);
    const before = this.#long.filter((tag) => stretchOf(tag.start) < first);
    const found = [...before, ...(this.#buckets.get(first)?.into ?? [])];
    const last = Math.min(stretchOf(end), this.#buckets.size === 0 ? -1 : this.#lastStretch());
    for (let number = first; number <= last; number += 1) {
      found.push(...(this.#buckets.get(number)?.own ?? []));
    }
    return found.filter((tag) => tag.start <= end && tag.end >= start).sort(byPlace);
  }

  /** Returns these tags and this one, in the place of the one with its id if there is one. */
  with(tag: Tag): TagsOfReading {
    const others = this.without(tag.id);
    const buckets = others.#buckets.withMutations((all) => {
      change(all, stretchOf(tag.start), (bucket) => bucket.with(tag));
      for (const number of reached(tag)) change(all, number, (bucket) => bucket.reachedBy(tag));
    });
    const long = isLong(tag) ? [...others.#long, tag] : others.#long;
    return new TagsOfReading(others.#byId.set(tag.id, tag), buckets, long);
  }

  /** Returns these tags without the one of this id; the same object when there is none. */
  without(id: string): TagsOfReading {
    const gone = this.get(id);
    if (!gone) return this;
    const buckets = this.#buckets.withMutations((all) => {
      change(all, stretchOf(gone.start), (bucket) => bucket.without(gone));
      for (const number of reached(gone))
        change(all, number, (bucket) => bucket.notReachedBy(gone));
    });
    const long = isLong(gone) ? this.#long.filter((tag) => tag.id !== id) : this.#long;
    return new TagsOfReading(this.#byId.delete(id), buckets, long);
  }

  /** The tags by start, then the longer first, then by creation and id; put together when first asked for. */
  get inOrder(): readonly Tag[] {
    this.#inOrder ??= this.stretches.flat();
    return this.#inOrder;
  }

  /**
   * The tags in reading order, in groups by where they start. A group in which nothing changed is
   * the same object as before: what was made of it can be kept.
   */
  get stretches(): readonly (readonly Tag[])[] {
    this.#stretches ??= [...this.#buckets].sort(([a], [b]) => a - b).map(([, { own }]) => own);
    return this.#stretches;
  }

  /**
   * Returns the numbers, from 1 on, that tags of this reading have in reading order among all the
   * tags with one of these codes.
   */
  placesOf(tags: readonly Tag[], codes: ReadonlySet<string>): number[] {
    const counts = new Map<number, number>();
    for (const { start } of tags) counts.set(stretchOf(start), 0);
    for (const [number, { own }] of this.#buckets) {
      const asked = [...counts.keys()].filter((one) => one > number);
      if (asked.length === 0 || own.length === 0) continue;
      const here = counted(this.#talliesAt(number), codes);
      for (const one of asked) counts.set(one, (counts.get(one) ?? 0) + here);
    }
    const places = new Map<string, number>();
    for (const [number, before] of counts) {
      let place = before;
      for (const { id, code } of this.#buckets.get(number)?.own ?? []) {
        if (codes.has(code)) place += 1;
        places.set(id, place);
      }
    }
    return tags.map(({ id }) => places.get(id) ?? 0);
  }

  /** Returns how many tags have one of these codes. */
  countOf(codes: ReadonlySet<string>): number {
    return counted(this.tallies, codes);
  }

  /** What there is of each code, by its id; each stretch is counted once, also for later states. */
  get tallies(): Tallies {
    this.#tallies ??= this.#tally();
    return this.#tallies;
  }

  [Symbol.iterator](): Iterator<Tag> {
    return this.inOrder[Symbol.iterator]();
  }

  #lastStretch(): number {
    return this.#buckets.reduce((last, _, number) => Math.max(last, number), -1);
  }

  #talliesAt(number: number): Tallies {
    const span = { start: number * stretch, end: (number + 1) * stretch };
    return (this.#buckets.get(number) ?? TagBucket.none).talliesIn(span);
  }

  #tally(): Tallies {
    const sums = new Map<string, CodeTally>();
    for (const number of this.#buckets.keys()) {
      for (const [code, { tags, notes, covered }] of this.#talliesAt(number)) {
        const sum = sums.get(code) ?? { tags: 0, notes: 0, covered: 0 };
        sums.set(code, {
          tags: sum.tags + tags,
          notes: sum.notes + notes,
          covered: sum.covered + covered,
        });
      }
    }
    // What is long covers more than its own stretch.
    for (const code of new Set(this.#long.map((tag) => tag.code))) {
      const sum = sums.get(code);
      const covered = coveredLength(this.inOrder.filter((tag) => tag.code === code));
      if (sum) sums.set(code, { ...sum, covered });
    }
    return sums;
  }
}

function counted(tallies: Tallies, codes: ReadonlySet<string>): number {
  let count = 0;
  for (const code of codes) count += tallies.get(code)?.tags ?? 0;
  return count;
}

function stretchOf(offset: number): number {
  return Math.floor(offset / stretch);
}

function isLong({ start, end }: Tag): boolean {
  return stretchOf(end) - stretchOf(start) > stretchesAtMost;
}

/** Returns the stretches behind the one that a tag starts in, into which it reaches; a long one is kept apart. */
function reached(tag: Tag): number[] {
  if (isLong(tag)) return [];
  const first = stretchOf(tag.start);
  return Array.from({ length: stretchOf(tag.end) - first }, (_, step) => first + step + 1);
}

function change(buckets: Buckets, number: number, edit: (bucket: TagBucket) => TagBucket): void {
  const edited = edit(buckets.get(number) ?? TagBucket.none);
  if (edited.isEmpty) buckets.delete(number);
  else buckets.set(number, edited);
}
