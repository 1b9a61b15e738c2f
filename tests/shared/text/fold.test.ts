import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../shared/text/fold';

test.each([
  ['‘It’s’', "'it's'"],
  ['“Quay” „Kai“ «quai»', '"quay" "kai" "quai"'],
  ['1990–2000 — a co‐op −5', '1990-2000 - a co-op -5'],
  ['30\u00a0years\tand\nmore', '30 years and more'],
  ['ÉCOLE', 'école'],
])('%j and %j are the same words', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('A letter that grows when it is lowered is left as it is, and the others are lowered', () => {
  expect(fold('AİB')).toBe('aİb');
});

test('Every unit stands for the unit at the same offset, whatever the text', () => {
  const letter = fc.constantFrom('İ', 'ẞ', 'Σ', '“', '\u00a0', '—', '\u{1f41f}', '\u{10400}', 'A');
  const text = fc.array(fc.oneof(letter, fc.string({ unit: 'binary', maxLength: 2 })));
  fc.assert(
    fc.property(text, (parts) => {
      const source = parts.join('');
      expect(fold(source)).toHaveLength(source.length);
      let at = 0;
      for (const part of parts) {
        const own = fold(source).slice(at, at + part.length);
        // A sigma is lowered by what stands around it, and a half pair by its other half.
        if (/^[^Σ\ud800-\udfff]*$/.test(part)) expect(own).toBe(fold(part));
        at += part.length;
      }
    }),
  );
});

test('Folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});
