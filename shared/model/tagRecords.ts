import type { Tag } from './tag';
import type { Workspace } from './workspace';

/** Returns all tags of a reading, those of deleted codes too, in no order. */
export function everyTag(workspace: Workspace, reading: string): readonly Tag[] {
  return Object.values(workspace.tags[reading] ?? {});
}

/** Returns tags as a workspace holds those of one reading. */
export function tagRecords(tags: readonly Tag[]): Workspace['tags'][string] {
  return Object.fromEntries(tags.map((tag) => [tag.id, tag]));
}
