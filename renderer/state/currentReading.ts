import { readingsInUse } from '../../shared/model/workspace';
import { useStore } from './store';

/** Shows the first reading of the list when the one in the reader is gone or in the bin. */
export function leaveGoneReading(): void {
  useStore.setState(({ open, current }) => {
    const there = open === null ? [] : readingsInUse(open.workspace);
    if (there.some(({ id }) => id === current)) return {};
    return { current: there[0]?.id ?? null, startAt: 0, active: null };
  });
}
