import { Map as PersistentMap } from 'immutable';
import { compare } from '../text/compare';
import type { Tag } from './tag';

type ById = PersistentMap<string, Tag>;
/** Tags on exactly the same words: as many as codes and reviewers meet there. */
type BySpan = PersistentMap<string, readonly Tag[]>;

/**
 * The tags of one reading. Immutable: a change makes a new one that shares nearly all of the old
 * one, so that it costs the same for ten tags and for fifty thousand.
 */
export class TagsOfReading implements Iterable<Tag> {
  static readonly none = new TagsOfReading(PersistentMap(), PersistentMap());

  readonly #byId: ById;
  readonly #bySpan: BySpan;
  #inOrder: readonly Tag[] | null = null;

  private constructor(byId: ById, bySpan: BySpan) {
    this.#byId = byId;
    this.#bySpan = bySpan;
  }

  /** Returns these tags; of two with the same id, the later one is there. */
  static of(tags: Iterable<Tag>): TagsOfReading {
    const byId = new Map([...tags].map((tag) => [tag.id, tag]));
    const bySpan = new Map<string, Tag[]>();
    for (const tag of byId.values()) {
      const here = bySpan.get(spanOf(tag));
      if (here) here.push(tag);
      else bySpan.set(spanOf(tag), [tag]);
    }
    return new TagsOfReading(PersistentMap(byId), PersistentMap(bySpan));
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
    return this.#bySpan.get(spanOf({ start, end })) ?? [];
  }

  /** Returns these tags and this one, in the place of the one with its id if there is one. */
  with(tag: Tag): TagsOfReading {
    const others = this.without(tag.id);
    const here = [...others.at(tag.start, tag.end), tag];
    return new TagsOfReading(others.#byId.set(tag.id, tag), others.#bySpan.set(spanOf(tag), here));
  }

  /** Returns these tags without the one of this id; the same object when there is none. */
  without(id: string): TagsOfReading {
    const gone = this.get(id);
    if (!gone) return this;
    const rest = this.at(gone.start, gone.end).filter((tag) => tag.id !== id);
    const bySpan =
      rest.length === 0 ? this.#bySpan.delete(spanOf(gone)) : this.#bySpan.set(spanOf(gone), rest);
    return new TagsOfReading(this.#byId.delete(id), bySpan);
  }

  /** The tags by start, then the longer first, then by id; sorted when first asked for. */
  get inOrder(): readonly Tag[] {
    this.#inOrder ??= [...this.#byId.values()].sort(byPlace);
    return this.#inOrder;
  }

  [Symbol.iterator](): Iterator<Tag> {
    return this.inOrder[Symbol.iterator]();
  }
}

function spanOf({ start, end }: Pick<Tag, 'start' | 'end'>): string {
  return `${String(start)}-${String(end)}`;
}

/** By start, then the longer first, then by creation and id: the order of reading. */
function byPlace(a: Tag, b: Tag): number {
  return a.start - b.start || b.end - a.end || compare(a.created, b.created) || compare(a.id, b.id);
}
