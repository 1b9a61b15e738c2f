import type { Bundle } from './bundle';
import type { TextFormat } from './format';
import { concernsAny, idsOf, type Loss } from './loss';
import { claimTable } from './tables/claimTable';
import { csvText } from './tables/table';
import { tableLosses } from './tables/tableLosses';

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
  const losses: Loss[] = [
    ...tableLosses(bundle, claimed, 'Readings without a claim'),
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
