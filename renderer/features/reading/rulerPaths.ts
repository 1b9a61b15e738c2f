import type { Tag } from '../../../shared/model/tag';

/** The height of the ruler in the units of its drawing. */
export const rulerRows = 1000;

/** A passage of a few words must be seen: units that it has at least. */
const leastRows = 4;

/** What was drawn of a group of tags, by code. A group never changes: it is drawn once. */
const drawn = new WeakMap<readonly Tag[], ReadonlyMap<string, string>>();

/**
 * Returns the outline of the tags of each code on the ruler, as a path in a column of width 4, by
 * code id. The tags are in reading order, in groups.
 */
export function rulerPaths(
  groups: readonly (readonly Tag[])[],
  textLength: number,
): ReadonlyMap<string, string> {
  const parts = new Map<string, string[]>();
  for (const group of groups) {
    for (const [code, path] of pathsOf(group, textLength)) {
      const known = parts.get(code) ?? [];
      known.push(path);
      parts.set(code, known);
    }
  }
  return new Map([...parts].map(([code, paths]) => [code, paths.join('')]));
}

function pathsOf(group: readonly Tag[], textLength: number): ReadonlyMap<string, string> {
  const known = drawn.get(group);
  if (known) return known;
  const bottoms = new Map<string, number>();
  const paths = new Map<string, string>();
  for (const { code, start, end } of group) {
    const from = Math.round((start / textLength) * rulerRows);
    const to = Math.max(from + leastRows, Math.round((end / textLength) * rulerRows));
    const top = Math.max(from, bottoms.get(code) ?? 0);
    if (to <= top) continue;
    paths.set(code, `${paths.get(code) ?? ''}M0 ${String(top)}h4v${String(to - top)}h-4z`);
    bottoms.set(code, to);
  }
  drawn.set(group, paths);
  return paths;
}
