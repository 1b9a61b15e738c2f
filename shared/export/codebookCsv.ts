import type { Bundle } from './bundle';
import type { TextFormat } from './format';
import { concernsAny, idsOf, type Loss } from './loss';
import { codebookTable } from './tables/codebookTable';
import { csvText } from './tables/table';

/**
 * The codebook as a table that Taguette imports, too. Without a byte order mark: some of its versions
 * take the mark for a part of the first header.
 */
export const codebookCsv: TextFormat = {
  kind: 'text',
  id: 'codebook-csv',
  label: 'Codebook table',
  extension: 'csv',
  description: 'Tags with definitions and how often each is given, as Taguette has it (CSV).',
  purpose: 'tags',
  texts: 'never',
  loses: ({ readings, reviewers, tags }: Bundle): Loss[] => {
    const losses: Loss[] = [
      { what: 'Readings', of: 'readings', how: 'dropped', records: idsOf(readings) },
      { what: 'Reviewers', of: 'reviewers', how: 'dropped', records: idsOf(reviewers) },
      { what: 'Tagged passages', of: 'tags', how: 'dropped', records: idsOf(tags) },
    ];
    return losses.filter(concernsAny);
  },
  render: (bundle) => csvText(codebookTable(bundle)),
};
