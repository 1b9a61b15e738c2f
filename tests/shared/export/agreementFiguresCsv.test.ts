import { spawnSync } from 'node:child_process';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { agreementCsv } from '../../../shared/export/agreementCsv';
import { agreementFiguresCsv } from '../../../shared/export/agreementFiguresCsv';
import type { Bundle } from '../../../shared/export/bundle';
import { lossCounts } from '../../support/lossCounts';
import { randomBundle } from '../../support/randomBundle';
import { sampleBundle } from '../../support/sampleBundle';

const bundle = sampleBundle();
type Row = Readonly<Record<string, string>>;

function rowsOf(of: Bundle): Row[] {
  const text = agreementFiguresCsv.render(of).replace(/^\uFEFF/, '');
  const { data, errors } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

/**
 * Another program's figures, from the table of sentences: exact fractions, Fleiss by the shares of each
 * category and alpha by its matrix of coincidences. It prints each figure that is not the same.
 */
const program = `
import csv, io, json, sys
from fractions import Fraction as F
from itertools import combinations
given = json.load(sys.stdin)
read = lambda text: list(csv.reader(io.StringIO(text.lstrip('\\ufeff'), newline='')))
table, (header, *rows) = read(given['table']), read(given['figures'])
reviewers, at = given['reviewers'], 0
def ratio(observed, expected):
    return None if expected == 1 else (observed - expected) / (1 - expected)
def cohen(units):
    n = F(len(units))
    observed = sum(a == b for a, b in units) / n
    return observed, ratio(observed, sum((sum(a == c for a, _ in units) / n) * (sum(b == c for _, b in units) / n) for c in (0, 1)))
def fleiss(units):
    n, N = len(units[0]), len(units)
    each = [F(sum(row.count(c) ** 2 for c in (0, 1)) - n, n * (n - 1)) for row in units]
    observed = sum(each) / N
    return observed, ratio(observed, sum(F(sum(row.count(c) for row in units), n * N) ** 2 for c in (0, 1)))
def alpha(units):
    o = {(a, b): F(0) for a in (0, 1) for b in (0, 1)}
    for row in units:
        for i, a in enumerate(row):
            for j, b in enumerate(row):
                if i != j: o[a, b] += F(1, len(row) - 1)
    n = [o[c, 0] + o[c, 1] for c in (0, 1)]
    expected = n[0] * n[1] * 2 / (sum(n) - 1)
    return None if expected == 0 else 1 - (o[0, 1] + o[1, 0]) / expected
def differ(row, name, value):
    cell = row[header.index(name)]
    if (cell == '') != (value is None) or value is not None and abs(F(cell) - value) > F(1, 10 ** 6):
        print(row[:4], name, cell, value and float(value))
for code in range(given['codes']):
    columns = [4 + code * reviewers + one for one in range(reviewers)]
    units = [[int(row[c]) for c in columns] for row in table[1:]]
    for first, second in combinations(range(reviewers), 2):
        pair = [(row[first], row[second]) for row in units]
        row, at = rows[at], at + 1
        for name, both in (('both', (1, 1)), ('only_first', (1, 0)), ('only_second', (0, 1)), ('neither', (0, 0))):
            differ(row, name, pair.count(both))
        for name, value in zip(('observed_agreement', 'cohen_kappa'), cohen(pair)): differ(row, name, value)
    row, at = rows[at], at + 1
    for name, value in zip(('observed_agreement', 'fleiss_kappa'), fleiss(units)): differ(row, name, value)
    differ(row, 'krippendorff_alpha', alpha(units))
    differ(row, 'units', len(units))
print(at, 'of', len(rows))
`;
const python = spawnSync('python3', ['-c', '']).status === 0;

test.skipIf(!python).each([
  ['the sample', bundle],
  ['two reviewers', randomBundle(1, 40, 2)],
  ['three reviewers', randomBundle(2, 20, 3)],
  ['five reviewers', randomBundle(3, 60, 5)],
])('Python has the same figures from the table of sentences: %s', (_, of) => {
  const run = spawnSync('python3', ['-c', program], {
    encoding: 'utf8',
    input: JSON.stringify({
      table: agreementCsv.render(of),
      figures: agreementFiguresCsv.render(of),
      reviewers: of.reviewers.length,
      codes: of.codes.length,
    }),
  });
  expect(run.stderr).toBe('');
  const rows = rowsOf(of).length;
  expect(run.stdout).toBe(`${rows} of ${rows}\n`);
});

test('There is a row for every two reviewers, and one for all of them', () => {
  const three = randomBundle(2, 20, 3);
  const [code] = three.codes;
  const [one, two, last] = three.reviewers.map(({ name }) => name);
  const rows = rowsOf({ ...three, codes: [code!] });
  expect(rows.map(({ tag, compared, reviewers }) => [tag, compared, reviewers])).toEqual([
    [code!.name, 'pair', `${one}; ${two}`],
    [code!.name, 'pair', `${one}; ${last}`],
    [code!.name, 'pair', `${two}; ${last}`],
    [code!.name, 'all', `${one}; ${two}; ${last}`],
  ]);
});

test('The figures of the sample are those that its eleven sentences give by hand', () => {
  const [pair, all] = rowsOf(bundle);
  // Ana in one sentence, Tomás in three others. Chance: (1 x 3 + 10 x 8) / 121 = 83 / 121.
  expect(pair).toMatchObject({
    ...{ units: '11', both: '0', only_first: '1', only_second: '3', neither: '7' },
    observed_agreement: String(Math.round((7 / 11) * 1e6) / 1e6),
    cohen_kappa: String(Math.round(((77 - 83) / (121 - 83)) * 1e6) / 1e6),
    ...{ fleiss_kappa: '', krippendorff_alpha: '', reason: '' },
  });
  // 22 judgements, 4 of them 1. Alpha: 1 - 8 / (2 x 4 x 18 / 21).
  expect(all).toMatchObject({
    ...{ both: '', only_first: '', only_second: '', neither: '', cohen_kappa: '', reason: '' },
    krippendorff_alpha: String(Math.round((1 - (8 * 21) / 144) * 1e6) / 1e6),
  });
});

test('A tag that nobody gave has no figure beyond the observed one, and the reason', () => {
  for (const row of rowsOf(bundle).slice(-2)) {
    expect(row).toMatchObject({
      tag: 'Not used [yet]',
      observed_agreement: '1',
      ...{ cohen_kappa: '', fleiss_kappa: '', krippendorff_alpha: '' },
      reason:
        'All judgements are the same, only 0 or only 1: chance agrees completely, and 0 is divided by 0.',
    });
  }
});

test('One reviewer alone, or no sentence, has no figure, and nobody has no row', () => {
  const reason = 'No sentence was judged by two reviewers.';
  const alone = rowsOf({ ...bundle, reviewers: bundle.reviewers.slice(0, 1) });
  expect(alone).toHaveLength(bundle.codes.length);
  const empty = rowsOf({ ...bundle, readings: [], tags: [] });
  expect(empty).toHaveLength(2 * bundle.codes.length);
  for (const row of [...alone, ...empty]) {
    expect(row).toMatchObject({
      observed_agreement: '',
      cohen_kappa: '',
      fleiss_kappa: '',
      reason,
    });
  }
  expect(rowsOf({ ...bundle, reviewers: [], tags: [] })).toEqual([]);
});

test('Two tags or reviewers of the same name are told apart', () => {
  const reviewers = bundle.reviewers.map((one) => ({ ...one, name: '=A' }));
  const codes = bundle.codes.map((one) => ({ ...one, name: 'T' }));
  const rows = rowsOf({ ...bundle, reviewers, codes });
  expect(new Set(rows.map((row) => row.reviewers))).toEqual(new Set(["'=A; =A 2"]));
  expect(new Set(rows.map((row) => row.tag_code)).size).toBe(codes.length);
});

test('What is left behind is counted, with passages that no sentence shows', () => {
  const hidden = bundle.readings.map((reading) => ({
    ...reading,
    blocks: reading.blocks.map((block) => ({ ...block, included: block.kind !== 'comment' })),
  }));
  const counts = lossCounts(agreementFiguresCsv.loses({ ...bundle, readings: hidden }));
  expect(counts.map(({ of, how, count }) => [of, how, count])).toEqual([
    ['readings', 'dropped', 3],
    ['codes', 'changed', 5],
    ['codes', 'changed', 1],
    ['tags', 'dropped', 9],
    ['tags', 'dropped', 1],
  ]);
  expect(agreementFiguresCsv.loses(bundle).map(({ of }) => of)).toEqual([
    'readings',
    'codes',
    'codes',
    'tags',
  ]);
});
