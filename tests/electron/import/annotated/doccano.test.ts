import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doccano } from '../../../../electron/import/annotated/doccano';
import { noAnswers, type Pack } from '../../../../electron/import/annotated/importer';
import { doccano as doccanoExport } from '../../../../shared/export/doccano';
import { annotatedFixture } from '../../../support/annotatedFixture';
import { exportedAndRead, readAs, tagsFrom, tagsIn } from '../../../support/arrivingTags';
import { randomBundle } from '../../../support/randomBundle';
import { sampleBundle } from '../../../support/sampleBundle';
import { withoutClaims } from '../../../support/withoutClaims';

function packOf(files: Readonly<Record<string, string>>): Pack {
  const bytes = (text: string) => new TextEncoder().encode(text);
  return {
    name: 'pack',
    files: new Map(Object.entries(files).map(([name, text]) => [name, bytes(text)])),
  };
}

test('What Lectern exported for doccano comes back but for who, when and notes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const bundle = randomBundle(seed, 60);
      const project = await exportedAndRead(doccanoExport, bundle, doccano);
      const wanted = tagsIn(withoutClaims(bundle)).map((tag) => ({
        ...tag,
        reviewer: null,
        note: null,
      }));
      expect(tagsFrom(project)).toEqual(wanted);
      expect(project.readings.map(({ id, text }) => [id, text])).toEqual(
        bundle.readings.map(({ id, content }) => [id, content]),
      );
      expect(project.losses).toEqual([]);
      expect(project.question).toBeNull();
    }),
    { numRuns: 20 },
  );
});

test('The sample comes back with its overlaps, and a reading without a tag', async () => {
  const bundle = sampleBundle();
  const project = await exportedAndRead(doccanoExport, bundle, doccano);
  expect(project.readings).toHaveLength(3);
  expect(project.tags.map(({ quote }) => quote)).toEqual(bundle.tags.map(({ quote }) => quote));
});

test('Old and new ways of writing labels are read, and the rest is said', async () => {
  const project = await readAs(doccano, annotatedFixture('doccano.jsonl'));
  const words = ['bleibt zu', 'Sir\u0301en heulen', 'sagt Ömer'];
  expect(
    project.tags.map(({ reading, quote, code, reviewer }) => [reading, quote, code, reviewer]),
  ).toEqual([
    ...words.map((quote, at) => ['document 7', quote, ['Fact', 'Fear', 'Source'][at], null]),
    ['document 8', 'Plain', 'Fact', null],
    ...words.map((quote, at) => ['document 9', quote, ['Fact', 'Fear', 'Source'][at], null]),
    ['document 10', 'Short', '2', 'user 3'],
  ]);
  for (const tag of project.tags) {
    const { text } = project.readings.find(({ key }) => key === tag.reading) ?? {};
    expect(text?.slice(tag.start ?? 0, tag.end ?? 0)).toBe(tag.quote);
    expect(text).not.toContain('\r');
  }
  expect(project.losses.map(({ of, how, records }) => [of, how, ...records])).toEqual([
    ['others', 'dropped', 'line 5'],
    ['others', 'dropped', 'document 9: Check the date.'],
    ['others', 'dropped', 'document 9: {"id":1,"from_id":40,"to_id":41,"type":"because"}'],
    ['tags', 'dropped', 'document 10, label 2: 2 (4 to 90)'],
  ]);
  expect(project.facts).toEqual([
    'Positions were read as UTF-16 units (JavaScript, Java): so 6 of 6 passages in texts with signs beyond the usual begin and end with whole words.',
    'What doccano keeps with a text is not kept here: page.',
  ]);
});

test('Code points are found by whole words, and a wish is followed', async () => {
  const text = annotatedFixture('doccano-code-points.jsonl');
  const project = await readAs(doccano, text);
  expect(project.tags.map(({ quote }) => quote)).toEqual(
    Array.from({ length: 10 }, () => ['one', 'two']).flat(),
  );
  expect(project.facts[0]).toContain('Positions were read as code points (Python): so 20 of 20');
  expect(project.question).toBeNull();
  const wished = await doccano.read(packOf({ 'a.jsonl': text }), { ...noAnswers, units: 'utf-16' });
  expect(wished.tags[0]?.quote).not.toBe('one');
});

test('Where two ways of counting are as good, a person is asked, and can answer again', async () => {
  const lines = Array.from({ length: 12 }, (_, id) =>
    JSON.stringify({ id, text: '😀😀 - - - - - - - -', label: [[7, 8, 'Dash']] }),
  );
  const text = lines.join('\n');
  const { question } = await readAs(doccano, text);
  expect(question).toMatchObject({
    kind: 'units',
    options: [{ id: 'utf-16' }, { id: 'code points' }, { id: 'graphemes' }],
  });
  const answered = { ...noAnswers, units: 'code points' };
  const again = await doccano.read(packOf({ 'a.jsonl': text }), answered);
  expect(again.question).toMatchObject({
    kind: 'units',
    options: [{ id: 'code points' }, { id: 'utf-16' }, { id: 'graphemes' }],
  });
});

test('With one file a user, each file is by its user and the texts are there once', async () => {
  const line = (label: unknown[]) => `${JSON.stringify({ id: 1, text: 'One two', label })}\n`;
  const project = await doccano.read(
    packOf({ 'ana.jsonl': line([[0, 3, 'A']]), 'ben.jsonl': line([[4, 7, 'B']]) }),
    noAnswers,
  );
  expect(tagsFrom(project)).toMatchObject([
    { quote: 'One', tag: 'A', reviewer: 'ana' },
    { quote: 'two', tag: 'B', reviewer: 'ben' },
  ]);
  expect(project.readings).toHaveLength(1);
});

test('A text without a word does not keep the others from being known, and is named', async () => {
  const text = '{"id":1,"text":"One two","label":[[0,3,"A"]]}\n{"id":2,"text":"","label":[]}\n';
  expect(doccano.recognises(packOf({ 'a.jsonl': text }))).toBe(true);
  const project = await readAs(doccano, text);
  expect(tagsFrom(project)).toMatchObject([{ quote: 'One', tag: 'A' }]);
  expect(project.losses).toMatchObject([{ of: 'others', records: ['line 2'] }]);
});

test.each([
  '{"text":"","label":[]}',
  '{"text":"a great film","label":["positive"]}',
  '{"text":"no labels at all"}',
  '[{"id":1,"data":{"text":"x"},"annotations":[]}]',
  '{"a":1}\n{"text":"x","label":[[0,1,"A"]]}',
  'text,label\na,b',
  '[]',
])('%j is not taken for a file of doccano', (text) => {
  expect(doccano.recognises(packOf({ 'a.jsonl': text }))).toBe(false);
});

test('Any JSON in the place of labels is read without a fault', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), fc.string(), async (one, two, text) => {
      const documents = [
        { text, label: [one, [0, 1, 'A']], id: two },
        { data: text, entities: one, relations: two, Comments: one, meta: two },
        one,
      ];
      await doccano.read(packOf({ a: JSON.stringify(documents) }), noAnswers);
    }),
    { numRuns: 300 },
  );
});
