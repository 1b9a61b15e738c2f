import type { Bundle } from './bundle';
import type { TextFormat } from './format';
import { concernsAny, idsOf, type Loss } from './loss';
import { agreementTable, outsideUnits } from './tables/agreementTable';
import { csvText } from './tables/table';
import { claimsLeftOut, namesOfCodesOnly } from './unused';

/** A table to compute agreement from in other programs: a sentence a row, a judgement a column. */
export const agreementCsv: TextFormat = {
  kind: 'text',
  id: 'agreement-csv',
  label: 'Agreement table',
  extension: 'csv',
  description: 'One row for each sentence: which reviewer gave it which tag, as 1 or 0 (CSV).',
  purpose: 'tags',
  texts: 'optional',
  loses,
  render: (bundle) => `\uFEFF${csvText(agreementTable(bundle))}`,
};

function loses(bundle: Bundle): Loss[] {
  const { readings, tags, withTexts } = bundle;
  const losses: Loss[] = [
    {
      what: 'Details and block structure of readings',
      of: 'readings',
      how: 'changed',
      records: idsOf(readings),
    },
    {
      what: 'Full texts of readings',
      of: 'readings',
      how: 'changed',
      records: withTexts ? [] : idsOf(readings),
    },
    ...namesOfCodesOnly(bundle),
    {
      what: 'Where in a sentence a passage begins and ends, its note and its moments',
      of: 'tags',
      how: 'changed',
      records: idsOf(tags),
    },
    claimsLeftOut(bundle),
    {
      what: 'Passages in parts that are left out of the reader',
      of: 'tags',
      how: 'dropped',
      records: outsideUnits(bundle),
    },
  ];
  return losses.filter(concernsAny);
}
