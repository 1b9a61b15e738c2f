import { expect, test } from 'vitest';
import { z } from 'zod';
import { doccano } from '../../../shared/export/doccano';
import { lossCounts } from '../../support/lossCounts';
import { sampleBundle } from '../../support/sampleBundle';

const lineSchema = z.object({
  id: z.string(),
  title: z.string(),
  units: z.literal('utf-16'),
  text: z.string(),
  label: z.array(z.tuple([z.int(), z.int(), z.string()])),
});

const bundle = sampleBundle();
const lines = doccano
  .render(bundle)
  .trimEnd()
  .split('\n')
  .map((line) => lineSchema.parse(JSON.parse(line)));

test('There is one line for each reading, with its text, tagged or not', () => {
  expect(lines.map(({ id, title, text }) => [id, title, text])).toEqual(
    bundle.readings.map(({ id, title, content }) => [id, title, content]),
  );
  expect(lines.map(({ label }) => label.length)).toEqual([7, 2, 0]);
});

test('Every label slices its words out of the text, in UTF-16 units', () => {
  const words = lines.flatMap(({ text, label }) =>
    label.map(([start, end]) => text.slice(start, end)),
  );
  expect(words).toEqual(bundle.tags.map(({ quote }) => quote));
});

test('What it leaves behind is counted', () => {
  expect(lossCounts(doccano.loses(bundle))).toEqual([
    {
      what: 'Details of readings, but the title, and their block structure',
      of: 'readings',
      how: 'changed',
      count: 3,
    },
    {
      what: 'Definitions and looks of tags in the codebook',
      of: 'codes',
      how: 'changed',
      count: 5,
    },
    { what: 'Which tag of the codebook stands below which', of: 'codes', how: 'changed', count: 1 },
    { what: 'Codebook entries that no passage carries', of: 'codes', how: 'dropped', count: 1 },
    { what: 'Names of reviewers', of: 'reviewers', how: 'dropped', count: 2 },
    { what: 'Who gave a tag, and when', of: 'tags', how: 'changed', count: 9 },
    { what: 'Notes', of: 'tags', how: 'changed', count: 5 },
    {
      what: 'Further places of words that stand several times',
      of: 'tags',
      how: 'changed',
      count: 3,
    },
    { what: 'Who claims what', of: 'tags', how: 'changed', count: 3 },
  ]);
});
