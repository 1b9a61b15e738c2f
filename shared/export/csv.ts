import type { Bundle } from './bundle';
import type { TextFormat } from './format';
import { concernsAny, idsOf, type Loss } from './loss';
import { csvText } from './tables/table';
import { tableLosses } from './tables/tableLosses';
import { tagTable } from './tables/tagTable';

/**
 * One row a tag, for spreadsheets and statistics: RFC 4180 in UTF-8. The byte order mark is there
 * because Excel reads a file without one in the machine's old code page.
 */
export const csv: TextFormat = {
  kind: 'text',
  id: 'csv',
  label: 'Spreadsheet',
  extension: 'csv',
  description: 'One row for each tag, with its words, note, place and reading (CSV).',
  purpose: 'tags',
  texts: 'never',
  loses,
  render: (bundle) => `\uFEFF${csvText(tagTable(bundle))}`,
};

function loses(bundle: Bundle): Loss[] {
  const { tags } = bundle;
  const losses: Loss[] = [
    ...tableLosses(bundle, tags, 'Readings without a tag'),
    { what: 'Words around each passage', of: 'tags', how: 'changed', records: idsOf(tags) },
  ];
  return losses.filter(concernsAny);
}
