import type { Bundle } from './bundle';
import { concernsAny, idsOf, type Loss } from './loss';

/** Returns the loss of a format that holds everything, and the texts only when they are asked for. */
export function fullTexts({ withTexts, readings }: Bundle): Loss[] {
  const records = withTexts ? [] : idsOf(readings);
  const loss: Loss = { what: 'Full texts of readings', of: 'readings', how: 'changed', records };
  return [loss].filter(concernsAny);
}
