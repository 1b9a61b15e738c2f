import fs from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  type Category,
  type Judgements,
  judgementsOf,
  pairOf,
} from '../../../shared/agreement/judgements';
import { measures, valueOf } from './measures';

const data = path.resolve('../shared/data/agreement');
const expectedFile = path.join(data, 'expected.json');

/** Gamma compares passages and not units. Lectern does not offer it. */
const notOffered = [
  'best alignment disorder',
  'number of unitary alignments',
  'gamma (shuffle sampler, precision 0.05)',
  'gamma',
  'gamma_cat',
  'gamma_k 1',
  'gamma_k 5',
  'gamma_k 6',
  'gamma_k Adj',
  'gamma_k Noun',
  'gamma_k Verb',
];

const entry = z.object({ file: z.string(), layout: z.string(), statistic: z.string() });
const entries = z
  .array(
    z.union([
      entry.extend({ value: z.number(), tolerance: z.number().max(1e-6) }),
      entry.extend({ range: z.tuple([z.number(), z.number()]) }),
    ]),
  )
  .parse(fs.existsSync(expectedFile) ? JSON.parse(fs.readFileSync(expectedFile, 'utf8')) : []);

/** "cohen_kappa quadratic weights rater1,rater2": a measure, and two columns. */
const named = /^(.*?)(?: \(.*\))?(?: rater(\d),rater(\d))?$/;

const figures = entries.flatMap((one) =>
  'value' in one
    ? one.statistic.split(' / ').map((statistic) => {
        const [, name = '', first, second] = named.exec(statistic) ?? [];
        const columns =
          first === undefined ? null : ([Number(first) - 1, Number(second) - 1] as const);
        return { ...one, statistic, name, columns };
      })
    : [],
);

/** The published figures are no part of the project. */
describe.skipIf(!fs.existsSync(expectedFile))('Published figures of agreement', () => {
  test.each(figures)('$file, $layout: $statistic', ({ file, layout, name, columns, ...figure }) => {
    const all = read(file, layout);
    const measure = measures[name];
    expect(measure, `No measure is called ${name}`).toBeDefined();
    const value = valueOf(measure!(columns ? pairOf(all, ...columns) : all));
    expect(Math.abs(value! - figure.value)).toBeLessThan(figure.tolerance);
  });

  test('Every measure has a published figure, and all that is left out is gamma', () => {
    expect(new Set(figures.map(({ name }) => name))).toEqual(new Set(Object.keys(measures)));
    const ranges = entries.filter((one) => 'range' in one);
    expect(new Set(ranges.map(({ statistic }) => statistic))).toEqual(new Set(notOffered));
    expect(ranges.every(({ file }) => file.startsWith('pygamma/'))).toBe(true);
  });

  test('Judgements that are all the same are not measured, though some programs write 1', () => {
    const all = read('nltk/perfect.tsv', 'triples: rater, item, label');
    for (const name of ['cohen_kappa', 'scott_pi', 'krippendorff_alpha nominal']) {
      expect(measures[name]?.(all)).toMatchObject({ value: null, because: 'oneCategory' });
    }
  });
});

/** A file in the layout that its entry names. */
function read(file: string, layout: string): Judgements {
  const rows = Papa.parse<string[]>(fs.readFileSync(path.join(data, file), 'utf8'), {
    skipEmptyLines: true,
  }).data;
  if (layout.startsWith('triples')) return ofTriples(rows);
  const table = rows.slice(1).map((row) => row.slice(1).map(category));
  if (layout === 'one row a rater, empty = missing') {
    return judgementsOf((table[0] ?? []).map((_, at) => table.map((row) => row[at] ?? null)));
  }
  if (layout === 'raters 1..4 only') return judgementsOf(table.map((row) => row.slice(0, 4)));
  expect(['one row an item, one column a rater', '7477 items, 2 raters']).toContain(layout);
  return judgementsOf(table);
}

function ofTriples(rows: readonly (readonly string[])[]): Judgements {
  const column = (at: number) => [...new Set(rows.map((row) => row[at] ?? ''))];
  const cells = new Map(rows.map(([rater, item, label = '']) => [`${rater} ${item}`, label]));
  const table = column(1).map((item) =>
    column(0).map((rater) => category(cells.get(`${rater} ${item}`) ?? '')),
  );
  return judgementsOf(table);
}

function category(cell: string): Category | null {
  if (cell === '') return null;
  return /^\d+$/.test(cell) ? Number(cell) : cell;
}
