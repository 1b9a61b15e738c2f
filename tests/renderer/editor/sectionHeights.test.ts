import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingSchema } from '../../../renderer/editor/schema';
import { SectionHeights } from '../../../renderer/editor/sectionHeights';

const lengths = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 40 });

/** A text of sections with one block each, of these lengths. */
function sectionsOf(all: readonly number[]) {
  const { nodes } = readingSchema;
  const sections = all.map((length) =>
    nodes.section.create(null, nodes.block.create(null, readingSchema.text('x'.repeat(length)))),
  );
  return nodes.doc.create(null, sections);
}

test('The sections between two heights are those that reach into them, and at least one', () => {
  fc.assert(
    fc.property(lengths, fc.integer({ min: -500, max: 6000 }), fc.nat(2000), (all, top, height) => {
      const doc = sectionsOf(all);
      const heights = new SectionHeights();
      const { from, to } = heights.between(doc, top, top + height);
      const reaching = all.flatMap((_, at) => {
        const start = heights.before(doc, at);
        return start < top + height && start + heights.of(doc.child(at)) > top ? [at] : [];
      });
      expect(to).toBeGreaterThan(from);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(all.length);
      if (reaching.length > 0) expect([from, to - 1]).toEqual([reaching[0], reaching.at(-1)]);
    }),
  );
});

test('Sections that only touch a height are not between', () => {
  fc.assert(
    fc.property(lengths, fc.nat(39), fc.integer({ min: 1, max: 40 }), (all, seed, count) => {
      const doc = sectionsOf(all);
      const heights = new SectionHeights();
      const from = seed % all.length;
      const to = Math.min(from + count, all.length);
      const [top, bottom] = [heights.before(doc, from), heights.before(doc, to)];
      expect(heights.between(doc, top, bottom)).toEqual({ from, to });
    }),
  );
});

test('All sections together are as high as what is before the end', () => {
  fc.assert(
    fc.property(lengths, (all) => {
      const doc = sectionsOf(all);
      const heights = new SectionHeights();
      const sum = all.reduce((height, _, at) => height + heights.of(doc.child(at)), 0);
      expect(heights.before(doc, all.length)).toBe(sum);
    }),
  );
});
