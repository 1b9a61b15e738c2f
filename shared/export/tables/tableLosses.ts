import type { Bundle, PlacedTag } from '../bundle';
import { idsOf, type Loss } from '../loss';
import { namesOfCodesOnly, unusedRecords } from '../unused';

/**
 * Returns what a table with a row for each of these tags leaves behind of readings, codes and
 * reviewers; `without` says of a reading that it has no row: "Readings without a tag".
 */
export function tableLosses(bundle: Bundle, tags: readonly PlacedTag[], without: string): Loss[] {
  const { readings } = bundle;
  const inTable = new Set(tags.map(({ reading }) => reading));
  const changed = { of: 'readings', how: 'changed' } as const;
  return [
    { what: 'Full texts of readings', ...changed, records: idsOf(readings) },
    {
      what: without,
      of: 'readings',
      how: 'dropped',
      records: idsOf(readings.filter(({ id }) => !inTable.has(id))),
    },
    {
      what: 'Block structure of readings',
      ...changed,
      records: idsOf(readings.filter(({ blocks }) => blocks.length > 0)),
    },
    {
      what: 'Languages, file names and import details of readings',
      ...changed,
      records: idsOf(readings),
    },
    ...namesOfCodesOnly(bundle),
    ...unusedRecords({ ...bundle, tags }),
  ];
}
