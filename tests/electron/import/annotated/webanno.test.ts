import fs from 'node:fs';
import { expect, test } from 'vitest';
import { annotatedImporterFor } from '../../../../electron/import/annotated';
import { stacked } from '../../../../electron/import/annotated/webanno/cells';
import { Failure } from '../../../../shared/ipc/failure';
import { misplaced, packOf, readPack } from '../../../support/packs';

const file = fs.readFileSync(
  new URL('../../../fixtures/annotated/webanno.tsv', import.meta.url),
  'utf8',
);

test('Each passage stands where its words are: stacked, of several tokens, of a part of one', async () => {
  const project = await readPack(packOf({ 'market.tsv': file }));
  expect(project.readings[0]?.text).toBe(
    'The 🐟 market stays open .\nMr Odd\\Co says [no|yes]\tto it\nfor now . \nNobody pays twice .',
  );
  const names = new Map(project.codes.map(({ key, name }) => [key, name]));
  expect(misplaced(project).map(({ start, end }) => [start, end])).toEqual([[85, 85]]);
  expect(project.tags.map(({ quote, code, note }) => [quote, names.get(code ?? ''), note])).toEqual(
    [
      ['The 🐟 market', 'claim', 'stance: pro'],
      ['The 🐟', 'premise', null],
      ['market', 'Plain', null],
      ['mark', 'part', null],
      ['Mr Odd\\Co', 'PER', 'identifier: http://example.org/odd'],
      ['Mr Odd\\Co', 'pr', 'referenceRelation: coref'],
      ['says', 'a | b [c]', 'stance: con->1-1'],
      ['says', 'Host', null],
      ['Nobody pays', 'refusal', null],
      [null, 'Plain', null],
    ],
  );
  expect(project.losses.map(({ of, how, records }) => [of, how, records.length])).toEqual([
    ['tags', 'changed', 2],
    ['others', 'dropped', 1],
  ]);
  expect(project.facts.at(-1)).toContain('between two sentences');
});

test('A sentence that is not as its rows say is put together from its tokens', async () => {
  const wrong = file.replace('#Text=The 🐟 market', '#Text=The fish market');
  const { readings, tags } = await readPack(packOf({ 'a.tsv': wrong }));
  expect(readings[0]?.text).toMatch(/^The 🐟 market stays open \.\n/);
  expect(tags[0]?.quote).toBe('The 🐟 market');
});

test('The folder of a project says who annotated, and a file may have CRLF and a mark', async () => {
  const windows = `\uFEFF${file.replaceAll('\n', '\r\n')}`;
  const project = await readPack(packOf({ 'annotation/market.txt/mira.tsv': windows }));
  expect(project.reviewers.map(({ name }) => name)).toEqual(['mira']);
  expect(project.readings[0]?.name).toBe('market.txt');
  expect(project.tags[0]?.quote).toBe('The 🐟 market');
});

test('Rows that cannot be read are named', async () => {
  const odd = file.replace('1-4\t14-19', '1-4\t14–19');
  const { losses } = await readPack(packOf({ 'a.tsv': odd }));
  expect(losses.find(({ what }) => what.startsWith('What could'))?.records).toEqual([
    'a.tsv line 15',
  ]);
});

test('Cells are cut at bars that no backslash stands before', () => {
  expect(stacked('_')).toEqual([]);
  expect(stacked('a\\|b[12]|\\_|*[3]')).toEqual([
    { value: 'a|b', id: '12', link: null },
    { value: '_', id: null, link: null },
    { value: null, id: '3', link: null },
  ]);
});

test.each([
  ['offsets that go back', (text: string) => text.replaceAll('2-1\t27-29', '2-1\t7-9')],
  [
    'a gap that fills the memory',
    (text: string) => text.replaceAll('2-1\t27-29', '2-1\t999999999-999999999'),
  ],
])('A file with %s is refused', async (_, damage) => {
  expect(damage(file)).not.toBe(file);
  await expect(readPack(packOf({ 'a.tsv': damage(file) }))).rejects.toBeInstanceOf(Failure);
});

test('A file that was cut off gives what is whole in it, and a table is not taken for one', async () => {
  const { tags } = await readPack(packOf({ 'a.tsv': file.slice(0, 900) }));
  expect(tags.length).toBeGreaterThan(2);
  expect(annotatedImporterFor(packOf({ 'a.tsv': 'a\tb\n1-1\t0-1\tx\n' }))).toBeNull();
});
