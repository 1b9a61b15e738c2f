import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GramIndex } from '../../../shared/anchor/grams';

const parts = fc.constantFrom('the law of the tram ', 'the law ', 'a', '👍🏽', 'e\u0301', '\n');
const text = fc.array(parts, { maxLength: 30 }).map((all) => all.join(''));

test('Every place of words is found, the overlapping ones too', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat({ max: 40 }), (all, from, length) => {
      const words = all.slice(from % (all.length + 1), (from % (all.length + 1)) + length);
      fc.pre(words !== '');
      const offsets = [...Array(all.length).keys()];
      const expected = offsets.filter((at) => all.startsWith(words, at));
      const { starts: found, more } = new GramIndex(all).places(words);
      expect(more).toBe(expected.length > 64);
      if (!more) expect(found).toEqual(expected);
    }),
  );
});

test('What is not there is not found, in an empty text either', () => {
  expect(new GramIndex('The law.').places('the tram and the law')).toEqual({
    starts: [],
    more: false,
  });
  expect(new GramIndex('').places('law')).toEqual({ starts: [], more: false });
  expect(new GramIndex('The law.').places('')).toEqual({ starts: [], more: false });
});

test('A text that repeats itself a million times is looked through for a short time only', () => {
  const index = new GramIndex('ab'.repeat(500_000));
  expect(index.places('ab'.repeat(20)).more).toBe(true);
  expect(index.places(`${'ab'.repeat(20)}c`).starts).toEqual([]);
  expect(index.places('ab').more).toBe(true);
});
