import { Failure } from '../../shared/ipc/failure';
import type { Code } from '../../shared/model/code';
import type { Reading } from '../../shared/model/reading';
import { isReplaced } from '../../shared/model/revisions';
import type { Tag } from '../../shared/model/tag';
import { tagsIn, type Workspace } from '../../shared/model/workspace';

/** Returns a reading; throws a Failure `notFound` when the workspace has none of this id. */
export function readingIn(workspace: Workspace, id: string): Reading {
  return own(workspace.readings, id) ?? missing('reading');
}

/**
 * Returns a reading that may be changed: the newest version. An earlier one stays as it was; to
 * change it is refused.
 */
export function readingToChange(workspace: Workspace, id: string): Reading {
  const reading = readingIn(workspace, id);
  if (!isReplaced(workspace, id)) return reading;
  throw new Failure(
    'refused',
    `This is an earlier version of “${reading.title}”. Nothing was changed. Go to the newest one, and change that.`,
  );
}

/** Returns a tag; throws a Failure `notFound` when the reading has none of this id. */
export function tagIn(workspace: Workspace, reading: string, id: string): Tag {
  return tagsIn(workspace, reading).get(id) ?? missing('tag');
}

/** Returns a code, deleted or not; throws a Failure `notFound` when there is none of this id. */
export function codeIn(workspace: Workspace, id: string): Code {
  return workspace.codes.find((code) => code.id === id) ?? missing('code');
}

/** An id is text from outside: `constructor` is one, and every object seems to have it. */
function own<T>(records: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(records, id) ? records[id] : undefined;
}

function missing(what: string): never {
  throw new Failure(
    'notFound',
    `This ${what} is not in the workspace any more. Nothing was changed. Choose another one.`,
  );
}
