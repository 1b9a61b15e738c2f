import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotatedImporterFor } from '../../../../electron/import/annotated';
import { csvImporter } from '../../../../electron/import/annotated/csv';
import { noAnswers } from '../../../../electron/import/annotated/importer';
import { packOf } from '../../../../electron/import/annotated/packs';
import type { AnnotatedProject } from '../../../../shared/annotated/project';
import { annotatedProjectSchema } from '../../../../shared/annotated/project';
import { agreementCsv } from '../../../../shared/export/agreementCsv';
import { agreementFiguresCsv } from '../../../../shared/export/agreementFiguresCsv';
import { claimsCsv } from '../../../../shared/export/claimsCsv';
import { codebookCsv } from '../../../../shared/export/codebookCsv';
import { csv } from '../../../../shared/export/csv';
import { saysSomething, stances } from '../../../../shared/model/claim';
import { sampleBundle } from '../../../support/sampleBundle';

const bundle = sampleBundle();

async function read(
  text: string,
  {
    columns = null,
    name = 'table.csv',
  }: { columns?: typeof noAnswers.columns; name?: string } = {},
): Promise<AnnotatedProject> {
  const pack = await packOf(name, Buffer.from(text));
  if (annotatedImporterFor(pack)?.id !== 'csv') throw new Error('It is not known as a table.');
  const project = await csvImporter.read(pack, { ...noAnswers, columns });
  return annotatedProjectSchema.parse(project);
}

function losses({ losses: all }: AnnotatedProject) {
  return all.filter(({ records }) => records.length > 0).map(({ of, records }) => [of, records]);
}

/** The facts of tags that a table has to bring back. */
function facts(tags: readonly Readonly<Record<string, unknown>>[]) {
  const names = ['id', 'reading', 'code', 'reviewer', 'start', 'end', 'quote', 'note', 'created'];
  return tags.map((tag) => names.map((name) => tag[name]));
}

const withNames = bundle.tags.map((tag) => ({
  ...tag,
  reviewer: bundle.reviewers.find(({ id }) => id === tag.reviewer)?.name,
}));

