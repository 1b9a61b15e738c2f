import type { Reading } from '../../../shared/model/reading';
import type { Tag } from '../../../shared/model/tag';
import { tagsOf, type Workspace } from '../../../shared/model/workspace';
import type { Line } from '../../../shared/search/line';
import { passes, type TagFilter, tagsOnHits } from '../../../shared/search/tagsOnHits';
import type { Span } from '../../../shared/text/segment';
import type { ReadingHits } from '../../search/messages';
import type { Places } from '../../state/tags';

/** One place that was found. */
export interface Hit extends Span {
  /** The same for the same place in every answer. */
  readonly key: string;
  readonly line: Line;
  /** The tags that it touches. */
  readonly tags: readonly Tag[];
}

/** The places in one reading. */
export interface HitGroup {
  readonly reading: Reading;
  readonly hits: readonly Hit[];
}

/** Returns the hits that pass the filter, by reading; readings without any are left out. */
export function groupsOf(
  workspace: Workspace,
  found: readonly ReadingHits[],
  filter: TagFilter,
): readonly HitGroup[] {
  return found.flatMap(({ reading: id, hits: spans, lines }) => {
    const reading = workspace.readings[id];
    if (!reading) return [];
    const tags = tagsOnHits(spans, tagsOf(workspace, id));
    const hits = spans.flatMap(({ start, end }, at): Hit[] => {
      const line = lines[at];
      const own = tags[at] ?? [];
      if (!line || !passes(own, filter)) return [];
      return [{ key: `${id} ${String(start)}`, start, end, line, tags: own }];
    });
    return hits.length === 0 ? [] : [{ reading, hits }];
  });
}

/** Returns how many hits there are. */
export function countOf(groups: readonly HitGroup[]): number {
  return groups.reduce((sum, { hits }) => sum + hits.length, 0);
}

/** Returns the groups with the chosen hits only; all of them when none is chosen. */
export function chosenOf(
  groups: readonly HitGroup[],
  chosen: ReadonlySet<string>,
): readonly HitGroup[] {
  const some = groups.map(({ reading, hits }) => ({
    reading,
    hits: hits.filter(({ key }) => chosen.has(key)),
  }));
  return countOf(some) === 0 ? groups : some.filter(({ hits }) => hits.length > 0);
}

/** Returns the places of the hits, as main takes them. */
export function placesOf(groups: readonly HitGroup[]): Places {
  return groups.map(({ reading, hits }) => ({
    reading: reading.id,
    spans: hits.map(({ start, end }) => ({ start, end })),
  }));
}
