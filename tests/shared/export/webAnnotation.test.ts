import { expect, test } from 'vitest';
import { z } from 'zod';
import { webAnnotation } from '../../../shared/export/webAnnotation';
import { randomBundle } from '../../support/randomBundle';
import { sampleBundle } from '../../support/sampleBundle';
import { assertionsOf, hasSuite } from '../../support/webAnnotationSuite';

const selectors = z.tuple([
  z.object({ type: z.literal('TextPositionSelector'), start: z.int(), end: z.int() }),
  z.object({ type: z.literal('TextQuoteSelector'), exact: z.string() }),
]);
const collectionSchema = z.looseObject({
  total: z.int(),
  first: z.looseObject({
    items: z.array(
      z.looseObject({ id: z.string(), target: z.looseObject({ selector: selectors }) }),
    ),
  }),
});

function rendered(bundle: ReturnType<typeof sampleBundle>) {
  return collectionSchema.parse(JSON.parse(webAnnotation.render(bundle)));
}

const thousand = rendered(randomBundle(41, 1000));

test.skipIf(!hasSuite)(
  'Each of a thousand annotations passes all 54 assertions of the W3C that must hold',
  () => {
    const assertions = assertionsOf('annotations/annotationMusts.test');
    expect(assertions).toHaveLength(54);
    const failed = thousand.first.items.flatMap((item) =>
      assertions.filter(({ passes }) => !passes(item)).map(({ name }) => name),
    );
    expect([...new Set(failed)]).toEqual([]);
    expect(thousand.first.items).toHaveLength(1000);
  },
);

test.skipIf(!hasSuite).each([
  ['collections/collectionMusts.test', 10],
  ['collections/pages/pageMusts.test', 15],
] as const)('The wrapper passes every assertion of %s', (list, count) => {
  const assertions = assertionsOf(list);
  expect(assertions).toHaveLength(count);
  const failed = assertions.filter(({ passes }) => !passes(thousand));
  expect(failed.map(({ name }) => name)).toEqual([]);
});

test.skipIf(!hasSuite)('A collection without annotations is one for the W3C, too', () => {
  const empty = JSON.parse(webAnnotation.render({ ...sampleBundle(), tags: [] })) as unknown;
  const failed = assertionsOf('collections/collectionMusts.test').filter(
    ({ passes }) => !passes(empty),
  );
  expect(failed.map(({ name }) => name)).toEqual([]);
});

test('Positions count code points, from the first to the one after the last', () => {
  const bundle = randomBundle(42, 200);
  const items = rendered(bundle).first.items;
  const texts = new Map(bundle.readings.map(({ id, content }) => [id, [...content]]));
  const sliced = items.map(({ target: { selector } }, at) =>
    (texts.get(bundle.tags[at]?.reading ?? '') ?? [])
      .slice(selector[0].start, selector[0].end)
      .join(''),
  );
  expect(sliced).toEqual(bundle.tags.map(({ quote }) => quote));
  expect(items.map(({ target }) => target.selector[1].exact)).toEqual(sliced);
  expect(items.some(({ target }, at) => target.selector[0].start !== bundle.tags[at]?.start)).toBe(
    true,
  );
});

test('Every id is a GUID and no two annotations share one', () => {
  const ids = thousand.first.items.map(({ id }) => id);
  expect(new Set(ids).size).toBe(1000);
  expect(ids.every((id) => /^urn:uuid:[0-9a-f-]{36}$/.test(id))).toBe(true);
});

test('The texts are in the file when they are asked for, and else named as lost', () => {
  const bundle = sampleBundle();
  const without = { ...bundle, withTexts: false };
  expect(webAnnotation.loses(bundle)).toEqual([]);
  expect(webAnnotation.render(bundle)).toContain(
    'I feel safer walking home.\\n- A neighbour\\n\\n',
  );
  expect(webAnnotation.render(without)).not.toContain('A neighbour\\n\\n');
  expect(webAnnotation.loses(without)).toEqual([
    {
      what: 'Full texts of readings',
      of: 'readings',
      how: 'changed',
      records: bundle.readings.map(({ id }) => id),
    },
  ]);
});
