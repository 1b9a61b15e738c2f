import type { Passage, Tag } from '../model/tag';
import { Occurrences } from './occurrences';
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

/** How many tags of a text came to what end in a new one. */
export type FateCounts = Readonly<Record<Resolution['outcome'], number>>;

/**
 * Returns what becomes of the tags of a text in a new one, in the order of the tags. Both texts are
 * read once.
 */
export function carryOver(tags: readonly Tag[], from: Source | null, to: Source): readonly Fate[] {
  const resolver = new Resolver(from, to);
  const occurrences = new Occurrences(to.text);
  return tags.map((tag): Fate => {
    const resolution = resolver.resolve(tag);
    if (!('span' in resolution)) return { tag, resolution, passage: null };
    const { span } = resolution;
    const passage = describe(to.text, to.blocks, span, occurrences.before(span) + 1);
    return { tag, resolution, passage };
  });
}

export function countsOf(fates: readonly Fate[]): FateCounts {
  const counts = { exact: 0, moved: 0, ambiguous: 0, orphan: 0 };
  for (const { resolution } of fates) counts[resolution.outcome] += 1;
  return counts;
}
