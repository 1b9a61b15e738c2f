import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { webAnnotation } from '../../../../electron/import/annotated/webAnnotation';
import { noAnswers } from '../../../../electron/import/annotated/importer';
import { webAnnotation as webAnnotationExport } from '../../../../shared/export/webAnnotation';
import { annotatedFixture } from '../../../support/annotatedFixture';
import { exportedAndRead, readAs, tagsFrom, tagsIn } from '../../../support/arrivingTags';
import { randomBundle } from '../../../support/randomBundle';
import { sampleBundle } from '../../../support/sampleBundle';
import { hasSuite, samplesIn } from '../../../support/webAnnotationSuite';
import { withoutClaims } from '../../../support/withoutClaims';

const context = 'http://www.w3.org/ns/anno.jsonld';

/** Reads one annotation with this target, and these other fields. */
function readOne(target: unknown, fields: object = {}) {
  const id = 'https://example.org/a1';
  return readAs(
    webAnnotation,
    JSON.stringify({ '@context': context, id, type: 'Annotation', target, ...fields }),
  );
}

describe('What Lectern exported', () => {
  test('The sample comes back tag by tag, with ids, codes, reviewers and texts', async () => {
    const bundle = sampleBundle();
    const project = await exportedAndRead(webAnnotationExport, bundle, webAnnotation);
    expect(tagsFrom(project)).toEqual(tagsIn(bundle));
    expect(project.tags.map(({ id, created, modified }) => [id, created, modified])).toEqual(
      bundle.tags.map(({ id, created, modified }) => [id, created, modified]),
    );
    expect(project.tags.map(({ prefix, suffix }) => [prefix, suffix])).toEqual(
      bundle.tags.map(({ prefix, suffix }) => [prefix === '' ? null : prefix, suffix]),
    );
    expect(
      project.codes.map(({ id, name, letter, colour, number }) => ({
        id,
        name,
        letter,
        colour,
        key: number,
      })),
    ).toEqual(
      bundle.codes.map(({ id, name, letter, colour, key }) => ({ id, name, letter, colour, key })),
    );
    expect(project.reviewers.map(({ id, name }) => ({ id, name }))).toEqual(bundle.reviewers);
    expect(project.readings.map(({ id, text, blocks }) => [id, text, blocks])).toEqual(
      bundle.readings.map(({ id, content, blocks }) => [id, content, blocks]),
    );
    expect(project.program).toBe('Lectern 0.1.0');
    expect([project.losses, project.facts]).toEqual([[], []]);
  });

  test('Random work comes back without a difference, with its texts and without', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.boolean(), async (seed, withTexts) => {
        const bundle = { ...randomBundle(seed, 60), withTexts };
        const project = await exportedAndRead(webAnnotationExport, bundle, webAnnotation);
        expect(tagsFrom(project)).toEqual(tagsIn(bundle));
        expect(project.readings.map(({ sha256 }) => sha256)).toEqual(
          bundle.readings.map(({ text }) => text.sha256),
        );
        expect(project.losses).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('One annotation alone says all that is needed to find its reading again', async () => {
    const bundle = sampleBundle();
    const file = JSON.parse(webAnnotationExport.render(bundle)) as { first: { items: unknown[] } };
    const project = await readAs(webAnnotation, JSON.stringify(file.first.items[1]));
    expect(tagsFrom(project)).toEqual(tagsIn(bundle).slice(1, 2));
    const [reading] = bundle.readings;
    expect(project.readings).toMatchObject([
      { id: reading?.id, sha256: reading?.text.sha256, text: null },
    ]);
  });

  test('A note and a code that another program added are there beside what was ours', async () => {
    const bundle = sampleBundle();
    const file = JSON.parse(webAnnotationExport.render(bundle)) as {
      first: { items: { body: unknown[] }[] };
    };
    file.first.items = file.first.items.slice(1, 2);
    file.first.items[0]?.body.push({ type: 'TextualBody', purpose: 'tagging', value: 'Added' });
    const project = await readAs(webAnnotation, JSON.stringify(file));
    const [own] = tagsIn(bundle).slice(1, 2);
    expect(tagsFrom(project)).toEqual([own, { ...own, tag: 'Added' }]);
    expect(new Set(project.tags.map(({ id }) => id)).size).toBe(2);
    expect(project.tags[0]?.id).toBe(bundle.tags[1]?.id);
  });
});

describe('What other programs write', () => {
  const quote = { type: 'TextQuoteSelector', exact: 'the quay', prefix: 'on ', suffix: ' at' };
  const position = { type: 'TextPositionSelector', start: 4, end: 12 };

  test.each([
    ['a quote alone', quote, { quote: 'the quay', prefix: 'on ', suffix: ' at', start: null }],
    ['a position alone', position, { quote: null, start: 4, end: 12 }],
    ['both, in a list', [position, quote], { quote: 'the quay', start: 4, end: 12 }],
    [
      'a quote that refines a fragment',
      { type: 'FragmentSelector', value: 'p5', refinedBy: quote },
      { quote: 'the quay', start: null },
    ],
    [
      'a position in a position',
      { ...position, refinedBy: { type: 'TextPositionSelector', start: 1, end: 3 } },
      { start: 5, end: 7 },
    ],
    [
      'a range from position to position',
      {
        type: 'RangeSelector',
        startSelector: { type: 'TextPositionSelector', start: 2, end: 4 },
        endSelector: { type: 'TextPositionSelector', start: 9, end: 11 },
      },
      { start: 2, end: 9 },
    ],
    [
      'characters of a plain text',
      {
        type: 'FragmentSelector',
        conformsTo: 'http://tools.ietf.org/rfc/rfc5147',
        value: 'char=3,9',
      },
      { start: 3, end: 9 },
    ],
  ])('%s leads to a place', async (_, selector, place) => {
    const project = await readOne({ source: 'https://example.org/page.html', selector });
    expect(project.tags).toMatchObject([place]);
    expect(project.readings).toMatchObject([
      { name: 'page.html', text: null, details: { address: 'https://example.org/page.html' } },
    ]);
    expect(project.losses).toEqual([]);
  });

  test('A position in something that has none is believed by nobody', async () => {
    const selector = { type: 'XPathSelector', value: '/p[2]', refinedBy: position };
    const project = await readOne({ source: 'https://example.org/x', selector });
    expect(project.tags).toEqual([]);
    expect(project.losses).toMatchObject([{ of: 'others', how: 'dropped' }]);
  });

  test('A specific resource in a specific resource is narrowed by the outer one', async () => {
    const inner = { type: 'SpecificResource', source: 'urn:x:text', selector: position };
    const outer = { type: 'TextPositionSelector', start: 2, end: 6 };
    const project = await readOne({ type: 'SpecificResource', source: inner, selector: outer });
    expect(project.tags).toMatchObject([{ start: 6, end: 10 }]);
    expect(project.readings).toMatchObject([{ key: 'urn:x:text' }]);
  });

  test('Two codes on two passages are four tags with ids of their own, always the same', async () => {
    const target = [1, 5].map((start) => ({
      source: 'urn:x:text',
      selector: { type: 'TextPositionSelector', start, end: start + 2 },
    }));
    const body = ['One', 'Two'].map((value) => ({
      type: 'TextualBody',
      purpose: 'tagging',
      value,
    }));
    const project = await readOne(target, { body });
    expect(project.tags.map(({ start, code }) => [start, code])).toEqual([
      [1, 'One'],
      [1, 'Two'],
      [5, 'One'],
      [5, 'Two'],
    ]);
    expect(new Set(project.tags.map(({ key }) => key)).size).toBe(4);
    const again = await readOne(target, { body });
    expect(again.tags.map(({ id }) => id)).toEqual(project.tags.map(({ id }) => id));
    expect(new Set(project.tags.map(({ id }) => id)).size).toBe(4);
  });

  test('Bodies of two people become a tag of the one and a note of the other', async () => {
    const target = { source: 'urn:x:text', selector: quote };
    const body = [
      {
        type: 'TextualBody',
        purpose: 'tagging',
        value: 'Fear',
        creator: { id: 'u:1', name: 'Ann' },
      },
      {
        type: 'TextualBody',
        purpose: 'commenting',
        value: 'Why?',
        creator: { id: 'u:2', name: 'Ben' },
      },
      {
        type: 'TextualBody',
        purpose: 'commenting',
        value: 'So',
        creator: { id: 'u:1', name: 'Ann' },
      },
    ];
    const project = await readOne(target, { body });
    expect(tagsFrom(project)).toMatchObject([
      { tag: 'Fear', reviewer: 'Ann', note: 'So' },
      { tag: null, reviewer: 'Ben', note: 'Why?' },
    ]);
  });

  test.each([
    ['a body value', { bodyValue: 'A remark' }, { code: null, note: 'A remark' }],
    [
      'a text that is a tag by its motivation',
      { motivation: 'tagging', body: { type: 'TextualBody', value: 'Law' } },
      { code: 'Law', note: null },
    ],
    [
      'a thing as a tag',
      { body: { purpose: 'classifying', source: { id: 'https://example.org/Q1', label: 'City' } } },
      { code: 'City', note: null },
    ],
    ['an address', { body: 'https://example.org/post' }, { note: 'https://example.org/post' }],
    [
      'wordings to choose from',
      { body: { type: 'Choice', items: [{ value: 'yes' }, { value: 'oui' }] } },
      { note: 'yes\n\noui' },
    ],
    ['nothing', {}, { code: null, note: null }],
  ])('%s is kept as a tag or a note', async (_, fields, tag) => {
    const project = await readOne({ source: 'urn:x:text', selector: quote }, fields);
    expect(project.tags).toMatchObject([tag]);
  });

  test('Code points and UTF-16 units are told apart by the quote, where the text is there', async () => {
    const bundle = randomBundle(5, 80);
    const file = JSON.parse(webAnnotationExport.render(bundle)) as {
      first: { items: { lectern?: unknown; target: { source: string; selector: object[] } }[] };
    };
    const foreign = (utf16: boolean) => {
      const items = file.first.items.map(({ lectern: _lectern, ...item }, at) => {
        const tag = bundle.tags[at];
        const [place, words] = item.target.selector;
        const own = utf16 ? { ...place, start: tag?.start, end: tag?.end } : place;
        const source = tag?.reading ?? '';
        return { ...item, target: { source, selector: [own, words] } };
      });
      return JSON.stringify({ ...file, first: { ...file.first, items } });
    };
    for (const utf16 of [true, false]) {
      const project = await readAs(webAnnotation, foreign(utf16));
      expect(tagsFrom(project)).toEqual(tagsIn(withoutClaims(bundle)));
    }
  });

  test('Annotations of a class on a web page arrive with replies and without the whole page', async () => {
    const project = await readAs(webAnnotation, annotatedFixture('recogito.json'));
    expect(tagsFrom(project)).toMatchObject([
      {
        reading: 'night-bus.html',
        quote: 'a bus every hour 🚌',
        start: 120,
        end: 139,
        tag: 'Security claim',
        reviewer: 'mira',
        note: 'Says who?\n\njon: The council does.\n\nmira: Where?',
      },
      {
        reading: 'night-bus.html',
        quote: 'nobody waits alone',
        start: null,
        end: null,
        tag: null,
        reviewer: 'jon',
        note: 'A good line.',
      },
    ]);
    expect(project.losses.map(({ of, how, records }) => ({ of, how, records }))).toEqual([
      { of: 'tags', how: 'changed', records: ['#a1'] },
      { of: 'others', how: 'dropped', records: ['#a5: Read this for Monday.'] },
      { of: 'others', how: 'dropped', records: ['#a6: The sign'] },
      { of: 'others', how: 'dropped', records: ['#a7: lost'] },
      { of: 'others', how: 'dropped', records: ['mira: To nobody.'] },
    ]);
  });

  test('A file that is only a list of pages elsewhere says so', async () => {
    const file = { '@context': context, id: 'c', type: 'AnnotationCollection', first: 'urn:p1' };
    const project = await readAs(webAnnotation, JSON.stringify(file));
    expect(project.losses).toMatchObject([{ of: 'others', how: 'dropped', records: ['urn:p1'] }]);
  });
});

describe('Files of other kinds and of strangers', () => {
  test.each([
    '{}',
    '[]',
    '{"type":"Annotation"}',
    '[{"id":1,"text":"a","label":[]}]',
    '{"@context":"https://schema.org","type":"Article"}',
    'not JSON',
    '',
    '{"type":"FeatureCollection","features":[]}',
  ])('%j is not taken for annotations', (text) => {
    const files = new Map([['a.json', new TextEncoder().encode(text)]]);
    expect(webAnnotation.recognises({ name: 'a.json', files })).toBe(false);
  });

  test('Objects inside each other a thousand deep are read to an end', async () => {
    let selector: object = { type: 'TextQuoteSelector', exact: 'deep' };
    let target: object = { source: 'urn:x:text' };
    for (let depth = 0; depth < 1000; depth += 1) {
      selector = { type: 'FragmentSelector', value: 'x', refinedBy: selector };
      target = { source: target };
    }
    const project = await readOne([{ source: 'urn:x', selector }, target]);
    expect(project.tags).toEqual([]);
    expect(project.losses).toHaveLength(1);
  });

  test('Any JSON in the place of a part of an annotation is read without a fault', async () => {
    const pack = (value: unknown) => ({
      name: 'a',
      files: new Map([['a', new TextEncoder().encode(JSON.stringify(value))]]),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue(),
        fc.jsonValue(),
        fc.jsonValue(),
        fc.constantFrom('source', 'selector', 'items', 'id', '__proto__', 'state'),
        async (body, target, own, name) => {
          const value = {
            '@context': context,
            type: ['Annotation'],
            body: [body, { purpose: own, value: body, [name]: target }],
            target: [target, { [name]: body, selector: target }],
            creator: own,
            lectern: own,
          };
          await webAnnotation.read(pack(value), noAnswers);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.skipIf(!hasSuite)(
    'All correct samples of the W3C are read, and what is in them is said',
    async () => {
      for (const [name, text] of samplesIn('correct')) {
        const { tags, losses } = await readAs(webAnnotation, text, name);
        expect(tags.length + losses.length, name).toBeGreaterThan(0);
      }
      const sample = samplesIn('correct').get('anno26.json') ?? '';
      const { tags } = await readAs(webAnnotation, sample);
      expect(tags).toMatchObject([
        { quote: 'anotation', prefix: 'this is an ', suffix: ' that has some' },
      ]);
    },
  );

  test.skipIf(!hasSuite)('No incorrect sample of the W3C is a reason to fail', async () => {
    for (const [name, text] of samplesIn('incorrect')) {
      const pack = { name, files: new Map([[name, new TextEncoder().encode(text)]]) };
      if (webAnnotation.recognises(pack)) await webAnnotation.read(pack, noAnswers);
    }
  });
});