describe('Lectern’s own tables', () => {
  test('Every tag comes back with its words, place, note and moment', async () => {
    const project = await read(csv.render(bundle));
    expect(facts(project.tags as never)).toEqual(facts(withNames as never));
    expect(project.question).toBeNull();
    expect(losses(project)).toEqual([]);
    expect(project.program).toBe('Lectern');
  });

  test('Readings come back with id, digest and details, codes with id and name', async () => {
    const { readings, codes, reviewers } = await read(csv.render(bundle));
    expect(readings[1]).toMatchObject({
      id: bundle.readings[1]?.id,
      sha256: bundle.readings[1]?.origin.sha256,
      details: { title: '=SUM(watchmen) is not a policy', outlet: '@quayside' },
      text: null,
    });
    expect(codes.map(({ id, name }) => [id, name])).toEqual(
      [...new Set(bundle.tags.map(({ code }) => code))].map((id) => [
        id,
        bundle.codes.find((code) => code.id === id)?.name,
      ]),
    );
    expect(reviewers.map(({ name }) => name)).toEqual(['Ana Ruiz', 'Tomás Wren']);
  });

  test('A table that a spreadsheet saved anew, with semicolons or tabs, says the same', async () => {
    const python = [
      'import csv, io, sys',
      "text = sys.stdin.buffer.read().decode('utf-8-sig')",
      "out = io.TextIOWrapper(sys.stdout.buffer, 'utf-8', newline='')",
      "csv.writer(out, delimiter=sys.argv[1]).writerows(csv.reader(io.StringIO(text, newline='')))",
    ].join('\n');
    const own = csv.render(bundle);
    for (const separator of [';', '\t']) {
      const run = spawnSync('python3', ['-c', python, separator], { input: own, encoding: 'utf8' });
      expect(run.stderr).toBe('');
      const project = await read(run.stdout);
      expect(facts(project.tags as never)).toEqual(facts(withNames as never));
    }
  });

  test('Whatever quotes and notes hold, they come back', async () => {
    const sign = fc.constantFrom(
      '=',
      "'",
      '"',
      ',',
      ';',
      '\n',
      '\r',
      '\t',
      '-',
      '\u{1f41f}',
      'é',
      'א',
      ' ',
    );
    const words = fc.array(fc.oneof(sign, fc.string({ unit: 'grapheme', minLength: 1 })), {
      minLength: 1,
    });
    const texts = words.map((parts) => parts.join('')).filter((text) => text.trim() !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 20 }), async (notes) => {
        const tags = notes.map((note, at) => ({
          ...bundle.tags[0]!,
          id: `t${at}`,
          note,
          quote: note,
        }));
        const project = await read(csv.render({ ...bundle, tags }));
        expect(project.tags.map(({ quote, note }) => [quote, note])).toEqual(
          notes.map((note) => [note, note]),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('Claims come back from the table of tags and from the table of claims, whatever they hold', async () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('=1+1', "'@x", "''-", '"a",\r\nb', ' '),
    );
    const claims = fc
      .record({
        person: words,
        organisation: words,
        concept: words,
        stance: fc.constantFrom(...stances, null),
      })
      .filter(saysSomething);
    await fc.assert(
      fc.asyncProperty(fc.array(claims, { minLength: 1, maxLength: 10 }), async (all) => {
        const tags = all.map((claim, at) => ({ ...bundle.tags[0]!, id: `t${String(at)}`, claim }));
        for (const format of [csv, claimsCsv]) {
          const project = await read(format.render({ ...bundle, tags }));
          expect(project.question).toBeNull();
          expect(project.tags.map(({ claim }) => claim)).toEqual(all);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('A stance of no known kind is none, and a table from before claims is still one of ours', async () => {
    const claimed = bundle.tags.filter(({ claim }) => claim?.stance === 'reports');
    const table = claimsCsv.render({ ...bundle, tags: claimed }).replace('"reports"', '"doubts"');
    const { tags } = await read(table);
    expect(tags[0]?.claim).toEqual({ ...claimed[0]?.claim, stance: null });
    const older = csv.render(bundle).replace(/"claim_/g, '"other_');
    expect((await read(older)).question).toBeNull();
  });

  test('The codebook comes back with looks, keys and examples', async () => {
    // A child may stand before its parent, and a name may hold what parts names.
    const nested = bundle.codes.map((code, at) => ({
      ...code,
      name: at === 0 ? 'a\\b' : code.name,
      parent: [bundle.codes[2]?.id, null, bundle.codes[1]?.id, null, 'legal'][at] ?? null,
    }));
    const { codes, losses: lost } = await read(codebookCsv.render({ ...bundle, codes: nested }));
    expect(lost).toEqual([]);
    const ids = new Map(codes.map(({ key, id }) => [key, id]));
    expect(
      codes.map(({ key: _key, number, parent, ...code }) => ({
        ...code,
        key: number,
        parent: parent === null ? null : ids.get(parent),
      })),
    ).toEqual(nested.map(({ deleted: _deleted, ...code }) => code));
  });
});

describe('Tables of anyone else', () => {
  const table =
    'Document,Code,Coder,Quotation,Memo\nspeech.txt,Fear,Bea,"We are afraid, all of us",first\nspeech.txt,Hope,,and so we hope,\n';

  test('Columns are guessed by their names, and the guess is asked about', async () => {
    const { tags, question, readings, reviewers } = await read(table);
    expect(tags[0]).toMatchObject({
      key: 'row 2',
      reading: 'speech.txt',
      code: 'Fear',
      reviewer: 'Bea',
      quote: 'We are afraid, all of us',
      note: 'first',
    });
    expect(tags[1]).toMatchObject({ reviewer: null, note: null, start: null });
    expect(readings.map(({ name }) => name)).toEqual(['speech']);
    expect(reviewers.map(({ name }) => name)).toEqual(['Bea']);
    expect(question).toMatchObject({
      kind: 'columns',
      guess: { reading: 0, tag: 1, reviewer: 2, quote: 3, note: 4 },
    });
  });

  test('Without telling names, sentences are the words and repeated words the tag', async () => {
    const rows = ['Fear', 'Hope', 'Fear', 'Hope'].map(
      (tag, at) => `${tag};This is the sentence with number ${at};${at}`,
    );
    const { question } = await read(`A;B;C\n${rows.join('\n')}`);
    expect(question).toMatchObject({ guess: { tag: 0, quote: 1 } });
  });

  test('An answer decides, and can be given again', async () => {
    const {
      tags,
      question,
      losses: lost,
    } = await read(table, { columns: { quote: '5', tag: '3' } });
    expect(question).toMatchObject({ guess: { quote: 4, tag: 2 } });
    expect(tags.map(({ quote, code }) => [quote, code])).toEqual([['first', 'Bea']]);
    expect(tags[0]?.reading).toBe('table.csv');
    expect(lost.map(({ of, records }) => [of, records])).toEqual([
      ['tags', ['row 3']],
      ['tags', []],
      ['others', ['Document (column 1)', 'Code (column 2)', 'Quotation (column 4)']],
      ['tags', []],
    ]);
  });

  test('Offsets are read where they are numbers; in code points they only help to find the words', async () => {
    const { tags } = await read(
      'tag,text,start,end\na,some words here,5,20\nb,,7.0,9\nc,more words,x,y\n',
    );
    expect(tags.map(({ start, end }) => [start, end])).toEqual([
      [5, 20],
      [7, 9],
      [null, null],
    ]);
    const points = await read(
      'tag,quote,start_code_point,end_code_point\na,some words,5,15\nb,,7,9\n',
    );
    expect(points.tags.map(({ start }) => start)).toEqual([5]);
    expect(losses(points)).toEqual([['tags', ['row 3']]]);
  });

  test('The report says what offsets count where nothing but they tell the place', async () => {
    const counted = expect.stringContaining('taken for UTF-16 units') as string;
    const alone = await read('tag,text,start,end\na,some words here,5,20\nb,,7,9\n');
    expect(alone.facts).toContainEqual(counted);
    const withWords = await read('tag,text,start,end\na,some words here,5,20\n');
    expect(withWords.facts).not.toContainEqual(counted);
  });

  test('A row with too many cells is named, an empty one is none', async () => {
    const project = await read(
      `tag,quote\na,some words\n,\nb,"other\nwords",extra,\n${'c,more words\n'.repeat(5)}`,
    );
    expect(project.tags.map(({ key }) => key).slice(0, 3)).toEqual(['row 2', 'row 4', 'row 5']);
    expect(losses(project)).toEqual([['tags', ['row 4']]]);
  });

  test.each([
    ['sep=;\r\ntag;quote\r\na;some words\r\n', 'table.csv'],
    ['tag\tquote\na\tsome words\n', 'table.tsv'],
    ['\uFEFFtag,quote\r\na,some words', 'table.csv'],
  ])('%j is read', async (text, name) => {
    expect((await read(text, { name })).tags.map(({ code, quote }) => [code, quote])).toEqual([
      ['a', 'some words'],
    ]);
  });
});

describe('Taguette’s codebook', () => {
  test('Backslashes are levels, and a level without a row is made', async () => {
    const { codes, program } = await read(
      'tag,description,number of highlights,number of documents\r\ninteresting,,1,1\r\ninteresting\\places,where,2,1\r\nold\\new,,0,0\r\na/b,,0,0\r\n',
    );
    expect(program).toBe('Taguette');
    expect(codes.map(({ key, name, parent }) => [key, name, parent])).toEqual([
      ['interesting', 'interesting', null],
      ['interesting\\places', 'places', 'interesting'],
      ['old', 'old', null],
      ['old\\new', 'new', 'old'],
      ['a/b', 'a/b', null],
    ]);
  });

  test('Colours are read in full and in short, and what is no colour is named', async () => {
    const project = await read('name,description,color\na,x,#F00\nb,y,red\nc,z,#00FF00\nd,,\n');
    expect(project.codes.map(({ colour }) => colour)).toEqual(['#ff0000', 'red', '#00ff00', null]);
    expect(losses(project)).toEqual([['codes', ['b']]]);
  });

  test('A row without a name and a name that is there twice are not passed over', async () => {
    const project = await read('name,description\na,one\n,two\na,\na,\n');
    expect(project.codes.map(({ key }) => key)).toEqual(['a', 'row 4', 'row 5']);
    expect(losses(project)).toEqual([['codes', ['row 3']]]);
  });
});

describe('What is no table', () => {
  test.each([
    ['speech.txt', 'tag,quote\na,b\n'],
    ['one.csv', 'only one column\nof words\n'],
    ['empty.csv', ''],
    ['header.csv', 'tag,quote\n'],
    ['ragged.csv', 'Dear all,\nthis, however, is, a, letter\nwith, commas\nand, more, of, them\n'],
    ['numbers.csv', '1,2\n3,4\n'],
    ['binary.csv', '\u0000\u0001\u0002\u0003,\u0004'],
  ])('%s', async (name, text) => {
    expect(csvImporter.recognises(await packOf(name, Buffer.from(text)))).toBe(false);
  });

  test('Our own tables of agreement are refused: sentences and figures are no passages', async () => {
    for (const format of [agreementCsv, agreementFiguresCsv]) {
      await expect(read(format.render(bundle))).rejects.toMatchObject({
        kind: 'refused',
        message: expect.stringContaining('table of agreement') as string,
      });
    }
  });

  test('A quotation mark that never ends is a refusal that names the file and the row', async () => {
    const text = `tag,quote\n${'a,some words\n'.repeat(100)}b,"never ends\n`;
    await expect(read(text)).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/^“table\.csv” was not imported: .* row 102 /) as string,
    });
  });

  test('No bytes throw anything but a Failure', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('"', ',', '\n', 'a', '\\', '=', ';', '\t') }),
        async (text) => {
          const pack = await packOf('table.csv', Buffer.from(`tag,quote\n${text}`));
          try {
            annotatedProjectSchema.parse(await csvImporter.read(pack, noAnswers));
          } catch (error) {
            expect(error).toMatchObject({ kind: 'refused' });
          }
        },
      ),
    );
  });
});
