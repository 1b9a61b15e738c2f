import type { Tag } from '../model/tag';
import { placesLimit, type TagToPlace } from '../model/toPlace';
import type { Span } from '../text/segment';
import type { Fate } from './carryOver';

/** What a new version of a reading takes over from the version before. */
export interface ComingOver {
  /** Tags of the new version; those of the old one stay where they are. */
  readonly tags: readonly Tag[];
  /** Tags that a person has to place. */
  readonly toPlace: readonly TagToPlace[];
}

/**
 * Returns the tags of a new version of a reading, and those that wait for a place in it. A carried
 * tag is the same as the old one but for its id, its reading and its place.
 */
export function comingOver(
  fates: readonly Fate[],
  reading: string,
  newId: () => string,
): ComingOver {
  const tags: Tag[] = [];
  const toPlace: TagToPlace[] = [];
  for (const { tag, resolution, passage } of fates) {
    if (passage !== null) tags.push({ ...tag, ...passage, id: newId(), reading });
    else if (resolution.outcome === 'ambiguous' || resolution.outcome === 'orphan') {
      const { outcome, reason } = resolution;
      toPlace.push({
        reading: tag.reading,
        tag: tag.id,
        outcome,
        reason,
        places: placesOf(resolution),
      });
    }
  }
  return { tags, toPlace };
}

/** Returns where a tag that has no place may belong; none when it has one. */
export function placesOf(resolution: Fate['resolution']): readonly Span[] {
  if (resolution.outcome === 'ambiguous') return resolution.candidates.slice(0, placesLimit);
  return resolution.outcome === 'orphan' && resolution.nearest ? [resolution.nearest] : [];
}
