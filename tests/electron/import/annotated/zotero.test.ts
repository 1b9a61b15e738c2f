import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noAnswers } from '../../../../electron/import/annotated/importer';
import { zotero } from '../../../../electron/import/annotated/zotero';
import { annotatedFixture } from '../../../support/annotatedFixture';
import { readAs, tagsFrom } from '../../../support/arrivingTags';

const fares = {
  title: 'Fares and rights',
  address: 'https://journal.example/fares',
  author: 'Rosa Okafor',
  outlet: 'Transit Review',
  published: '2024-05-01',
};

test('Highlights arrive in the order of the pages, with words that no line end cuts', async () => {
  const project = await readAs(zotero, annotatedFixture('zotero-api.json'));
  const common = { reading: 'Fares and rights', start: null, end: null };
  expect(tagsFrom(project)).toMatchObject([
    { ...common, quote: 'a well-known risk 🚲', tag: 'risk', reviewer: 'Ana', note: null },
    { ...common, quote: 'a well-known risk 🚲', tag: 'transport', reviewer: 'Ana', note: null },
    {
      ...common,
      quote: 'The fare is difficult to pay for many.',
      tag: 'Yellow',
      reviewer: null,
      note: 'Costs?',
    },
    { ...common, quote: 'cooperation', tag: '#123456', reviewer: 'mira', note: null },
  ]);
  expect(project.codes.map(({ name, colour }) => [name, colour])).toEqual([
    ['risk', null],
    ['transport', null],
    ['Yellow', '#ffd400'],
    ['#123456', '#123456'],
  ]);
  expect(project.readings).toMatchObject([
    { key: 'PDFPDF11', name: 'Okafor - 2024 - Fares.pdf', text: null, details: fares },
  ]);
  expect(project.losses).toEqual([
    {
      of: 'others',
      how: 'dropped',
      what: 'Drawings, pictures and notes on a page mark no words.',
      records: ['ZZZZ0003, page 3: note: Ask the author.', 'ZZZZ0004, page 3: image'],
    },
  ]);
});

test.each([
  ['zotero-better-bibtex.json', 'The fare is difficult to pay for many.', 'Yellow', 'Fares.pdf'],
  ['zotero-reader.json', 'free fares', 'policy', 'a document without a name'],
])('%s is read, too', async (file, quote, tag, name) => {
  const project = await readAs(zotero, annotatedFixture(file));
  expect(tagsFrom(project)).toMatchObject([{ quote, tag }]);
  expect(project.readings).toMatchObject([{ name }]);
  expect(project.losses).toEqual([]);
});

test('Notes that stand beside highlights are listed with their words', async () => {
  const highlight = { itemType: 'annotation', annotationType: 'highlight', parentItem: 'P' };
  const items = [
    { key: 'A', ...highlight, annotationText: 'free fares' },
    { key: 'P', itemType: 'attachment', title: 'Fares.pdf', note: '', notes: [] },
    { key: 'N', itemType: 'note', parentItem: 'I', note: '<p>Ask <b>Mira</b>.</p>' },
    { key: 'I', itemType: 'journalArticle', notes: [{ key: 'M', itemType: 'note', note: 'Old.' }] },
  ];
  const project = await readAs(zotero, JSON.stringify(items));
  expect(project.readings).toMatchObject([{ key: 'P' }]);
  expect(project.losses).toEqual([
    {
      of: 'others',
      how: 'dropped',
      what: 'They are no annotations.',
      records: ['N: Ask Mira .', 'M: Old.'],
    },
  ]);
});

test.each([
  '[{"itemType":"journalArticle","title":"x"}]',
  '{"items":[]}',
  '[{"type":"highlight","text":"x"}]',
  '[{"id":"article-journal","type":"article","title":"CSL"}]',
])('%s is not taken for annotations of Zotero', (text) => {
  const files = new Map([['a.json', new TextEncoder().encode(text)]]);
  expect(zotero.recognises({ name: 'a.json', files })).toBe(false);
});

test('Any JSON in the place of a part of an item is read without a fault', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), async (one, two, three) => {
      const item = {
        annotationType: 'highlight',
        annotationText: one,
        annotationSortIndex: two,
        annotationColor: three,
        annotationPosition: one,
        parentItem: two,
        tags: three,
        key: one,
      };
      const text = JSON.stringify([
        item,
        { data: item, meta: two },
        { attachments: [three, one] },
        one,
      ]);
      const files = new Map([['a', new TextEncoder().encode(text)]]);
      await zotero.read({ name: 'a', files }, noAnswers);
    }),
    { numRuns: 300 },
  );
});
