import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotatedImporterFor } from '../../../../electron/import/annotated';
import { noAnswers } from '../../../../electron/import/annotated/importer';
import { packOf } from '../../../../electron/import/annotated/packs';
import {
  annotatedProjectSchema,
  type AnnotatedProject,
} from '../../../../shared/annotated/project';
import { authorsInWords, authorsOf } from '../../../../shared/cite/authors';
import { bibtex } from '../../../../shared/export/bibtex';
import { csl } from '../../../../shared/export/csl';
import type { TextFormat } from '../../../../shared/export/format';
import { ris } from '../../../../shared/export/ris';
import { isPublished } from '../../../../shared/model/published';
import { bringProject } from '../../../support/annotatedImport';
import { importText } from '../../../support/importTexts';
import { processorTime } from '../../../support/processorTime';
import { temporaryFolder } from '../../../support/temporaryFolder';
import { article, createDesk } from '../../../support/testDesk';
import { sampleBundle } from '../../../support/sampleBundle';

const bundle = sampleBundle();
const formats: readonly TextFormat[] = [csl, bibtex, ris];

async function read(text: string, name: string): Promise<AnnotatedProject> {
  const pack = await packOf(name, Buffer.from(text));
  const importer = annotatedImporterFor(pack);
  if (!importer) throw new Error(`Nothing knows ${name}.`);
  return annotatedProjectSchema.parse(await importer.read(pack, noAnswers));
}

const bib = (text: string) => read(text, 'a.bib');
const details = ({ readings }: AnnotatedProject) => readings.map((one) => one.details);
const losses = ({ losses: all }: AnnotatedProject) =>
  all.filter(({ records }) => records.length > 0).map(({ what, records }) => [what, records]);

describe.each(formats)('$id', (format) => {
  test('What is exported comes back', async () => {
    const project = await read(format.render(bundle), `a.${format.extension}`);
    expect(details(project)).toEqual(
      bundle.readings.map(({ title, author, outlet, published, language }) =>
        Object.fromEntries(
          Object.entries({ title, author, outlet, published, language }).filter(
            ([, value]) => value !== null,
          ),
        ),
      ),
    );
    expect(losses(project)).toEqual([]);
  });

  test('Any details come back, whatever signs are in them', async () => {
    const sign = fc.constantFrom(
      ...'\\{}~^&%$#_-`\'"@,=()[]<>:;/ é\u00a0ß“א'.split(''),
      '--',
      ' and ',
      '{}',
    );
    const words = fc
      .array(fc.oneof(sign, fc.string({ unit: 'grapheme', maxLength: 3 })), {
        minLength: 1,
        maxLength: 12,
      })
      .map((parts) =>
        parts
          .join('')
          .replace(/[\s\p{Cc}]+/gu, ' ')
          .normalize('NFC')
          .trim(),
      )
      .filter((text) => text !== '');
    const name = fc.constantFrom('Ana', 'Tomás', 'Li', 'O’Hara', 'van der Berg', 'Müller');
    const person = fc
      .tuple(fc.constantFrom('Rosa', 'J. R.', 'Éva'), name)
      .map((both) => both.join(' '));
    const author = fc.oneof(
      fc
        .array(person, { minLength: 1, maxLength: 4 })
        .map((all) => authorsInWords(authorsOf(all.join('; ')))),
      fc.constantFrom('Institute for Law and Order', 'Reuters', null),
    );
    const published = fc.constantFrom('2025', '2025-02', '2025-02-04', '0999', null);
    const address = fc.constantFrom('https://a.example/x_y~z?q=1%20&b=#c', null);
    const reading = fc.record({
      title: words,
      outlet: fc.option(words),
      author,
      published,
      address,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(reading, { minLength: 1, maxLength: 5 }), async (all) => {
        const readings = all.map((one, at) => ({
          ...bundle.readings[0]!,
          ...one,
          id: `r${at}`,
          language: null,
        }));
        const project = await read(format.render({ ...bundle, readings }), `a.${format.extension}`);
        const expected = all.map((one) =>
          Object.fromEntries(Object.entries(one).filter(([, value]) => value !== null)),
        );
        expect(details(project)).toEqual(expected);
        expect(new Set(project.readings.map(({ key }) => key)).size).toBe(all.length);
      }),
      { numRuns: 150 },
    );
  });

  test('Tags, codes and reviewers are said to be lost', () => {
    expect(format.loses(bundle).map(({ of, how, records }) => [of, how, records.length])).toEqual([
      ['readings', 'changed', 3],
      ['codes', 'dropped', 5],
      ['reviewers', 'dropped', 2],
      ['tags', 'dropped', 9],
    ]);
  });

  test('The key of a reading stays when others come before or behind it in the list', () => {
    const [one, other] = bundle.readings;
    const twin = { ...one!, id: '7a1d9c04-52c8-4b0e-8f3e-6d2f4f0b1c99' };
    const keyOf = (list: typeof bundle.readings) => format.render({ ...bundle, readings: list });
    for (const list of [
      [one!, twin],
      [other!, one!, twin],
    ]) {
      expect(keyOf(list)).toContain('okafor2025harbour-7a1d');
    }
  });
});

