import type { Tag } from './tag';
import { TagsOfReading } from './tagsOfReading';
import type { Workspace } from './workspace';

/** A workspace as plain data, which can cross to another process or thread. */
export interface WorkspaceRecord extends Omit<Workspace, 'tags'> {
  /** Tags by reading id, each reading's in the order of reading. */
  readonly tags: Readonly<Record<string, readonly Tag[]>>;
}

/** Returns the workspace as plain data. */
export function recordOf(workspace: Workspace): WorkspaceRecord {
  return { ...workspace, tags: mapped(workspace.tags, (tags) => tags.inOrder) };
}

/** Returns the workspace of which this is the plain data. */
export function workspaceOf(record: WorkspaceRecord): Workspace {
  return { ...record, tags: mapped(record.tags, (tags) => TagsOfReading.of(tags)) };
}

function mapped<From, To>(
  records: Readonly<Record<string, From>>,
  convert: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(records).map(([id, value]) => [id, convert(value)]));
}
