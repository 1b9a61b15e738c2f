import { expect, test } from 'vitest';
import { z } from 'zod';
import { hypothesis } from '../../../shared/export/hypothesis';
import { lossCounts } from '../../support/lossCounts';
import { sampleBundle } from '../../support/sampleBundle';

const fileSchema = z.strictObject({
  export_date: z.iso.datetime().optional(),
  export_userid: z.string(),
  client_version: z.string(),
  annotations: z.array(
    z.looseObject({
      id: z.string(),
      user: z.string().regex(/^acct:[a-z0-9_.]{1,30}@lectern\.invalid$/),
      user_info: z.object({ display_name: z.string() }),
      uri: z.string(),
      text: z.string(),
      tags: z.array(z.string()).length(1),
      references: z.array(z.string()).length(0),
      target: z.array(z.object({ source: z.string(), selector: z.array(z.looseObject({})) })),
    }),
  ),
});

const bundle = sampleBundle();
const written = (changed = bundle) => fileSchema.parse(JSON.parse(hypothesis.render(changed)));

test('There is one annotation for each tag, with the fields that Hypothesis has', () => {
  const { annotations, client_version, export_userid } = written();
  expect(annotations.map(({ id }) => id)).toEqual(bundle.tags.map(({ id }) => id));
  expect(client_version).toBe('Lectern 0.1.0');
  expect(export_userid).toBe('acct:ana_ruiz@lectern.invalid');
  const { start, end, quote, prefix, suffix } = bundle.tags[0] ?? {};
  expect(annotations[0]?.target[0]?.selector).toEqual([
    { type: 'TextPositionSelector', start, end },
    { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
  ]);
});

test('The date is that of the last change in it, and there is none where nothing is', () => {
  expect(written().export_date).toBe('2025-03-02T10:09:30.000Z');
  expect(written({ ...bundle, tags: [] }).export_date).toBe('2025-03-01T09:00:00.000Z');
  expect(written({ ...bundle, tags: [], readings: [] }).export_date).toBeUndefined();
});

test('Reviewers whose names make the same account have accounts of their own', () => {
  const reviewers = ['Ana Ruiz', 'ána ruíz', 'Жанна', '李'].map((name, at) => ({
    id: `r${String(at)}`,
    name,
  }));
  const [tag] = bundle.tags;
  if (!tag) throw new Error('The sample has no tag.');
  const tags = reviewers.map(({ id }) => ({ ...tag, id, reviewer: id }));
  const { annotations } = written({ ...bundle, reviewers, tags });
  expect(annotations.map(({ user, user_info }) => [user, user_info.display_name])).toEqual([
    ['acct:ana_ruiz@lectern.invalid', 'Ana Ruiz'],
    ['acct:ana_ruiz.2@lectern.invalid', 'ána ruíz'],
    ['acct:reviewer@lectern.invalid', 'Жанна'],
    ['acct:reviewer.2@lectern.invalid', '李'],
  ]);
});

test('A page is named by its address when no other reading is from there, else by its GUID', () => {
  const [one, two, three] = bundle.readings;
  if (!one || !two || !three) throw new Error('The sample has three readings.');
  const at = (address: string | null) => {
    const readings = [{ ...one, address }, { ...two, address: 'https://a.example/2' }, three];
    return written({ ...bundle, readings }).annotations[0]?.uri;
  };
  expect(at('https://a.example/1')).toBe('https://a.example/1');
  expect(at('https://a.example/2')).toBe(`urn:uuid:${one.id}`);
  expect(at('a place')).toBe(`urn:uuid:${one.id}`);
  expect(at(null)).toBe(`urn:uuid:${one.id}`);
});

test('What it leaves behind is counted', () => {
  const tags = bundle.tags.map((tag, at) => (at === 0 ? { ...tag, note: '' } : tag));
  expect(lossCounts(hypothesis.loses({ ...bundle, tags }))).toEqual([
    { what: 'Full texts of readings', of: 'readings', how: 'changed', count: 3 },
    { what: 'Readings without a tag', of: 'readings', how: 'dropped', count: 1 },
    {
      what: 'Details of readings, but title and address, and their block structure',
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
    { what: 'Notes that are there, but empty', of: 'tags', how: 'changed', count: 1 },
    {
      what: 'Further places of words that stand several times',
      of: 'tags',
      how: 'changed',
      count: 3,
    },
    { what: 'Who claims what', of: 'tags', how: 'changed', count: 3 },
  ]);
});

test('A tag whose reading is not in the bundle is refused', () => {
  expect(() => hypothesis.render({ ...bundle, readings: [] })).toThrow(RangeError);
});
