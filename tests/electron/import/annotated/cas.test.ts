import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annotatedImporterFor } from '../../../../electron/import/annotated';
import { noAnswers } from '../../../../electron/import/annotated/importer';
import { readAnnotated } from '../../../../electron/import/annotated/readAnnotated';
import { Failure } from '../../../../shared/ipc/failure';
import { misplaced, packOf, readPack } from '../../../support/packs';
import { zipOf } from '../../../support/zipWriter';

const fixture = (name: string) =>
  fs.readFileSync(new URL(`../../../fixtures/annotated/${name}`, import.meta.url));
const cas = fixture('inception.json');
const xmi = fixture('inception.xmi');

const typeSystem = `<?xml version="1.1" encoding="UTF-8"?>
<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types><typeDescription>
<name>custom.Span</name><features><featureDescription><name>roles</name>
<rangeTypeName>uima.cas.FSArray</rangeTypeName></featureDescription></features></typeDescription></types>
</typeSystemDescription>`;

describe.each([
  ['JSON', { 'board.json': cas }, 'board.json'],
  ['XMI with a header of XML 1.1', { 'board.xmi': xmi, 'TypeSystem.xml': typeSystem }, 'board.xmi'],
])('A CAS of INCEpTION as %s', (format, files, path) => {
  test('Each passage stands where its words are, in UTF-16 units', async () => {
    const { codes, tags, readings, ...rest } = await readPack(packOf(files));
    expect(readings).toHaveLength(1);
    expect(readings[0]?.text).toContain('Kai.\nThe ferry');
    expect(readings[0]?.text).toContain('Odd.\nBahn & Bus <sic>');
    expect(readings[0]?.details).toEqual({ language: 'de' });
    const whole = tags.filter(({ quote }) => quote !== null);
    expect(misplaced({ ...rest, codes, tags: whole, readings })).toEqual([]);
    const names = new Map(codes.map(({ key, name }) => [key, name]));
    const keywords = format === 'JSON' ? null : 'keywords: quay, fish & chips';
    expect(tags.map(({ quote, code, note }) => [quote, names.get(code ?? ''), note])).toEqual([
      ['am Kai', 'Place', keywords],
      ['“We will not pay twice,”', 'Refusal', 'strength: 3'],
      ['We will not pay twice,” said Mr Odd.\nBahn', 'Span', null],
      ['Mr Odd', 'PER', 'identifier: http://example.org/odd'],
      ['Bahn & Bus <sic> ruh\u0301en.', 'ORG', null],
      [null, 'Place', null],
      [null, 'Place', null],
    ]);
  });

  test('Relations and chains are named, and tokens and sentences counted', async () => {
    const { losses, facts } = await readPack(packOf(files));
    expect(losses).toEqual([
      { of: 'others', how: 'dropped', what: 'Relations between passages', records: [`${path} 13`] },
      {
        of: 'others',
        how: 'dropped',
        what: 'Chains, links and facts that are no passages',
        records: [`${path} 14`],
      },
    ]);
    expect(facts[1]).toMatch(/^6 tokens, sentences and other parts/);
  });
});

test('Files of one text by two annotators are one reading, and the folder says who it was', async () => {
  const project = await readPack(
    packOf({
      'annotation/board.txt/mira.json': cas,
      'annotation/board.txt/INITIAL_CAS.json': cas,
      'curation/board.txt/CURATION_USER.json': cas,
      'annotation/board.txt/odd.zip': 'PK',
      'exportedproject.json': '{}',
    }),
  );
  expect(project.readings.map(({ key }) => key)).toEqual(['board.txt']);
  expect(project.reviewers.map(({ name }) => name)).toEqual(['mira', 'Curation']);
  expect(project.tags).toHaveLength(21);
  expect(project.losses.slice(-2)).toMatchObject([
    {
      of: 'others',
      how: 'dropped',
      what: 'Archives in the archive are not opened. Unpack the file, then choose the archives that were in it.',
      records: ['annotation/board.txt/odd.zip'],
    },
    { what: 'Files without a CAS', records: ['exportedproject.json'] },
  ]);
});

