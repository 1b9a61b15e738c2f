import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockAt, contextLength, describe } from '../../../shared/anchor/selector';
import { findQuote } from '../../../shared/anchor/matchQuote';
import { blocksOf } from '../../support/marked';

const text = 'The quay stays open\n\nThe quay was shut. The quay is open.';
const blocks = blocksOf(text);

test('A passage has its words, what stands around it and its place', () => {
  expect(describe(text, blocks, { start: 40, end: 48 })).toEqual({
    start: 40,
    end: 48,
    quote: 'The quay',
    prefix: text.slice(8, 40),
    suffix: ' is open.',
    path: { zone: 'body', block: 'b2', occurrence: 3 },
  });
});

test('At the start of the text nothing stands before the passage', () => {
  const passage = describe(text, blocks, { start: 0, end: 8 });
  expect([passage.prefix, passage.path]).toEqual([
    '',
    { zone: 'headline', block: 'b1', occurrence: 1 },
  ]);
});

test('A passage over two blocks belongs to the one in which it starts', () => {
  expect(describe(text, blocks, { start: 9, end: 30 }).path.block).toBe('b1');
});

test('Equal quotes that overlap each other are counted', () => {
  expect(describe('aaaa', [], { start: 2, end: 4 }).path.occurrence).toBe(3);
});

test.each([
  [3, 3],
  [5, 3],
  [-1, 3],
  [0, text.length + 1],
  [NaN, 3],
])('There is no passage from %d to %d', (start, end) => {
  expect(() => describe(text, blocks, { start, end })).toThrow(RangeError);
});

test('An offset belongs to the block that holds it, or to the last one before it', () => {
  expect([0, 19, 20, 21, 999].map((at) => blockAt(blocks, at)?.id)).toEqual([
    'b1',
    'b1',
    'b1',
    'b2',
    'b2',
  ]);
  expect(blockAt(blocksOf('\n\nx'), 0)).toBeUndefined();
  expect(blockAt([], 0)).toBeUndefined();
});

test('Whatever the passage, the text around it is rebuilt from it, and its words are found again', () => {
  const at = fc.nat({ max: text.length });
  fc.assert(
    fc.property(at, at, (a, b) => {
      fc.pre(a !== b);
      const passage = describe(text, blocks, { start: Math.min(a, b), end: Math.max(a, b) });
      const { start, end, prefix, quote, suffix, path } = passage;
      expect(prefix.length).toBe(Math.min(contextLength, start));
      expect(prefix + quote + suffix).toBe(text.slice(start - prefix.length, end + suffix.length));
      if (quote.trim() === quote) {
        expect(findQuote(text, quote)[path.occurrence - 1]).toEqual({ start, end });
      }
    }),
  );
});
