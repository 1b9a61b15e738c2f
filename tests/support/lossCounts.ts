import type { Loss } from '../../shared/export/loss';

/** Returns losses with the number of their records instead of their names. */
export function lossCounts(losses: readonly Loss[]) {
  return losses.map(({ what, of, how, records }) => ({ what, of, how, count: records.length }));
}
