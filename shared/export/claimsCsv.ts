import type { Bundle } from './bundle';
import type { TextFormat } from './format';
import { concernsAny, idsOf, type Loss } from './loss';
import { claimTable } from './tables/claimTable';
import { csvText } from './tables/table';
import { namesOfCodesOnly, unusedRecords } from './unused';

/** Who claims what, a claim a row: for programs that draw networks, and for counting. */
export const claimsCsv: TextFormat = {
  kind: 'text',
  id: 'claims-csv',
  label: 'Claims',
  extension: 'csv',
  description: 'One row for each claim: who says what, for or against, in which words (CSV).',
  purpose: 'tags',
  texts: 'never',
  loses,
  render: (bundle) => `\uFEFF${csvText(claimTable(bundle))}`,
};

function loses(bundle: Bundle): Loss[] {
  const claimed = bundle.tags.filter(({ claim }) => claim !== null);
  const carrying = new Set(claimed.map(({ reading }) => reading));
  const changed = { of: 'readings', how: 'changed' } as const;
  const { readings } = bundle;
  const losses: Loss[] = [
    { what: 'Full texts of readings', ...changed, records: idsOf(readings) },
    {
      what: 'Readings without a claim',
      of: 'readings',
      how: 'dropped',
      records: idsOf(readings.filter(({ id }) => !carrying.has(id))),
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
    ...unusedRecords({ ...bundle, tags: claimed }),
    {
      what: 'Tags without a claim',
      of: 'tags',
      how: 'dropped',
      records: idsOf(bundle.tags.filter(({ claim }) => claim === null)),
    },
    {
      what: 'Words around each passage, and further places of the same words',
      of: 'tags',
      how: 'changed',
      records: idsOf(claimed),
    },
  ];
  return losses.filter(concernsAny);
}
