import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { agreementCsv } from '../../../shared/export/agreementCsv';
import { codebookCsv } from '../../../shared/export/codebookCsv';
import type { Bundle } from '../../../shared/export/bundle';
import { unequal } from '../../../shared/export/tables/agreementTable';
import { sampleBundle } from '../../support/sampleBundle';

const bundle = sampleBundle();
type Row = Readonly<Record<string, string>>;

function rowsOf(text: string): Row[] {
  const { data, errors } = Papa.parse<Row>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

/** The units that a reviewer gave a code, by their words. */
function given(name: string, of: Bundle = bundle): (string | undefined)[] {
  return rowsOf(agreementCsv.render(of))
    .filter((row) => row[name] === '1')
    .map((row) => row.words);
}

test('A sentence has a 1 for every code of which a passage shares a character with it', () => {
  expect(given('Legal argument (Tomás Wren)')).toEqual([
    expect.stringMatching(/^“Nobody asked .* \u{1f41f}\.$/u),
    'What the Act Says',
    'Two watchmen cost less than one "smart" mast; the sums are in the annex.',
  ]);
  expect(given('Reader comment (Ana Ruiz)')).toEqual(['I feel safer walking home.\n- A neighbour']);
});

test('Units are counted anew in each reading, and lie where their words are', () => {
  const rows = rowsOf(agreementCsv.render(bundle));
  expect(rows.map(({ unit }) => Number(unit))).toEqual([1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 1]);
  for (const row of rows.filter(({ words }) => !words?.startsWith("'"))) {
    const reading = bundle.readings.find(({ id }) => id === row.reading_id);
    expect(reading?.content.slice(Number(row.start), Number(row.end))).toBe(row.words);
  }
});

test('Without full texts the figures are the same, and the words are not there', () => {
  const [bare, full] = [{ ...bundle, withTexts: false }, bundle].map((one) =>
    rowsOf(agreementCsv.render(one)),
  );
  expect(bare).toEqual(full?.map(({ words: _words, ...row }) => row));
});

test('Without a reviewer there is a header and no row', () => {
  expect(rowsOf(agreementCsv.render({ ...bundle, reviewers: [], tags: [] }))).toEqual([]);
});

test('Two reviewers of the same name have columns of their own', () => {
  const alike = { ...bundle, reviewers: bundle.reviewers.map((one) => ({ ...one, name: 'A' })) };
  const [row] = rowsOf(agreementCsv.render(alike));
  expect(Object.keys(row ?? {}).slice(4, 6)).toEqual([
    'Legal argument (A)',
    'Legal argument (A) 2',
  ]);
});

test('No two columns have one name, also where a name looks like one with a number', () => {
  expect(unequal(['A', 'A', 'A 2'])).toEqual(['A', 'A 3', 'A 2']);
  const names = fc.array(fc.constantFrom('A', 'A 2', 'A 3', 'A 2 2', 'B'), { maxLength: 12 });
  fc.assert(
    fc.property(names, (given) => {
      const own = unequal(given);
      expect(new Set(own).size).toBe(given.length);
      for (const [at, name] of given.entries()) {
        if (given.indexOf(name) === at) expect(own[at]).toBe(name);
      }
    }),
  );
});

test('A passage in a part that is left out is named as lost', () => {
  const hidden = bundle.readings.map((reading) => ({
    ...reading,
    blocks: reading.blocks.map((block) => ({
      ...block,
      included: block.kind !== 'comment' && block.included,
    })),
  }));
  const lost = agreementCsv
    .loses({ ...bundle, readings: hidden })
    .find(({ how }) => how === 'dropped');
  expect(lost?.records).toEqual(
    bundle.tags.filter(({ code }) => code === 'comment').map(({ id }) => id),
  );
  expect(agreementCsv.loses(bundle)).toContainEqual(
    expect.objectContaining({ what: 'Which tag of the codebook stands below which' }),
  );
  expect(agreementCsv.loses(bundle).some(({ how }) => how === 'dropped')).toBe(false);
});

test('The codebook begins with the headers of Taguette, without a mark, and counts', () => {
  const text = codebookCsv.render(bundle);
  expect(text.startsWith('"tag","description","number of highlights","number of documents",')).toBe(
    true,
  );
  const [legal, , , , unused] = rowsOf(text);
  expect(legal).toMatchObject({
    tag: 'Legal argument',
    description: 'Reasons from a rule.\n\nThe rule is named or understood.',
    'number of highlights': '3',
    'number of documents': '2',
    letter: 'L',
    id: 'legal',
  });
  expect(unused).toMatchObject({
    tag: 'Legal argument\\Not used [yet]',
    parent: 'legal',
    'number of highlights': '0',
    key: '',
  });
});

test('A passage that begins where a sentence ends, or ends where one begins, shares nothing with it', () => {
  const [tag] = bundle.tags;
  // The second sentence of the first reading stands at 35 to 75, the third begins at 76.
  const touching = [
    { start: 75, end: 76 },
    { start: 34, end: 35 },
  ];
  const tags = touching.map((place, at) => ({ ...tag!, id: `t${at}`, ...place, places: [place] }));
  expect(given('Human-rights concern (Ana Ruiz)', { ...bundle, tags })).toEqual([]);
  const inside = { start: 74, end: 75 };
  const one = [{ ...tag!, ...inside, places: [inside] }];
  expect(given('Human-rights concern (Ana Ruiz)', { ...bundle, tags: one })).toEqual([
    'The council kept the cameras on Tuesday.',
  ]);
});
