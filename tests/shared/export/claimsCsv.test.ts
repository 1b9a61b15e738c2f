import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { claimsCsv } from '../../../shared/export/claimsCsv';
import { exportReport } from '../../../shared/export/exportReport';
import { claimColumns } from '../../../shared/export/tables/claimTable';
import { restored } from '../../../shared/export/tables/table';
import { lossCounts } from '../../support/lossCounts';
import { randomBundle } from '../../support/randomBundle';
import { sampleBundle } from '../../support/sampleBundle';

const bundle = sampleBundle();
const claimed = bundle.tags.filter(({ claim }) => claim !== null);
const rendered = claimsCsv.render(bundle);

/** Reads the rows as another program does, by the names of the columns. */
function rowsOf(text: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    delimiter: ',',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

test('There is one row for each tag with a claim, with who says what and in which words', () => {
  expect(rendered.startsWith('\uFEFF"reading_id","reading_title",')).toBe(true);
  const rows = rowsOf(rendered);
  expect(Object.keys(rows[0] ?? {})).toEqual([...claimColumns]);
  expect(rows.map((row) => row.tag_id)).toEqual(claimed.map(({ id }) => id));
  expect(
    rows.map(({ person = '', organisation = '', concept = '', stance = '', quote = '' }) => [
      ...[person, organisation, concept].map(restored),
      stance,
      restored(quote),
    ]),
  ).toEqual(
    claimed.map(({ claim, quote }) => [
      claim?.person,
      claim?.organisation,
      claim?.concept,
      claim?.stance ?? '',
      quote,
    ]),
  );
  expect(rows[0]).toMatchObject({ author: 'Rosa Okafor', published: '2025-02-04', start: '76' });
});

test('No cell is a formula', () => {
  const cells = rowsOf(rendered).flatMap((row) => Object.values(row));
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  expect(cells).toContain("'-5 % crime");
});

test('What it leaves behind is counted, and the counts add up', () => {
  expect(lossCounts(claimsCsv.loses(bundle))).toEqual([
    { what: 'Full texts of readings', of: 'readings', how: 'changed', count: 3 },
    { what: 'Readings without a claim', of: 'readings', how: 'dropped', count: 1 },
    { what: 'Block structure of readings', of: 'readings', how: 'changed', count: 3 },
    {
      what: 'Languages, file names and import details of readings',
      of: 'readings',
      how: 'changed',
      count: 3,
    },
    {
      what: 'Definitions and looks of tags in the codebook',
      of: 'codes',
      how: 'changed',
      count: 5,
    },
    { what: 'Which tag of the codebook stands below which', of: 'codes', how: 'changed', count: 1 },
    { what: 'Codebook entries that no passage carries', of: 'codes', how: 'dropped', count: 3 },
    { what: 'Tags without a claim', of: 'tags', how: 'dropped', count: 6 },
    {
      what: 'Words around each passage, and further places of the same words',
      of: 'tags',
      how: 'changed',
      count: 3,
    },
  ]);
  const random = randomBundle(3, 400);
  const without = random.tags.filter(({ claim }) => claim === null).length;
  expect(exportReport(claimsCsv, random).rows.find(({ of }) => of === 'tags')).toEqual({
    of: 'tags',
    in: 400,
    kept: 0,
    changed: 400 - without,
    dropped: without,
  });
});

test('Without a claim there is only the header', () => {
  const tags = bundle.tags.map((tag) => ({ ...tag, claim: null }));
  expect(rowsOf(claimsCsv.render({ ...bundle, tags }))).toEqual([]);
});
