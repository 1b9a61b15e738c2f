import type { Tag } from '../../../shared/model/tag';

/** The height of the ruler in the units of its drawing. */
export const rulerRows = 1000;

/** A passage of a few words must be seen: units that it has at least. */
const leastRows = 4;

/** Where the passages of a code are drawn: units from the left, by code id. */
export type Columns = ReadonlyMap<string, number>;

interface Drawn {
  readonly columns: Columns;
  readonly paths: ReadonlyMap<string, string>;
}

/** What was drawn of a group of tags. A group never changes: in the same columns it is drawn once. */
const drawn = new WeakMap<readonly Tag[], Drawn>();

/**
 * Returns the outline of the tags of each code that has a column, as a path of width 4, by code id.
 * The tags are in reading order, in groups. The columns are in the paths and not in a transform of
 * each: the browser looks at every transform of a page with every frame.
 */
export function rulerPaths(
  groups: readonly (readonly Tag[])[],
  textLength: number,
  columns: Columns,
): ReadonlyMap<string, string> {
  const parts = new Map<string, string[]>();
  for (const group of groups) {
    for (const [code, path] of pathsOf(group, textLength, columns)) {
      const known = parts.get(code) ?? [];
      known.push(path);
      parts.set(code, known);
    }
  }
  return new Map([...parts].map(([code, paths]) => [code, paths.join('')]));
}

function pathsOf(
  group: readonly Tag[],
  textLength: number,
  columns: Columns,
): ReadonlyMap<string, string> {
  const known = drawn.get(group);
  if (known?.columns === columns) return known.paths;
  const bottoms = new Map<string, number>();
  const paths = new Map<string, string>();
  for (const { code, start, end } of group) {
    const left = columns.get(code);
    if (left === undefined) continue;
    const from = Math.round((start / textLength) * rulerRows);
    const to = Math.max(from + leastRows, Math.round((end / textLength) * rulerRows));
    const top = Math.max(from, bottoms.get(code) ?? 0);
    if (to <= top) continue;
    const piece = `M${String(left)} ${String(top)}h4v${String(to - top)}h-4z`;
    paths.set(code, (paths.get(code) ?? '') + piece);
    bottoms.set(code, to);
  }
  drawn.set(group, { columns, paths });
  return paths;
}