test('References fill in what a reading of the same address or title lacks', async () => {
  const desk = await createDesk(`${temporaryFolder()}/ws`);
  await importText(desk, article);
  const [id = ''] = desk.store().workspace.order;
  const { title } = desk.store().workspace.readings[id]!;
  const project = await bib(
    `@article{a, title = {${title}}, author = {Okafor, Rosa}, journal = {The Quay}, year = 2024}`,
  );
  const { workspace } = await bringProject(project, 'bibtex', desk);
  expect(workspace.order).toEqual([id]);
  expect(workspace.readings[id]).toMatchObject({ title });
  expect([workspace.readings[id]?.author, workspace.readings[id]?.outlet]).not.toContain(null);
});

describe('BibTeX of other programs', () => {
  test.each([
    ['{\\"a}', 'ä'],
    ['\\"{a}', 'ä'],
    ['\\"a', 'ä'],
    ["{\\'{\\i}}", 'í'],
    ["\\'\\i", 'í'],
    ['\\v{s}\\c{c}\\H{o}', 'šçő'],
    ['Stra{\\ss}e \\ss{} \\ss x', 'Straße ß ßx'],
    ['\\o \\AA{} \\L{}', 'øÅ Ł'],
    ['\\& \\% \\$ \\# \\_', '& % $ # _'],
    ["``so'' -- and---so", '“so” – and—so'],
    ['{B}ib{\\TeX} \\emph{in words}', 'Bib in words'],
    ['a~b', 'a b'],
    ['\\textbackslash{}x\\textasciitilde{}', '\\x~'],
    ['\\constructor \\toString{}a', 'a'],
  ])('%j reads %j', async (latex, words) => {
    expect(details(await bib(`@misc{k, title = {${latex}}}`))[0]?.title).toBe(words);
  });

  test('Strings, joined values, quotation marks and parentheses are understood', async () => {
    const project = await bib(
      '% a comment\n@string{qp = "The Quay Post"}\n@STRING(me = {Ruiz, Ana})\n@preamble{"\\x"}\n@comment{anything}\n' +
        '@Article(k1, Author = me # " and " # {van Dyk, Jo and {Ministry, and Co} and others},\n title = "A {"}quoted{"} thing", journal=qp, year = 2024, month = mar # "", volume = 3)\n' +
        '@online{k2, title={Two}, date={2023-05-01/2023-06}, url={https://a.b/c\\_d}, langid={german}}\n',
    );
    expect(details(project)).toEqual([
      {
        title: 'A "quoted" thing',
        author: 'Ana Ruiz; Jo van Dyk; Ministry, and Co',
        outlet: 'The Quay Post',
        published: '2024-03',
      },
      { title: 'Two', published: '2023-05-01', address: 'https://a.b/c_d', language: 'german' },
    ]);
    expect(losses(project)).toEqual([['A reading has no place for the field “volume”.', ['k1']]]);
  });

  test('A damaged entry is named by its line, and the next one is read', async () => {
    const project = await bib(
      '@misc{a, title = {One}}\n\n@misc{b, title = {never ends}\n@misc{c, title = {Three}}\n@misc{d, year = 2020}',
    );
    expect(details(project).map(({ title }) => title)).toEqual(['One', 'Three']);
    expect(losses(project)).toEqual([
      ['Entries without a title and an address say of no reading what they belong to.', ['d']],
      ['Entries that are damaged were not read.', ['line 3']],
    ]);
  });

  test('Thousands of entries that never end are refused at once', async () => {
    const worked = processorTime();
    await expect(bib('@misc{a, title = {\n'.repeat(20_000))).rejects.toMatchObject({
      kind: 'refused',
    });
    expect(worked()).toBeLessThan(4000);
  });

  test('Names that stand for one another twice each are damaged where they become too long', async () => {
    const names = Array.from(
      { length: 40 },
      (_, at) => `@string{a${String(at + 1)} = a${String(at)} # a${String(at)}}`,
    );
    const all = ['@string{a0 = "quay"}', ...names, '@misc{k, title = {The quay}, note = a40}'];
    const project = await bib(all.join('\n'));
    expect(details(project)).toEqual([{ title: 'The quay' }]);
    expect(losses(project)).toContainEqual([
      'Entries that are damaged were not read.',
      ['line 16', 'line 32'],
    ]);
  });
});

