import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointMap } from '../../../shared/text/offsets';

/** Any string of UTF-16 units: pairs, and halves of pairs that stand alone. */
const anyText = fc
  .array(fc.constantFrom('a', 'é', '\u{1f41f}', '\u{1d11e}', '\ud83d', '\udc1f', '\n'), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

test('An emoji is two UTF-16 units and one code point', () => {
  const map = codePointMap('a\u{1f41f}b');
  expect(map.length).toBe(3);
  expect([0, 1, 3, 4].map(map.toCodePoint)).toEqual([0, 1, 2, 3]);
  expect([0, 1, 2, 3].map(map.toUtf16)).toEqual([0, 1, 3, 4]);
});

test('An offset between the halves of a pair counts as the end of the pair', () => {
  expect(codePointMap('a\u{1f41f}b').toCodePoint(2)).toBe(2);
});

test('A half that stands alone is one code point', () => {
  const map = codePointMap('\udc1f\ud83dx\ud83d');
  expect(map.length).toBe(4);
  expect([0, 1, 2, 3, 4].map(map.toCodePoint)).toEqual([0, 1, 2, 3, 4]);
});

test('Without pairs the two units are the same', () => {
  const map = codePointMap('naïve\u00a0text');
  expect(map.length).toBe(10);
  expect([map.toCodePoint(7), map.toUtf16(7)]).toEqual([7, 7]);
});

test('Every code point of any text is where iterating over the text finds it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const map = codePointMap(text);
      const starts: number[] = [];
      let unit = 0;
      for (const point of text) {
        starts.push(unit);
        unit += point.length;
      }
      starts.push(unit);
      expect(map.length).toBe(starts.length - 1);
      expect(starts.map((_, point) => map.toUtf16(point))).toEqual(starts);
      expect(starts.map(map.toCodePoint)).toEqual(starts.map((_, point) => point));
    }),
  );
});

test('Every UTF-16 offset of any text counts the code points before it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const map = codePointMap(text);
      for (let unit = 0; unit <= text.length; unit += 1) {
        expect(map.toCodePoint(unit)).toBe([...text.slice(0, unit)].length);
      }
    }),
  );
});

test.each([-1, 5, 1.5, NaN, Infinity])('The offset %d is refused in a text of four units', (at) => {
  const map = codePointMap('a\u{1f41f}b');
  expect(() => map.toCodePoint(at)).toThrow(RangeError);
  expect(() => map.toUtf16(at)).toThrow(RangeError);
});

test('The last code point offset is the length in code points, not in units', () => {
  expect(() => codePointMap('a\u{1f41f}b').toUtf16(4)).toThrow(
    'There is no offset 4 in a text of 3 code points.',
  );
});
