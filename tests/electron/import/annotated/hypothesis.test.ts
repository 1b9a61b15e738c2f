import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hypothesis } from '../../../../electron/import/annotated/hypothesis';
import { noAnswers } from '../../../../electron/import/annotated/importer';
import { hypothesis as hypothesisExport } from '../../../../shared/export/hypothesis';
import { annotatedFixture } from '../../../support/annotatedFixture';
import { exportedAndRead, readAs, tagsFrom, tagsIn } from '../../../support/arrivingTags';
import { randomBundle } from '../../../support/randomBundle';
import { withoutClaims } from '../../../support/withoutClaims';

test('What Lectern exported for Hypothesis comes back, tag by tag', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const bundle = randomBundle(seed, 60, 4);
      const project = await exportedAndRead(hypothesisExport, bundle, hypothesis);
      expect(tagsFrom(project)).toEqual(tagsIn(withoutClaims(bundle)));
      expect(project.tags.map(({ id }) => id)).toEqual(bundle.tags.map(({ id }) => id));
      expect(project.readings.map(({ id }) => id).toSorted()).toEqual(
        bundle.readings.map(({ id }) => id),
      );
      expect(project.losses).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('An export has passages, replies in their notes, page notes, and what leads nowhere', async () => {
  const project = await readAs(hypothesis, annotatedFixture('hypothesis-export.json'));
  const first = {
    reading: 'The night bus',
    quote: 'a bus every hour 🚌',
    start: 120,
    end: 139,
    reviewer: 'Mira K.',
    note: 'Who says so?\n\njon: The council.\n\nMira K.: In which paper? – source',
  };
  expect(tagsFrom(project)).toMatchObject([
    { ...first, tag: 'security' },
    { ...first, tag: 'to discuss' },
    {
      reading: 'The night bus',
      quote: 'nobody waits alone',
      start: 40,
      end: 58,
      tag: null,
      reviewer: 'jon',
      note: null,
    },
    {
      reading: 'The night bus',
      quote: 'a line since cut',
      start: 900,
      end: 916,
      tag: 'rights',
      reviewer: 'jon',
      note: 'It was in the old version.',
    },
  ]);
  expect(project.losses).toEqual([
    {
      of: 'others',
      how: 'dropped',
      what: 'They are not as Hypothesis writes them.',
      records: ['broken'],
    },
    {
      of: 'tags',
      how: 'changed',
      what: 'Replies stand at the end of the note that they answer, each with the name of its author.',
      records: ['r1_Abc-DEf2', 'r1_Abc-DEf2 (2)'],
    },
    {
      of: 'others',
      how: 'dropped',
      what: 'Notes on a whole page are about no passage.',
      records: ['p1: Mira K.: Read it for Monday. – homework'],
    },
    {
      of: 'others',
      how: 'dropped',
      what: 'What they say of their place is nothing that leads to words in a text.',
      records: ['x1: jon: An old mark'],
    },
    {
      of: 'others',
      how: 'dropped',
      what: 'Replies to what is not a passage in this file have no place.',
      records: ['jon: I had it too.', 'jon: Gone.'],
    },
  ]);
  expect(project.readings).toEqual([
    {
      key: 'https://news.example/night-bus',
      id: null,
      name: 'The night bus',
      text: null,
      sha256: null,
      original: null,
      details: { title: 'The night bus', address: 'https://news.example/night-bus' },
      blocks: null,
    },
  ]);
  expect(project.facts).toHaveLength(2);
});

test('An answer of the API is read like an export', async () => {
  const project = await readAs(hypothesis, annotatedFixture('hypothesis-api.json'));
  expect(project.tags.map(({ quote }) => quote)).toEqual(['nobody waits alone']);
  expect(project.losses.map(({ records }) => records)).toEqual([
    ['p1: Mira K.: Read it for Monday. – homework'],
  ]);
});

test('The same annotation has the same id in every import', async () => {
  const read = () => readAs(hypothesis, annotatedFixture('hypothesis-export.json'));
  const [one, two] = [await read(), await read()];
  expect(one.tags.map(({ id }) => id)).toEqual(two.tags.map(({ id }) => id));
  expect(new Set(one.tags.map(({ id }) => id)).size).toBe(one.tags.length);
});

test.each([
  '{"annotations":[]}',
  '{"rows":[{"id":1}],"total":1}',
  '[{"user":"ana","uri":"x","target":[]}]',
  '{"annotations":{"a":1}}',
])('%s is not taken for a file of Hypothesis', (text) => {
  const files = new Map([['a.json', new TextEncoder().encode(text)]]);
  expect(hypothesis.recognises({ name: 'a.json', files })).toBe(false);
});

test('Any JSON in the place of a part of an annotation is read without a fault', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), async (one, two, three) => {
      const annotation = {
        id: one,
        user: 'acct:a',
        uri: two,
        target: [{ selector: three }],
        tags: one,
        references: three,
        document: two,
        user_info: one,
      };
      const text = JSON.stringify([annotation, one, { ...annotation, target: three }]);
      const files = new Map([['a', new TextEncoder().encode(text)]]);
      await hypothesis.read({ name: 'a', files }, noAnswers);
    }),
    { numRuns: 300 },
  );
});
