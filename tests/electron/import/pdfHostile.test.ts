import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { pdf } from '../../../electron/import/pdf';
import { pageLimit } from '../../../electron/import/pdf/readPages';
import { buildForNode } from '../../support/buildForNode';
import { holdsEveryWord, importOrFailure, importWith } from '../../support/importWith';
import { nightTrams } from '../../support/nightTrams';
import { makePdf } from '../../support/pdf';
import { setParagraphs } from '../../support/setPage';
import { temporaryFolder } from '../../support/temporaryFolder';
import { processorTime } from '../../support/processorTime';

const good = makePdf([
  { words: setParagraphs(nightTrams.paragraphs, { x: 60, y: 780, letters: 90, gap: 7 }) },
  { words: [{ x: 60, y: 700, text: nightTrams.title }] },
]);
const script = '(globalThis.ran = true;)';
const line = [{ x: 60, y: 700, text: 'Words that are there' }];

/** A file that is nothing but these objects, without a table of them. */
function bare(...objects: string[]): Buffer {
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer<</Root 1 0 R>>\n`, 'latin1');
}

function stream(text: string, entries = ''): string {
  return `<<${entries}/Length ${text.length}>>\nstream\n${text}\nendstream`;
}

const page = (resources: string, contents: string) =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<${resources}>>/Contents ${contents}>>`;
const helvetica = '/Font<</F 9 0 R>>';
const catalog = '<</Type/Catalog/Pages 2 0 R>>';
const onePage = '<</Type/Pages/Kids[3 0 R]/Count 1>>';

/** Files that attack, and whether words of them are read all the same. */
const hostile: Record<string, { bytes: Buffer; reads?: string }> = {
  'nothing but the mark': { bytes: Buffer.from('%PDF-1.7') },
  'a mark and noise': { bytes: Buffer.from(`%PDF-1.7\n${'\x00\xff<<(['.repeat(5000)}`, 'latin1') },
  'the first half': { bytes: good.subarray(0, good.length / 2) },
  'no end': { bytes: good.subarray(0, good.lastIndexOf('trailer')) },
  'a table that points nowhere': {
    bytes: Buffer.from(
      good.toString('latin1').replace(/^\d{10} 00000 n /gm, '9999999999 00000 n '),
      'latin1',
    ),
    reads: 'Nordhaven',
  },
  'pages that hold themselves': {
    bytes: bare(catalog, '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>'),
  },
  'pages in a ring': {
    bytes: bare(
      catalog,
      '<</Type/Pages/Kids[3 0 R]/Count 3>>',
      '<</Type/Pages/Parent 2 0 R/Kids[4 0 R]/Count 3>>',
      '<</Type/Pages/Parent 3 0 R/Kids[2 0 R]/Count 3>>',
    ),
  },
  'a table that comes before itself': {
    bytes: Buffer.from(
      good.toString('latin1').replace(/\/Root 1 0 R/, `/Prev ${good.lastIndexOf('xref\n0 1')}$&`),
      'latin1',
    ),
    reads: 'Nordhaven',
  },
  'more pages than there are': {
    bytes: Buffer.from(good.toString('latin1').replace('/Count 2', '/Count 4999'), 'latin1'),
    reads: 'Nordhaven',
  },
  'a million pages': {
    bytes: Buffer.from(good.toString('latin1').replace('/Count 2', '/Count 1000000'), 'latin1'),
    reads: 'Nordhaven',
  },
  'a stream that grows a thousandfold': {
    bytes: makePdf([{ words: line, entries: '/Contents 900 0 R' }], {
      objects: [
        stream(deflateSync(Buffer.alloc(16 << 20, ' ')).toString('latin1'), '/Filter/FlateDecode'),
      ],
    }),
  },
  'a negative number of pages': {
    bytes: Buffer.from(good.toString('latin1').replace('/Count 2', '/Count -2'), 'latin1'),
  },
  'lists in lists': {
    bytes: makePdf([{ words: line }], { objects: ['['.repeat(100_000)] }),
    reads: 'there',
  },
  'lists in the pages': {
    bytes: bare(catalog, `<</Type/Pages/Kids${'['.repeat(50_000)}/Count 1>>`),
  },
  'a drawing that draws itself': {
    bytes: bare(
      catalog,
      onePage,
      page(`${helvetica}/XObject<</X 5 0 R>>`, '4 0 R'),
      stream('/X Do BT /F 12 Tf 72 700 Td (Hello there) Tj ET'),
      stream('/X Do', `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>`),
    ),
    reads: 'Hello',
  },
  'a stream that is its own length': {
    bytes: bare(
      catalog,
      onePage,
      page(helvetica, '4 0 R'),
      '<</Length 4 0 R>>\nstream\nBT ET\nendstream',
    ),
  },
  'a hundred thousand letters on top of each other': {
    bytes: bare(
      catalog,
      onePage,
      page(helvetica, '4 0 R'),
      stream(`BT /F 12 Tf ${'1 0 0 1 72 700 Tm (A) Tj '.repeat(100_000)}ET`),
    ),
    reads: 'A',
  },
  'letters all over the page': {
    bytes: bare(
      catalog,
      onePage,
      page(helvetica, '4 0 R'),
      stream(
        `BT /F 1 Tf ${Array.from({ length: 40_000 }, (_, at) => `1 0 0 1 ${(at * 37) % 590} ${(at * 53) % 840} Tm (B) Tj `).join('')}ET`,
      ),
    ),
    reads: 'B',
  },
  'words at no place at all': {
    bytes: makePdf([
      { words: line, drawn: `BT /regular 1e38 Tf 1e38 1e38 1e38 1e38 1e38 1e38 Tm (Far) Tj ET` },
    ]),
    reads: 'there',
  },
  'a script to be run on opening': {
    bytes: makePdf([{ words: line }], {
      catalog: `/OpenAction<</S/JavaScript/JS${script}>>/AA<</WC<</S/JavaScript/JS${script}>>>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS${script}>>]>>>>`,
    }),
    reads: 'there',
  },
  'a font whose matrix is a script': {
    bytes: makePdf(
      [
        {
          words: line,
          drawn: 'BT /evil 12 Tf 72 600 Td (evil) Tj ET',
          entries: '/Resources<</Font<</regular 3 0 R/evil 900 0 R>>>>',
        },
      ],
      {
        objects: [
          '<</Type/Font/Subtype/Type1/BaseFont/Evil/FirstChar 100/LastChar 120/Widths[500]/FontDescriptor 901 0 R/FontMatrix[1 2 3 4 5 (1\\); globalThis.ran = true //)]>>',
          '<</Type/FontDescriptor/FontName/Evil/Flags 4/FontBBox[0 0 9 9]/ItalicAngle 0/Ascent 9/Descent 0/CapHeight 9/StemV 9/FontFile 902 0 R>>',
          stream(
            '%!PS-AdobeFont-1.0: Evil\n/FontName /Evil def /FontMatrix [0.001 0 0 0.001 0 (1\\); globalThis.ran = true //)] def currentfile eexec',
            '/Length1 120/Length2 0/Length3 0',
          ),
        ],
      },
    ),
    reads: 'evil',
  },
  'a form that would be drawn by a script': {
    bytes: makePdf([{ words: line }], {
      catalog: '/AcroForm<</XFA 900 0 R>>',
      objects: [stream('<xdp/>')],
    }),
    reads: 'there',
  },
};

beforeEach(() => {
  Reflect.deleteProperty(globalThis, 'ran');
});

test.for(Object.entries(hostile))(
  '%s ends in words or in a sentence',
  async ([, { bytes, reads }]) => {
    const time = processorTime();
    const outcome = await importOrFailure(pdf, bytes);
    expect(time()).toBeLessThan(10_000);
    expect(Reflect.get(globalThis, 'ran')).toBeUndefined();
    if ('text' in outcome) {
      expect(holdsEveryWord(outcome)).toBe(true);
      expect(outcome.text).toContain(reads ?? 'no words were expected');
    } else {
      expect(reads).toBeUndefined();
      expect(outcome.message).toMatch(
        /^“a\.pdf” was not imported: .+ The file was not changed\. .+\.$/,
      );
      expect(['refused', 'damaged']).toContain(outcome.kind);
    }
  },
);

test('A file with more pages than Lectern opens is refused before one is read', async () => {
  const words = { words: line };
  const pages = makePdf([words]).toString('latin1');
  const kids = Array.from({ length: pageLimit + 1 }, (_, at) => `${1000 + at} 0 R`).join(' ');
  const objects = Array.from(
    { length: pageLimit + 1 },
    (_, at) => `${1000 + at} 0 obj\n<</Type/Page/Parent 2 0 R>>\nendobj\n`,
  ).join('');
  const many = pages
    .replace('/Kids[100 0 R]/Count 1', `/Kids[${kids}]/Count ${pageLimit + 1}`)
    .replace('3 0 obj', `${objects}3 0 obj`);
  const failure = await importOrFailure(pdf, Buffer.from(many, 'latin1'));
  expect(failure).toMatchObject({
    kind: 'refused',
    message:
      '“a.pdf” was not imported: it says that it has 5001 pages, more than Lectern opens. The file was not changed. Split it into parts, then import those.',
  });
});

test('Pages that cannot be read are told of, and the others are read', async () => {
  const bytes = Buffer.from(
    good.toString('latin1').replace('150 0 R]/Count 2', '150 0 R 777 0 R 100 0 R]/Count 4'),
    'latin1',
  );
  const { text, warnings } = await importWith(pdf, bytes);
  expect(text).toContain(nightTrams.title);
  expect(warnings).toContain('Damaged, and not read: page 3.');
});

test('Files that were changed at random end in words or in a sentence', async () => {
  const change = fc.record({
    at: fc.nat(good.length - 1),
    length: fc.nat(40),
    by: fc.oneof(
      fc.constant(''),
      fc.constantFrom(
        '<<',
        '>>',
        '[',
        '1 0 R',
        '2 0 R',
        'endobj',
        '/Kids',
        '(',
        '-1',
        '9e99',
        'stream\n',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      async (changes, cut) => {
        let text = good.toString('latin1');
        for (const { at, length, by } of changes) {
          text = text.slice(0, at) + by + text.slice(at + length);
        }
        const bytes = Buffer.from(cut ? text.slice(0, changes[0]!.at) : text, 'latin1');
        const time = processorTime();
        const outcome = await importOrFailure(pdf, bytes);
        expect(time()).toBeLessThan(10_000);
        if ('text' in outcome) expect(holdsEveryWord(outcome)).toBe(true);
        else expect(outcome.message).toContain('a.pdf');
      },
    ),
    { numRuns: 150 },
  );
});

test('Bundled, it needs no other file, starts no worker, and leaves Node as it found it', async () => {
  const folder = temporaryFolder();
  const bundle = await buildForNode('electron/import/pdf.ts', folder);
  fs.writeFileSync(path.join(folder, 'a.pdf'), good);
  const code = `
    import fs from 'node:fs';
    import { pdf } from ${JSON.stringify(bundle)};
    const wishes = { encoding: null, password: null, progress: () => {} };
    const bytes = fs.readFileSync(${JSON.stringify(path.join(folder, 'a.pdf'))});
    const { text } = await pdf.read(bytes, 'a.pdf', wishes);
    console.log(JSON.stringify([text, String(process), typeof DOMMatrix]));
  `;
  fs.writeFileSync(path.join(folder, 'run.mjs'), code);
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    // It may read its own folder: no other file, no worker, no other program.
    '--experimental-permission',
    `--allow-fs-read=${folder}/*`,
    '--no-warnings',
    path.join(folder, 'run.mjs'),
  ]);
  const { text } = await importWith(pdf, good);
  expect([JSON.parse(stdout), stderr]).toEqual([[text, '[object process]', 'undefined'], '']);
});
