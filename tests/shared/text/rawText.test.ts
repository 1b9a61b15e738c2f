import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText } from '../../../shared/text/canonical';
import { rawMap, rawRecord, rawText } from '../../../shared/text/rawText';

/** Texts in which marks, line ends of every kind and pairs stand in any order. */
const raws = fc
  .array(fc.constantFrom('\uFEFF', '\n', '\r', '\r\n', 'a', 'é', '👩', '\u2028', ' ', '\0'))
  .map((parts) => parts.join(''));

test('Any decoded text comes back from its canonical text and its record, character by character', () => {
  fc.assert(
    fc.property(raws, (raw) => {
      expect(rawText(canonicalText(raw), rawRecord(raw))).toBe(raw);
    }),
    { numRuns: 2000 },
  );
});

test('Every offset comes back, and marks the same place in both texts', () => {
  fc.assert(
    fc.property(raws, (raw) => {
      const canonical = canonicalText(raw);
      const map = rawMap(canonical, rawRecord(raw));
      expect(map.length).toBe(raw.length);
      for (let unit = 0; unit <= canonical.length; unit += 1) {
        const there = map.toRaw(unit);
        expect(map.toCanonical(there)).toBe(unit);
        expect(canonicalText(`\uFEFF${raw.slice(there)}`)).toBe(canonical.slice(unit));
      }
      for (let unit = 0; unit <= raw.length; unit += 1) {
        const inside = raw.slice(unit - 1, unit + 1) === '\r\n' ? 1 : 0;
        const marked = unit === 0 && raw.startsWith('\uFEFF') ? 1 : 0;
        expect(map.toRaw(map.toCanonical(unit))).toBe(unit + inside + marked);
      }
    }),
    { numRuns: 2000 },
  );
});

test('Line ends are written as runs', () => {
  expect(rawRecord('\uFEFFa\r\n\r\nb\rc\n\r')).toEqual({
    byteOrderMark: true,
    lineEnds: [
      { end: 'crlf', count: 2 },
      { end: 'cr', count: 1 },
      { end: 'lf', count: 1 },
      { end: 'cr', count: 1 },
    ],
  });
  expect(rawRecord('')).toEqual({ byteOrderMark: false, lineEnds: [] });
});

test('An offset between CR and LF is the end of the line end', () => {
  const map = rawMap('a\nb', rawRecord('\uFEFFa\r\nb'));
  expect([0, 1, 2, 3, 4, 5].map((raw) => map.toCanonical(raw))).toEqual([0, 0, 1, 2, 2, 3]);
  expect([0, 1, 2, 3].map((canonical) => map.toRaw(canonical))).toEqual([1, 2, 4, 5]);
});

test('The record of another text, and offsets outside the text, are refused', () => {
  const record = rawRecord('a\r\nb');
  for (const other of ['a', 'a\nb\n']) {
    expect(() => rawText(other, record)).toThrow(RangeError);
    expect(() => rawMap(other, record)).toThrow(RangeError);
  }
  const map = rawMap('a\nb', record);
  for (const outside of [-1, 0.5, 9]) {
    expect(() => map.toRaw(outside)).toThrow(RangeError);
    expect(() => map.toCanonical(outside)).toThrow(RangeError);
  }
});

test('A text of a million line ends is mapped in a moment', () => {
  const raw = 'a\r\nb\r'.repeat(500_000);
  const canonical = canonicalText(raw);
  const map = rawMap(canonical, rawRecord(raw));
  expect(map.toRaw(canonical.length)).toBe(raw.length);
  expect(map.toCanonical(raw.length)).toBe(canonical.length);
});
