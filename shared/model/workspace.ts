import type { Code } from './code';
import type { Reading } from './reading';
import type { Reviewer } from './reviewer';
import { isReplaced } from './revisions';
import type { Tag } from './tag';
import { TagsOfReading } from './tagsOfReading';

/**
 * Everything a workspace knows, without the readings' texts. Immutable: a change makes a new one
 * that shares all that did not change. Object keys are record ids.
 */
export interface Workspace {
  readonly id: string;
  readonly name: string;
  /** Reading ids in the order of the list. */
  readonly order: readonly string[];
  readonly readings: Readonly<Record<string, Reading>>;
  /** Tags by reading id, so that a change of one reading leaves the others alone. */
  readonly tags: Readonly<Record<string, TagsOfReading>>;
  /** In codebook order. */
  readonly codes: readonly Code[];
  readonly reviewers: readonly Reviewer[];
  /** The reviewer who works here: new tags are theirs. */
  readonly me: string;
}

/** Returns the codes that are not deleted, in codebook order. */
export function codesInUse(workspace: Workspace): readonly Code[] {
  return workspace.codes.filter((code) => code.deleted === null);
}

/** Returns the readings that are listed: the newest version of each, without those in the bin. */
export function readingsInUse(workspace: Workspace): readonly Reading[] {
  return workspace.order
    .map((id) => workspace.readings[id])
    .filter((reading) => reading !== undefined)
    .filter(({ id, binned }) => binned === null && !isReplaced(workspace, id));
}

/** Returns all tags of the reading; none when there is no such reading. */
export function tagsIn(workspace: Workspace, reading: string): TagsOfReading {
  // An id may be the name of something that every object seems to have, like `constructor`.
  const own = Object.hasOwn(workspace.tags, reading) ? workspace.tags[reading] : undefined;
  return own ?? TagsOfReading.none;
}

/** Returns the reading's tags whose code is in use, by start, then the longer first, then by id. */
export function tagsOf(workspace: Workspace, reading: string): readonly Tag[] {
  const alive = new Set(codesInUse(workspace).map((code) => code.id));
  return tagsIn(workspace, reading).inOrder.filter((tag) => alive.has(tag.code));
}
