import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText, countWords } from '../../../shared/text/canonical';

test('Every kind of line end becomes an LF, one for one', () => {
  expect(canonicalText('a\r\nb\rc\nd\r\r\n\n')).toBe('a\nb\nc\nd\n\n\n');
});

test('Line ends of a long text become LFs wherever they stand in it', () => {
  const ends = fc.array(fc.constantFrom('\r', '\n', '\r\n', 'a'), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(ends, fc.integer({ min: 65_530, max: 65_540 }), (some, length) => {
      const text = `${'x'.repeat(length)}${some.join('')}${'\r\n'.repeat(70_000)}\r`;
      expect(canonicalText(text) === text.replace(/\r\n?/g, '\n')).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('One byte order mark at the start is taken off, and no other', () => {
  expect(canonicalText('\uFEFF\uFEFFa\uFEFF')).toBe('\uFEFFa\uFEFF');
});

test('Nothing else is touched: no normalisation, no trimming, no tabs, no other line separators', () => {
  const text = ' e\u0301 \u00e9\tﬁ\u00a0\u2028\u0085\f \u0000 ';
  expect(canonicalText(text)).toBe(text);
});

test('A canonical text is its own canonical text, unless a mark stood behind the mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const canonical = canonicalText(text);
      expect(canonical).not.toContain('\r');
      expect(canonicalText(`\uFEFF${canonical}`)).toBe(canonical);
    }),
  );
});

test.each([
  ['', 0],
  [' \n\t', 0],
  ['one', 1],
  [' one\ntwo\u00a0three ', 3],
  ['it’s – twenty-one', 3],
])('%j has %d words between white space', (text, words) => {
  expect(countWords(text)).toBe(words);
});
