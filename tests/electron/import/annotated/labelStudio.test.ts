import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noAnswers } from '../../../../electron/import/annotated/importer';
import { labelStudio } from '../../../../electron/import/annotated/labelStudio';
import { annotatedFixture } from '../../../support/annotatedFixture';
import { readAs, tagsFrom } from '../../../support/arrivingTags';

test('Regions of several annotators arrive with their words, in UTF-16 units or code points', async () => {
  const project = await readAs(labelStudio, annotatedFixture('label-studio.json'));
  expect(
    tagsFrom(project).map(({ reading, quote, tag, reviewer, note }) => [
      reading,
      quote,
      tag,
      reviewer,
      note,
    ]),
  ).toEqual([
    ['bridge.txt', 'bleibt zu', 'Fact', 'Ana Ruiz', null],
    ['bridge.txt', 'Sir\u0301en heulen', 'Fear', 'Ana Ruiz', 'It is loud.\nAt night.'],
    ['bridge.txt', 'Sir\u0301en heulen', 'Sound', 'Ana Ruiz', 'It is loud.\nAt night.'],
    ['bridge.txt', 'sagt Ömer', 'Source', 'annotator 9', null],
    ['bridge.txt', 'zu.\nSir\u0301en', 'Fear', 'annotator 9', null],
    ['A page', 'square', 'Place', 'annotator 9', null],
  ]);
  const [text] = project.readings.map((reading) => reading.text);
  for (const { start, end, quote } of project.tags.slice(0, 5)) {
    expect(text?.slice(start ?? 0, end ?? 0)).toBe(quote);
  }
  expect(project.readings.map(({ key, text: words }) => [key, words !== null])).toEqual([
    ['task 1', true],
    ['task 2', true],
    ['task 3', false],
  ]);
  expect(project.losses.map(({ of, how, records }) => [of, how, ...records])).toEqual([
    ['others', 'dropped', 'task 1: aaaaaaaaaa → bbbbbbbbbb: because'],
    ['others', 'dropped', 'task 1: Angry'],
    ['others', 'dropped', 'task 1: skipped', 'task 1: bert-1'],
  ]);
  expect(project.facts).toEqual([
    'The positions of 2 passages count code points: their words stand there.',
    'In 1 passage the file has other white space than the text: that of the text is kept.',
  ]);
  expect(new Set(project.tags.map(({ id }) => id)).size).toBe(6);
});

test('The short form is read, too', async () => {
  const project = await readAs(labelStudio, annotatedFixture('label-studio-min.json'));
  expect(tagsFrom(project)).toMatchObject([
    { quote: 'bleibt zu', tag: 'Fact', reviewer: 'annotator 4', start: 14, end: 23 },
  ]);
});

test('Words that stand nowhere near their positions are given as they are, to be looked for', async () => {
  const region = { start: 0, end: 3, text: 'three', labels: ['N'] };
  const task = {
    id: 5,
    data: { text: 'one two three' },
    annotations: [{ id: 1, completed_by: 1, result: [{ id: 'r', type: 'labels', value: region }] }],
  };
  const project = await readAs(labelStudio, JSON.stringify([task]));
  expect(project.tags).toMatchObject([{ quote: 'three', start: 0, end: 3 }]);
});

test.each(['[]', '{"data":{}}', '[{"data":{"text":"x"}}]', '[{"id":1,"text":"a","label":[]}]'])(
  '%s is not taken for a file of Label Studio',
  (text) => {
    const files = new Map([['a.json', new TextEncoder().encode(text)]]);
    expect(labelStudio.recognises({ name: 'a.json', files })).toBe(false);
  },
);

test('Any JSON in the place of a part of a task is read without a fault', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), async (one, two, three) => {
      const value = { start: one, end: two, text: three, labels: one };
      const tasks = [
        {
          id: one,
          data: { text: 'one two', more: two },
          annotations: [
            { completed_by: three, result: [{ id: two, value }, { id: two, value: one }, three] },
            one,
          ],
          predictions: two,
        },
        { annotation_id: one, annotator: two, text: three, label: [value, one] },
        three,
      ];
      const files = new Map([['a', new TextEncoder().encode(JSON.stringify(tasks))]]);
      await labelStudio.read({ name: 'a', files }, noAnswers);
    }),
    { numRuns: 300 },
  );
});
