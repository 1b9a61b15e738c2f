import type { Bundle } from './bundle';
import type { BinaryFormat } from './format';
import { concernsAny, idsOf, type Loss } from './loss';
import { agreementFigures } from './tables/agreementFigures';
import { agreementTable } from './tables/agreementTable';
import { codebookTable } from './tables/codebookTable';
import { readingTable } from './tables/readingTable';
import type { Table } from './tables/table';
import { tagTable } from './tables/tagTable';
import { cellLimit, type Sheet, workbook } from './tables/workbook';

/** The tables of a workspace as sheets of one workbook. */
export const xlsx: BinaryFormat = {
  kind: 'binary',
  id: 'xlsx',
  label: 'Excel workbook',
  extension: 'xlsx',
  description:
    'Sheets with the tags, the codebook, the readings, who tagged what, and agreement (XLSX).',
  purpose: 'tags',
  texts: 'never',
  loses,
  render: (bundle) => workbook(sheetsOf(bundle)),
  preview: (bundle) => sheetsOf(bundle).map(previewOf).join('\n'),
};

function sheetsOf(bundle: Bundle): Sheet[] {
  const sentences = agreementTable({ ...bundle, withTexts: false });
  return [
    { name: 'Tags', table: tagTable(bundle) },
    { name: 'Codebook', table: codebookTable(bundle) },
    { name: 'Readings', table: readingTable(bundle) },
    { name: 'Agreement', table: sentences },
    { name: 'Agreement figures', table: agreementFigures(bundle, sentences) },
  ];
}

function previewOf({ name, table }: Sheet): string {
  return `${name}\n${lines(table).join('\n')}\n`;
}

function lines({ columns, rows }: Table): string[] {
  return [columns, ...rows].map((cells) =>
    cells.map((cell) => String(cell ?? '').replace(/\s+/g, ' ')).join('\t'),
  );
}

function loses({ readings, codes, tags }: Bundle): Loss[] {
  const tooLong = (...words: readonly (string | null)[]) =>
    words.some((one) => (one ?? '').length > cellLimit);
  const losses: Loss[] = [
    { what: 'Full texts of readings', of: 'readings', how: 'changed', records: idsOf(readings) },
    {
      what: 'Block structure of readings',
      of: 'readings',
      how: 'changed',
      records: idsOf(readings.filter(({ blocks }) => blocks.length > 0)),
    },
    {
      what: 'Import details of readings',
      of: 'readings',
      how: 'changed',
      records: idsOf(readings),
    },
    {
      what: 'The ends of definitions that are longer than a cell (32,767 characters)',
      of: 'codes',
      how: 'changed',
      records: idsOf(codes.filter(({ definition }) => tooLong(definition))),
    },
    { what: 'Words around each passage', of: 'tags', how: 'changed', records: idsOf(tags) },
    {
      what: 'The ends of passages that are longer than a cell (32,767 characters)',
      of: 'tags',
      how: 'changed',
      records: idsOf(tags.filter(({ quote, note }) => tooLong(quote, note))),
    },
  ];
  return losses.filter(concernsAny);
}
