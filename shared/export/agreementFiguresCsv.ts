import type { Bundle } from './bundle';
import type { TextFormat } from './format';
import { concernsAny, idsOf, type Loss } from './loss';
import { agreementFigures } from './tables/agreementFigures';
import { outsideUnits } from './tables/agreementTable';
import { csvText } from './tables/table';
import { namesOfCodesOnly } from './unused';

/** How far reviewers agree on each tag, from the same sentences that the agreement table lists. */
export const agreementFiguresCsv: TextFormat = {
  kind: 'text',
  id: 'agreement-figures-csv',
  label: 'Agreement figures',
  extension: 'csv',
  description: 'How far reviewers agree on each tag, two by two and all together (CSV).',
  purpose: 'tags',
  texts: 'never',
  loses,
  render: (bundle) => `\uFEFF${csvText(agreementFigures(bundle))}`,
};

function loses(bundle: Bundle): Loss[] {
  const { readings, tags } = bundle;
  const losses: Loss[] = [
    {
      what: 'Readings: the sentences of all of them are counted together',
      of: 'readings',
      how: 'dropped',
      records: idsOf(readings),
    },
    ...namesOfCodesOnly(bundle),
    {
      what: 'Passages: the sentences that they touch are counted',
      of: 'tags',
      how: 'dropped',
      records: idsOf(tags),
    },
    {
      what: 'Passages in parts that are left out of the reader, which are not counted',
      of: 'tags',
      how: 'dropped',
      records: outsideUnits(bundle),
    },
  ];
  return losses.filter(concernsAny);
}
