import fc from 'fast-check';
import { expect, test } from 'vitest';
import { untaggedBy } from '../../../shared/anchor/untagged';

const span = fc
  .tuple(fc.nat({ max: 30 }), fc.integer({ min: 1, max: 9 }))
  .map(([start, length]) => ({ start, end: start + length }));

test('A span is untagged when no passage touches any of its words, whatever their order', () => {
  fc.assert(
    fc.property(fc.array(span), span, (passages, wanted) => {
      const touched = passages.some(({ start, end }) => start < wanted.end && end > wanted.start);
      expect(untaggedBy(passages)(wanted)).toBe(!touched);
    }),
  );
});
