import type { Block } from '../../../shared/model/block';
import type { Code } from '../../../shared/model/code';
import type { TagsOfReading } from '../../../shared/model/tagsOfReading';
import type { Span } from '../../../shared/text/segment';
import type { ReadingEditor } from '../../editor/readingEditor';
import { nearTags } from './nearTags';
import { shownTags, type Spot, spotsOf } from './paintedTags';

/** Finds the passages that are shown; immutable, so that what was found once is known. */
export class Spots {
  readonly #known = new WeakMap<Span, readonly Spot[]>();

  constructor(
    private readonly editor: ReadingEditor | null,
    private readonly blocks: readonly Block[],
    private readonly tags: TagsOfReading,
    private readonly codes: readonly Code[],
    private readonly hidden: ReadonlySet<string>,
  ) {}

  /** Returns those in a part of the text, in text order: the same list for the same part. */
  in(part: Span): readonly Spot[] {
    const found = this.#known.get(part) ?? this.#find(part);
    this.#known.set(part, found);
    return found;
  }

  #find(part: Span): readonly Spot[] {
    const shown = shownTags(nearTags(this.tags, part, this.blocks), this.codes, this.hidden);
    return spotsOf(shown, (tag) => this.editor?.placesOf(tag) ?? [tag]).filter(
      ({ start, end }) => start <= part.end && end >= part.start,
    );
  }
}
