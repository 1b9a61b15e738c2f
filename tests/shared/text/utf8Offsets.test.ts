import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf16FromUtf8 } from '../../../shared/text/utf8Offsets';

test('Offsets in UTF-8 become those in UTF-16; one inside a character is its end', () => {
  const found = utf16FromUtf8('aé\u{1f41f}한', [10, 0, 1, 2, 3, 5, 7, 11, -1]);
  expect(Object.fromEntries(found)).toEqual({ 0: 0, 1: 1, 2: 2, 3: 2, 5: 4, 7: 4, 10: 5 });
  expect(utf16FromUtf8('', [0, 1])).toEqual(new Map([[0, 0]]));
});

test('Whatever the text, each offset is where as many bytes are before it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const starts = [...text].map((_, at, all) => all.slice(0, at).join(''));
      const bytes = starts.map((before) => Buffer.byteLength(before));
      const found = utf16FromUtf8(text, bytes);
      expect(bytes.map((offset) => found.get(offset))).toEqual(starts.map(({ length }) => length));
    }),
  );
});