test.each([
  ['entries', 'TY  - JOUR\n'],
  ['empty lines', '\n'],
])('RIS of nothing but %s is told from references at once', async (_, line) => {
  const worked = processorTime();
  const text = `TY  - JOUR\n${line.repeat(1_000_000 / line.length)}`;
  await expect(read(text, 'a.ris')).rejects.toThrow('Nothing knows a.ris.');
  expect(worked()).toBeLessThan(4000);
});

test('RIS of other programs: other tags, long lines, several dates, an entry without an end', async () => {
  const project = await read(
    '\r\nTY  - JOUR\r\nA1  - Ruiz, Ana\r\nAU  - Ministry of Sound\r\nT1  - A long\r\n  title\r\nJF  - The Quay\r\nY1  - 2024/03//\r\nPY  - 2024\r\nDO  - 10.1/x\r\nKW  - one\r\nKW  - two\r\nER  - \r\n\r\nTY  - BOOK\r\nTI  - Cut',
    'a.ris',
  );
  expect(details(project)).toEqual([
    {
      title: 'A long title',
      author: 'Ministry of Sound; Ana Ruiz',
      outlet: 'The Quay',
      published: '2024-03',
      address: 'https://doi.org/10.1/x',
    },
  ]);
  expect(losses(project)).toEqual([
    ['A reading has no place for the field “KW”.', ['line 2']],
    ['Entries that are damaged were not read.', ['line 15']],
  ]);
});

test('CSL of other programs: names with particles, raw dates, an entry of other shapes', async () => {
  const project = await read(
    JSON.stringify([
      {
        id: 1,
        type: 'book',
        title: 'One',
        author: [
          { family: 'Berg', given: 'Jo', 'non-dropping-particle': 'van der' },
          { literal: 'UN' },
        ],
        issued: { raw: '4 March 2021' },
        DOI: '10.1/x',
        volume: 3,
      },
      { id: 'two', type: 'webpage', title: 'Two', issued: { 'date-parts': [['2020', '13']] } },
      { id: 'three', type: 'webpage', title: ['an', 'array'] },
    ]),
    'a.json',
  );
  expect(details(project)).toEqual([
    {
      title: 'One',
      author: 'Jo van der Berg and UN',
      published: '2021-03-04',
      address: 'https://doi.org/10.1/x',
    },
    { title: 'Two', published: '2020' },
  ]);
  expect(losses(project)).toEqual([
    ['A reading has no place for the field “volume”.', ['1']],
    ['Entries that are damaged were not read.', ['entry 3']],
  ]);
});

test.each([
  ['a.json', '[]'],
  ['a.json', '[{"id": 1, "type": "Annotation"}]'],
  ['a.json', '{"type": "book"}'],
  ['a.json', '[{"type": "webpage", "title": "no id"}]'],
  ['notes.txt', 'Write to me @misc{home, a = b}'],
  ['a.bib', 'No entry here, only words @ home.'],
  ['a.txt', 'TY is a word'],
  ['a.ris', 'TY  - JOUR\nTI  - never ends'],
])('%s with %j is no list of references', async (name, text) => {
  expect(annotatedImporterFor(await packOf(name, Buffer.from(text)))).toBeNull();
});

describe('Authors', () => {
  test.each([
    ['Rosa Okafor', ['Okafor, Rosa']],
    ['Ana Ruiz, Tomás Wren and Li Wei', ['Ruiz, Ana', 'Wren, Tomás', 'Wei, Li']],
    ['Ruiz, Ana; Wren, Tomás', ['Ruiz, Ana', 'Wren, Tomás']],
    ['Ruiz, Ana', ['Ruiz, Ana']],
    ['Ludwig van der Berg & Jo Li', ['van der Berg, Ludwig', 'Li, Jo']],
    ['Martin King Jr.', ['King Jr., Martin']],
    ['Torvane Institute for Transport Safety', ['Torvane Institute for Transport Safety']],
    ['Ministry of Law and Order', ['Ministry of Law and Order']],
    ['Reuters', ['Reuters']],
    ['李伟', ['李伟']],
  ])('%j', (line, names) => {
    expect(
      authorsOf(line).map((one) =>
        'literal' in one ? one.literal : `${one.family}, ${one.given}`,
      ),
    ).toEqual(names);
    expect(authorsOf(authorsInWords(authorsOf(line)) ?? '')).toEqual(authorsOf(line));
  });
});

test('Dates that come back are dates', async () => {
  const text = (year: string) => `@misc{k, title = {x}, date = {${year}}}`;
  for (const year of ['2025-02-30', '2025-00', 'soon', '2025-99-99', '']) {
    const published = details(await bib(text(year)))[0]?.published;
    expect(published === undefined || published === null || isPublished(published)).toBe(true);
  }
});
