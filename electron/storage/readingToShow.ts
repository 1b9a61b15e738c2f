import type { Change } from '../../shared/model/change';
import type { Workspace } from '../../shared/model/workspace';

/** Returns the last reading that was touched and is there to be shown; null when there is none. */
export function readingToShow(workspace: Workspace, changes: readonly Change[]): string | null {
  const touched = changes.map(readingOf).filter((id) => id !== null);
  return touched.findLast((id) => Object.hasOwn(workspace.readings, id)) ?? null;
}

function readingOf(change: Change): string | null {
  if ('tag' in change && typeof change.tag !== 'string') return change.tag.reading;
  if (!('reading' in change)) return null;
  return typeof change.reading === 'string' ? change.reading : change.reading.id;
}
