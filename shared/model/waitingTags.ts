import type { Reading } from './reading';
import type { Tag } from './tag';
import type { TagToPlace } from './toPlace';
import { codesInUse, tagsIn, type Workspace } from './workspace';

/** A tag that waits for its place, with its words. */
export interface Waiting extends TagToPlace {
  readonly is: Tag;
}

/** Returns the tags that wait for a place in a reading, without those whose code was deleted. */
export function waitingTags(workspace: Workspace, { toPlace }: Reading): readonly Waiting[] {
  if (toPlace.length === 0) return [];
  const alive = new Set(codesInUse(workspace).map(({ id }) => id));
  return toPlace.flatMap((one) => {
    const is = tagsIn(workspace, one.reading).get(one.tag);
    return is && alive.has(is.code) ? [{ ...one, is }] : [];
  });
}
