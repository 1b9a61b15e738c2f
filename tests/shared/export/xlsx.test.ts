import { spawnSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { xlsx } from '../../../shared/export/xlsx';
import { agreementFigures } from '../../../shared/export/tables/agreementFigures';
import { cellLimit } from '../../../shared/export/tables/workbook';
import { hostileBundle, largeBundle } from '../../support/reportBundle';
import { sampleBundle } from '../../support/sampleBundle';

const bundle = sampleBundle();

/** Another program's reading of a workbook: names of sheets, and their cells. */
const program = `
import io, json, re, sys, zipfile
import xml.etree.ElementTree as ET
n = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
assert z.testzip() is None
for part in z.namelist(): ET.fromstring(z.read(part))
def text(s): return re.sub('_x([0-9A-F]{4})_', lambda m: chr(int(m[1], 16)), s)
def value(c):
    if c.get('t') == 'inlineStr': return text(c.find(n + 'is/' + n + 't').text or '')
    v = c.find(n + 'v')
    return None if v is None else float(v.text)
names = [s.get('name') for s in ET.fromstring(z.read('xl/workbook.xml')).iter(n + 'sheet')]
sheets = [[[value(c) for c in r] for r in ET.fromstring(z.read('xl/worksheets/sheet%d.xml' % i)).iter(n + 'row')] for i in range(1, len(names) + 1)]
json.dump(dict(zip(names, sheets)), sys.stdout)
`;
const python = spawnSync('python3', ['-c', '']).status === 0;

function readByPython(bytes: Uint8Array): Record<string, (string | number | null)[][]> {
  const run = spawnSync('python3', ['-c', program], {
    input: bytes,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  expect(run.stderr).toBe('');
  return JSON.parse(run.stdout) as Record<string, (string | number | null)[][]>;
}

function column(rows: (string | number | null)[][] | undefined, name: string) {
  const at = rows?.[0]?.indexOf(name) ?? -1;
  return rows?.slice(1).map((row) => row[at]);
}

test.skipIf(!python)('Python reads every sheet back, with formulas as the words they are', () => {
  const sheets = readByPython(xlsx.render(bundle));
  const names = ['Tags', 'Codebook', 'Readings', 'Agreement', 'Agreement figures'];
  expect(Object.keys(sheets)).toEqual(names);
  expect(column(sheets.Tags, 'quote')).toEqual(bundle.tags.map(({ quote }) => quote));
  expect(column(sheets.Tags, 'note')).toEqual(bundle.tags.map(({ note }) => note));
  expect(column(sheets.Tags, 'start')).toEqual(bundle.tags.map(({ start }) => start));
  expect(column(sheets.Codebook, 'id')).toEqual(bundle.codes.map(({ id }) => id));
  expect(column(sheets.Readings, 'title')).toEqual(bundle.readings.map(({ title }) => title));
  const { columns, rows } = agreementFigures(bundle);
  const figures = [columns, ...rows].map((row) => row.map((cell) => cell ?? ''));
  const read = sheets['Agreement figures']?.map((row) => row.map((cell) => cell ?? ''));
  expect(read).toEqual(figures);
});

test
  .skipIf(!python)
  .each(['=1+1', 'a\u0000b\u001b\r\n_x0041_', '<c t="str"><f>1</f></c>', '\ud800 \uFFFE'])(
  '%j comes back as it is',
  (words) => {
    const sheets = readByPython(xlsx.render(hostileBundle(words)));
    expect(column(sheets.Tags, 'note')).toEqual([words]);
    expect(column(sheets.Readings, 'title')).toEqual([words]);
  },
);

test('There is no formula, link or number format of a date in the workbook', () => {
  const parts = Object.entries(unzipSync(xlsx.render(hostileBundle('=HYPERLINK("https://a.b")'))));
  for (const [name, bytes] of parts) {
    if (name.startsWith('xl/worksheets')) expect(strFromU8(bytes)).not.toMatch(/<f[ >]|<hyperlink/);
  }
});

test('A text that no cell can hold is cut, and the loss says so', () => {
  const [tag] = bundle.tags;
  const long = { ...bundle, tags: [{ ...tag!, quote: 'x'.repeat(cellLimit + 1) }] };
  expect(xlsx.loses(long).map(({ what }) => what)).toContain(
    'The ends of passages that are longer than a cell (32,767 characters)',
  );
  const sheet = strFromU8(unzipSync(xlsx.render(long))['xl/worksheets/sheet1.xml']!);
  expect(sheet).toContain(`>${'x'.repeat(cellLimit - 1)}…<`);
});

test('The same bundle gives the same bytes', () => {
  const large = largeBundle(1000);
  const bytes = xlsx.render(large);
  expect(Buffer.from(bytes).equals(xlsx.render(structuredClone(large)))).toBe(true);
});
