import { newestOf } from '../../shared/model/revisions';
import { readingsInUse, type Workspace } from '../../shared/model/workspace';
import { useStore } from './store';

/** Shows the first reading of the list when the one in the reader is gone or in the bin. */
export function leaveGoneReading(): void {
  useStore.setState(({ open, current }) => {
    if (open && current !== null && isThere(open.workspace, current)) return {};
    const first = open && readingsInUse(open.workspace)[0];
    return { current: first?.id ?? null, ...atTheBeginning };
  });
}

/** Shows a reading from its beginning. */
export function showFromTheBeginning(current: string): void {
  useStore.setState({ current, ...atTheBeginning });
}

const atTheBeginning = { startAt: 0, startCaret: null, top: 0, active: null };

/** Whether a reading can be shown: an earlier version can, as long as the newest one is in use. */
export function isThere(workspace: Workspace, reading: string): boolean {
  const { readings } = workspace;
  const newest = newestOf(workspace, reading);
  return readings[reading]?.binned === null && readings[newest]?.binned === null;
}
