import type { Bundle } from '../bundle';
import type { Table } from './table';
import { tagRows } from './tagTable';

/** The columns of the table of claims, in order. */
export const claimColumns = [
  'reading_id',
  'reading_title',
  'author',
  'outlet',
  'published',
  'paragraph',
  'person',
  'organisation',
  'concept',
  'stance',
  'tag_code',
  'tag_name',
  'reviewer',
  'quote',
  'note',
  'start',
  'end',
  'start_code_point',
  'end_code_point',
  'created',
  'modified',
  'tag_id',
  'sha256',
] as const;
type Column = (typeof claimColumns)[number];

/** What the table of tags calls the parts of a claim: there, `person` could be anybody. */
export const partColumns = {
  person: 'claim_person',
  organisation: 'claim_organisation',
  concept: 'claim_concept',
  stance: 'claim_stance',
} as const;

/** Returns one row for each tag with a claim, in the order of the readings and of the text. */
export function claimTable(bundle: Bundle): Table {
  const tags = bundle.tags.filter(({ claim }) => claim !== null);
  return {
    columns: claimColumns,
    rows: tagRows({ ...bundle, tags }).map((row) =>
      claimColumns.map((column) => row[isPart(column) ? partColumns[column] : column]),
    ),
  };
}

function isPart(column: Column): column is keyof typeof partColumns {
  return Object.hasOwn(partColumns, column);
}
