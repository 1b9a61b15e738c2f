import { coveredLength } from '../anchor/spans';
import { compare } from '../text/compare';
import { firstIndex } from '../text/firstIndex';
import type { Span } from '../text/segment';
import type { Tag } from './tag';

/** How often a code is given, how many of its tags have a note, and how much they cover. */
export interface CodeTally {
  readonly tags: number;
  readonly notes: number;
  /** UTF-16 units under at least one of the tags. */
  readonly covered: number;
}

/** Tallies by code id. */
export type Tallies = ReadonlyMap<string, CodeTally>;

/**
 * The tags that start in one stretch of a reading, and those that start before it and reach into
 * it. Immutable; what was counted once is known.
 */
export class TagBucket {
  static readonly none = new TagBucket([], []);
  #tallies: Tallies | null = null;

  private constructor(
    /** In reading order. */
    readonly own: readonly Tag[],
    /** In no order. */
    readonly into: readonly Tag[],
  ) {}

  /** Returns the bucket of tags that all start in its stretch. */
  static of(tags: readonly Tag[]): TagBucket {
    return new TagBucket([...tags].sort(byPlace), []);
  }

  get isEmpty(): boolean {
    return this.own.length === 0 && this.into.length === 0;
  }

  with(tag: Tag): TagBucket {
    return new TagBucket(this.own.toSpliced(placeIn(this.own, tag), 0, tag), this.into);
  }

  without(tag: Tag): TagBucket {
    return new TagBucket(this.own.toSpliced(placeIn(this.own, tag), 1), this.into);
  }

  reachedBy(tag: Tag): TagBucket {
    return new TagBucket(this.own, [...this.into, tag]);
  }

  notReachedBy({ id }: Tag): TagBucket {
    return new TagBucket(
      this.own,
      this.into.filter((one) => one.id !== id),
    );
  }

  /** Returns the tags that start here on exactly these words. */
  at(start: number, end: number): readonly Tag[] {
    const found: Tag[] = [];
    for (let at = firstFrom(this.own, start); this.own[at]?.start === start; at += 1) {
      const tag = this.own[at];
      if (tag?.end === end) found.push(tag);
    }
    return found;
  }

  /** Returns what there is of each code: the tags that start here, and what is covered of the stretch. */
  talliesIn(stretch: Span): Tallies {
    this.#tallies ??= tally(this, stretch);
    return this.#tallies;
  }
}

function tally({ own, into }: TagBucket, { start, end }: Span): Tallies {
  const byCode = new Map<string, { tags: number; notes: number; spans: Span[] }>();
  const of = (code: string) => {
    const known = byCode.get(code) ?? { tags: 0, notes: 0, spans: [] };
    byCode.set(code, known);
    return known;
  };
  for (const tag of own) {
    const known = of(tag.code);
    known.tags += 1;
    if (tag.note !== null) known.notes += 1;
    known.spans.push({ start: tag.start, end: Math.min(tag.end, end) });
  }
  for (const tag of into) of(tag.code).spans.push({ start, end: Math.min(tag.end, end) });
  return new Map(
    [...byCode].map(([code, { tags, notes, spans }]) => [
      code,
      { tags, notes, covered: coveredLength(spans) },
    ]),
  );
}

/** By start, then the longer first, then by creation and id: the order of reading. */
export function byPlace(a: Tag, b: Tag): number {
  return a.start - b.start || b.end - a.end || compare(a.created, b.created) || compare(a.id, b.id);
}

/** Returns where a tag stands, or would stand, among tags in reading order. */
function placeIn(tags: readonly Tag[], tag: Tag): number {
  return firstThat(tags, (one) => byPlace(one, tag) >= 0);
}

function firstFrom(tags: readonly Tag[], start: number): number {
  return firstThat(tags, (one) => one.start >= start);
}

/** Returns the index of the first tag for which this holds, as it does for all behind it. */
function firstThat(tags: readonly Tag[], holds: (tag: Tag) => boolean): number {
  return firstIndex(tags.length, (at) => {
    const tag = tags[at];
    return tag !== undefined && holds(tag);
  });
}
