import type { Hit, HitGroup } from './hits';

/** Heights in CSS pixels; the style sheet has the same. */
export const headHeight = 36;
export const rowHeight = 36;

/** A group with its place in the list. */
export interface PlacedGroup extends HitGroup {
  /** CSS pixels from the top of the list. */
  readonly top: number;
  readonly height: number;
  /** The number of its first hit among all. */
  readonly first: number;
}

/** Returns the groups one below the other. */
export function placed(groups: readonly HitGroup[]): readonly PlacedGroup[] {
  let [top, first] = [0, 0];
  return groups.map((group) => {
    const height = headHeight + group.hits.length * rowHeight;
    const own = { ...group, top, height, first };
    top += height;
    first += group.hits.length;
    return own;
  });
}

/** Returns the hits of a group that stand between two heights of the list, with their places in it. */
export function seenIn(
  { hits, top }: PlacedGroup,
  from: number,
  to: number,
): readonly { readonly hit: Hit; readonly at: number }[] {
  const begin = Math.max(0, Math.floor((from - top - headHeight) / rowHeight));
  const end = Math.max(begin, Math.ceil((to - top - headHeight) / rowHeight));
  return hits.slice(begin, end).map((hit, index) => ({ hit, at: begin + index }));
}

/** Returns the group of the hit with a number, and the top of its row; null when there is none. */
export function rowOf(
  groups: readonly PlacedGroup[],
  number: number,
): { readonly group: PlacedGroup; readonly hit: Hit; readonly top: number } | null {
  const group = groups.findLast(({ first }) => first <= number);
  const hit = group?.hits[number - group.first];
  if (!group || !hit) return null;
  return { group, hit, top: group.top + headHeight + (number - group.first) * rowHeight };
}

/** Returns where the list must be scrolled to so that a row is seen, below the head of its group. */
export function scrolledTo(top: number, scrollTop: number, height: number): number {
  if (top - headHeight < scrollTop) return Math.max(0, top - headHeight);
  return Math.max(scrollTop, top + rowHeight - height);
}