test.each([
  [['ben'], 'the archive in it, “annotation/board.txt/ben.zip”, is not opened'],
  [
    ['ben', 'mira', 'odd'],
    'the archives in it, “annotation/board.txt/ben.zip” and 2 more, are not opened',
  ],
])(
  'A project of which all work is in archives of its own is refused with what to do: %s',
  async (users, says) => {
    const inner = zipOf({ 'board.xmi': xmi, 'TypeSystem.xml': typeSystem });
    const bytes = zipOf({
      'exportedproject.json': '{}',
      'source/board.txt': 'The ferry.',
      ...Object.fromEntries(users.map((user) => [`annotation/board.txt/${user}.zip`, inner])),
    });
    const refused = readAnnotated({ name: 'project.zip', bytes }, noAnswers);
    await expect(refused).rejects.toThrow(says);
    await expect(refused).rejects.toThrow(/The file was not changed. Unpack “project.zip”, then/);
    const project = await readAnnotated({ name: 'ben.zip', bytes: inner }, noAnswers);
    expect(project).toMatchObject({ format: 'xmi' });
  },
);

test('Features that refer to structures are told from numbers by the type system', async () => {
  const linked = xmi.toString().replace('label="Refusal"', 'label="Refusal" roles="8 11"');
  const project = await readPack(packOf({ 'a.xmi': linked, 'TypeSystem.xml': typeSystem }));
  expect(project.tags[1]?.note).toBe('strength: 3');
  expect(project.losses.find(({ how }) => how === 'changed')?.records).toEqual(['a.xmi 9']);
});

test('Structures by number in an object are read as those in a list', async () => {
  const text = JSON.stringify({
    '%TYPES': {},
    '%FEATURE_STRUCTURES': {
      1: { '%TYPE': 'uima.cas.Sofa', sofaID: '_InitialView', sofaString: 'A boat.' },
      2: { '%TYPE': 'custom.Span', '@sofa': 1, begin: 2, end: 6, label: 'Thing' },
    },
    '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': [2] } },
  });
  const { tags } = await readPack(packOf({ 'a.json': text }));
  expect(tags.map(({ quote }) => quote)).toEqual(['boat']);
});

test.each([
  ['a table of contents', '{"title": "%VIEWS are not meant"}', 'a.json'],
  ['another XML file', '<?xml version="1.0"?><a xmlns="http://example.org"/>', 'a.xml'],
  ['XMI of another tool', '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI"/>', 'a.xmi'],
])('It is not taken for a CAS: %s', (_, text, name) => {
  expect(annotatedImporterFor(packOf({ [name]: text }))).toBeNull();
});

test.each([
  ['a JSON file that was cut off', { 'a.json': cas.subarray(0, -20) }],
  ['an XMI file that was cut off', { 'a.xmi': xmi.subarray(0, -20) }],
  ['structures that are no list', { 'a.json': '{"%FEATURE_STRUCTURES": 5, "%VIEWS": {}}' }],
  ['words of its own', { 'a.xmi': `<!DOCTYPE a [<!ENTITY b "c">]>${xmi.toString().slice(38)}` }],
])('A CAS with %s is refused with a reason', async (_, files) => {
  await expect(readPack(packOf(files))).rejects.toBeInstanceOf(Failure);
});

test('Values of wrong types and huge offsets harm nothing', async () => {
  const text = JSON.stringify({
    '%FEATURE_STRUCTURES': [
      { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaString: 'A boat.' },
      { '%ID': 2, '%TYPE': 'custom.Span', '@sofa': 1, begin: 1e300, end: -1, label: 'x' },
      { '%ID': 3, '%TYPE': 'custom.Span', '@sofa': [1], begin: 2, end: 999_999_999_999, label: [] },
      { '%ID': 3, '%TYPE': 'custom.Span', '@sofa': 7, begin: 2, end: 6, __proto__: { label: 'y' } },
      { '%ID': 4, '%TYPE': 5 },
      { '%ID': {}, '%TYPE': 'custom.Span' },
    ],
    '%VIEWS': {},
  });
  const { tags, losses } = await readPack(packOf({ 'a.json': text }));
  expect(tags.map(({ start, end, quote }) => [start, end, quote])).toEqual([[2, 8, null]]);
  expect(losses.map(({ records }) => records)).toEqual([
    ['a.json 2'],
    ['a.json 3 (2)'],
    ['a.json structure 5', 'a.json structure 6'],
  ]);
});
