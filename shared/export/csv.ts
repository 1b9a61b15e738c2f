import type { Bundle } from './bundle';
import type { TextFormat } from './format';
import { concernsAny, idsOf, type Loss } from './loss';
import { csvText } from './tables/table';
import { tagTable } from './tables/tagTable';
import { namesOfCodesOnly, unusedRecords } from './unused';

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
  const { readings, tags } = bundle;
  const tagged = new Set(tags.map((tag) => tag.reading));
  const changed = { of: 'readings', how: 'changed' } as const;
  const losses: Loss[] = [
    { what: 'Full texts of readings', ...changed, records: idsOf(readings) },
    {
      what: 'Readings without a tag',
      of: 'readings',
      how: 'dropped',
      records: idsOf(readings.filter(({ id }) => !tagged.has(id))),
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
    ...unusedRecords(bundle),
    { what: 'Words around each passage', of: 'tags', how: 'changed', records: idsOf(tags) },
  ];
  return losses.filter(concernsAny);
}
