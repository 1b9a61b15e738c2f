import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { qdc as importer } from '../../../../electron/import/annotated/qdc';
import type { AnnotatedProject } from '../../../../shared/annotated/project';
import { qdc } from '../../../../shared/export/qdc';
import { codeTree } from '../../../../shared/model/codeTree';
import { factsOfCode, lossesOf, readAs } from '../../../support/qdaProject';
import { refiData } from '../../../support/refi';
import { sampleBundle } from '../../../support/sampleBundle';

const folder = path.join(refiData, 'refi-qda/codebooks');
const haveCodebooks = existsSync(folder);

function tree({ codes }: AnnotatedProject) {
  const names = new Map(codes.map(({ key, name }) => [key, name]));
  return codes.map(({ name, parent }) =>
    parent === null ? name : `${names.get(parent)} > ${name}`,
  );
}

function codebook(codes: string, rest = '', origin = 'Some program 1.0') {
  const text = `<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="${origin}"><Codes>${codes}</Codes>${rest}</CodeBook>`;
  return readAs(Buffer.from(text), 'book.qdc');
}

function code(number: number, name: string, inner = '', more = '') {
  return `<Code guid="${guid(number)}" name="${name}" isCodable="true" ${more}>${inner}</Code>`;
}

function guid(number: number) {
  return `cccccccc-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

describe(`Real codebooks${haveCodebooks ? '' : ' (they are not on this machine)'}`, () => {
  const read = (name: string) => readAs(readFileSync(path.join(folder, name)), name);

  test.skipIf(!haveCodebooks)(
    'of Taguette, with its empty list of sets: three tags, one below another',
    async () => {
      const project = await read('taguette-1.x-empty-sets.INVALID-but-real.qdc');
      expect(tree(project)).toEqual(['interesting', 'people', 'interesting > places']);
      expect(project.codes[0]?.id).toBe('0d62985d-b147-5d01-a9b5-cae5dcd98342');
      expect(lossesOf(project)).toEqual([]);
    },
  );

  test.skipIf(!haveCodebooks)('of ATLAS.ti: a set of tags is what they stand below', async () => {
    const project = await read('atlasti23-windows-sets.qdc');
    expect(tree(project)).toEqual(['code group 1', 'code group 1 > code1']);
    expect(project.codes.map(({ colour, definition }) => [colour, definition])).toEqual([
      [null, 'kategorie 1'],
      ['#46aa00', 'description'],
    ]);
  });

  test.skipIf(!haveCodebooks)('with GUIDs in braces', async () => {
    const project = await read('spec-annex-A1-braced-guids.qdc');
    expect(project.codes.map(({ id }) => id?.length)).toEqual(Array(6).fill(36));
    expect(project.codes[1]).toMatchObject({
      id: 'd7aa29da-519b-4946-9b90-253b6db8fd0a',
      name: 'Economy',
      colour: '#ffff00',
      definition: 'Anything about jobs or taxes or business',
    });
  });

  test.skipIf(!haveCodebooks)('that break off are refused, with the line', async () => {
    await expect(read('atlasti23-truncated.INVALID.qdc')).rejects.toThrow(
      /“atlasti23-truncated.INVALID.qdc” was not imported: it is damaged or was cut off in line 8\./,
    );
  });
});

test('Names with a backslash are paths for Taguette only, and only where the tag above is there', async () => {
  const codes =
    code(1, 'a') + code(2, 'a\\b') + code(3, 'a\\b\\c') + code(4, 'x\\y') + code(5, 'a\\');
  expect(tree(await codebook(codes, '', 'Taguette 1.4.1'))).toEqual([
    'a',
    'a > b',
    'b > c',
    'x\\y',
    'a\\',
  ]);
  expect(tree(await codebook(codes))).toEqual(['a', 'a\\b', 'a\\b\\c', 'x\\y', 'a\\']);
});

test('Sets whose tags stand in two of them, or below others, are listed', async () => {
  const codes = code(1, 'a', code(2, 'b')) + code(3, 'c');
  const set = (number: number, name: string, ...members: number[]) =>
    `<Set guid="${guid(number)}" name="${name}">${members.map((one) => `<MemberCode guid="{${guid(one).toUpperCase()}}"/>`).join('')}</Set>`;
  const project = await codebook(
    codes,
    `<Sets>${set(11, 'One', 1, 2)}${set(12, 'Two', 3)}${set(13, 'None')}${set(14, 'Gone', 99)}</Sets>`,
  );
  expect(tree(project)).toEqual(['Two', 'a', 'a > b', 'Two > c']);
  expect(project.losses.find(({ how }) => how === 'dropped')?.records).toEqual([
    'One',
    'None',
    'Gone',
  ]);
});

test('Codes without a name, with a strange colour, without a GUID or with one of another are said', async () => {
  const project = await codebook(
    code(1, 'Fine', '<Description>Définition naïve 😀&#13;</Description>') +
      code(1, 'Again') +
      code(2, '', '', 'color="red"') +
      '<Code guid="no guid" name="Odd" isCodable="0"/><Code name="Bare" isCodable="true"/>',
  );
  expect(project.codes.map(({ key, id, name }) => [key, id, name])).toEqual([
    [guid(1), guid(1), 'Fine'],
    [`${guid(1)} (2)`, null, 'Again'],
    [guid(2), guid(2), guid(2)],
    ['no guid', null, 'Odd'],
    ['Bare', null, 'Bare'],
  ]);
  expect(project.codes[0]?.definition).toBe('Définition naïve 😀\r');
  expect(lossesOf(project)).toEqual([
    [
      'codes',
      'changed',
      'Their GUID is that of another record, and they get a new id.',
      `${guid(1)} (2)`,
    ],
    ['codes', 'changed', 'The file gives these tags no name.', guid(2)],
    ['codes', 'changed', 'Their colour is not written as #RRGGBB.', guid(2)],
    ['codes', 'changed', 'They have no GUID that is one, and get a new id.', 'no guid', 'Bare'],
    [
      'codes',
      'changed',
      'Folders of the codebook (isCodable is false) become tags that can be given, above those in them.',
      'no guid',
    ],
  ]);
});

test('Lectern’s own codebook comes back with its tree, colours, definitions and examples', async () => {
  const { codes } = sampleBundle();
  const project = await readAs(Buffer.from(qdc.render(sampleBundle())), 'book.qdc');
  expect(project.codes.map(factsOfCode)).toEqual(
    codeTree(codes).inOrder.map(({ code }) => factsOfCode(code)),
  );
  expect(tree(project)).toContain('Legal argument > Not used [yet]');
  expect(project.losses).toEqual([]);
});

test('A codebook without a document type is read, and one with its own words is refused', async () => {
  await expect(
    readAs(
      Buffer.from(
        '<!DOCTYPE CodeBook [<!ENTITY a "b">]><CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>',
      ),
      'a.qdc',
    ),
  ).rejects.toThrow(/“a.qdc” was not imported.*DOCTYPE/);
  expect((await codebook('')).codes).toEqual([]);
});

test('Only a single file with a codebook in it is taken for one', () => {
  const bytes = Buffer.from(qdc.render(sampleBundle()));
  expect(importer.recognises({ name: 'a', files: new Map([['a', bytes]]) })).toBe(true);
  expect(
    importer.recognises({
      name: 'a',
      files: new Map([
        ['a', bytes],
        ['b', bytes],
      ]),
    }),
  ).toBe(false);
  expect(importer.recognises({ name: 'a', files: new Map() })).toBe(false);
  expect(
    importer.recognises({ name: 'a.qdc', files: new Map([['a.qdc', Buffer.from('<CodeBook/>')]]) }),
  ).toBe(false);
});

test('A file that is its only part is called “it”, not a part of itself', async () => {
  const book = qdc.render(sampleBundle()).replace('</CodeBook>', '\0\0\0</CodeBook>');
  await expect(readAs(Buffer.from(book), 'book.qdc')).rejects.toThrow(
    '“book.qdc” was not imported: it is no text.',
  );
});
