import fc from 'fast-check';
import { describe } from '../../shared/anchor/selector';
import type { Bundle } from '../../shared/export/bundle';
import { stances } from '../../shared/model/claim';
import { sampleBundle } from './sampleBundle';

/** What makes trouble: letters of more than one unit, marks, both directions, all kinds of space. */
const pieces = [
  'Die Freiheit ',
  'the ministry ',
  'e\u0301te\u0301 ',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  '\u{1d401}\u{1d428}ld',
  '\u{1f1eb}\u{1f1f7}',
  'حرية التعبير ',
  '\u05d7\u05d5\u05e4\u05e9 ',
  '\u00a0',
  '  ',
  ' ',
  '\n',
  '\n\n',
  '\t',
  '\u2028',
  '\u0085',
  '\\n',
  '\\',
  ';',
  '|',
  '"',
  '<b>&amp;',
  '日本語',
];

const text = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.join(''));

const note = fc.option(
  fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join('')),
);

const claim = fc.option(
  fc.record({
    person: fc.constantFrom('', 'Marco Rubio', '=حرية, "x"'),
    organisation: fc.constantFrom('', 'Human Rights Watch', ' \u{1f1eb}\u{1f1f7};'),
    concept: fc.constantFrom('prisons are overcrowded', "'-1+1", 'e\u0301te\u0301'),
    stance: fc.constantFrom(...stances, null),
  }),
);

/** Where characters, as people count them, begin and end. */
function edgesOf(content: string): number[] {
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(content);
  return [...Array.from(segments, ({ index }) => index), content.length];
}

const tagging = fc.record({
  reading: fc.nat(),
  from: fc.nat(),
  to: fc.nat(),
  code: fc.nat(),
  reviewer: fc.nat(),
  note,
  claim,
});

/** Workspaces with texts and tags that are hard to place: overlaps, nesting, several on the same words. */
export const troubledBundle: fc.Arbitrary<Bundle> = fc
  .record({
    texts: fc.array(text, { minLength: 1, maxLength: 3 }),
    tags: fc.array(tagging, { maxLength: 12 }),
  })
  .map(({ texts, tags }) => {
    const sample = sampleBundle();
    const readings = sample.readings
      .slice(0, texts.length)
      .map((reading, at) => ({ ...reading, blocks: [], content: texts[at] ?? '' }));
    const at = <T>(list: readonly T[], number: number): T => {
      const found = list[number % list.length];
      if (found === undefined) throw new Error('The list is empty.');
      return found;
    };
    const placed = tags.map((tag, number) => {
      const { id, content } = at(readings, tag.reading);
      const edges = edgesOf(content);
      const first = tag.from % (edges.length - 1);
      const last = first + 1 + (tag.to % (edges.length - 1 - first));
      const span = { start: edges[first] ?? 0, end: edges[last] ?? content.length };
      return {
        ...describe(content, [], span),
        id: `tag-${String(number)}`,
        reading: id,
        code: at(sample.codes, tag.code).id,
        reviewer: at(sample.reviewers, tag.reviewer).id,
        note: tag.note,
        claim: tag.claim,
        created: `2025-03-02T10:00:${String(number).padStart(2, '0')}.000Z`,
        modified: '2025-03-02T11:00:00.000Z',
        places: [span],
      };
    });
    const order = new Map(readings.map(({ id }, number) => [id, number]));
    const place = (id: string) => order.get(id) ?? 0;
    placed.sort((a, b) => place(a.reading) - place(b.reading) || a.start - b.start);
    return { ...sample, readings, tags: placed };
  });
