import type { Tag } from '../model/tag';
import type { Span } from '../text/segment';

/** Which tags a hit must lie in. */
export interface TagFilter {
  /** `any`: whatever it has; `none`: no tag; else the id of a code. */
  readonly code: string;
  /** The id of the reviewer whose tags count; null: everyone’s. */
  readonly reviewer: string | null;
}

/** A filter that every hit passes. */
export const anyTag: TagFilter = { code: 'any', reviewer: null };

/**
 * Returns the tags that each hit touches, in the order of reading. Both lists must be by start; one
 * sweep over them, however many there are.
 */
export function tagsOnHits(hits: readonly Span[], tags: readonly Tag[]): readonly Tag[][] {
  let open: Tag[] = [];
  let next = 0;
  return hits.map(({ start, end }) => {
    open = open.filter((tag) => tag.end > start);
    for (let tag = tags[next]; tag && tag.start < end; tag = tags[next]) {
      if (tag.end > start) open.push(tag);
      next += 1;
    }
    return [...open];
  });
}

/** Returns whether a hit on these tags passes. A reviewer alone asks for any tag of theirs. */
export function passes(tags: readonly Tag[], { code, reviewer }: TagFilter): boolean {
  const counting = reviewer === null ? tags : tags.filter((tag) => tag.reviewer === reviewer);
  if (code === 'none') return counting.length === 0;
  if (code === 'any') return reviewer === null || counting.length > 0;
  return counting.some((tag) => tag.code === code);
}
