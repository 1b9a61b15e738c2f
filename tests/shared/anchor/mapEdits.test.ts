import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editsBetween, mapSpan, type TextEdit } from '../../../shared/anchor/mapEdits';
import { marked } from '../../support/marked';

/** Returns the words of the passage between <a> and <b> after the correction; null when they are gone. */
function after(source: string, corrected: string): string | null {
  const { text, at } = marked(source);
  const span = mapSpan({ start: at('a'), end: at('b') }, editsBetween(text, corrected));
  return span && corrected.slice(span.start, span.end);
}

test.each([
  ['a word before it', 'The <a>tram law<b> is new', 'Now the tram law is new', 'tram law'],
  ['a word at its start', 'The <a>tram law<b> is new', 'The old tram law is new', 'tram law'],
  ['a word at its end', 'The <a>tram law<b> is new', 'The tram law here is new', 'tram law'],
  ['a word in it', 'The <a>tram law<b> is new', 'The tram safety law is new', 'tram safety law'],
  ['letters of its first word', 'See <a>teh law<b> now', 'See the law now', 'the law'],
  ['its only word, misspelt', 'See <a>teh<b> law', 'See the law', 'the'],
  ['its first word', 'See <a>this law<b> now', 'See our law now', 'our law'],
  ['words over its start', 'See <a>this law<b> now', 'Read new law now', ' law'],
  ['words over its end', 'See <a>this law<b> now', 'See this rule', 'this '],
  ['a line end in it', 'One <a>law\nand order<b>', 'One law and order', 'law and order'],
  ['an emoji in it', '<a>Yes 👍 to it<b>', 'Yes 👎 to it', 'Yes 👎 to it'],
  ['a mark on a letter', 'The <a>cafe<b> law', 'The cafe\u0301 law', 'cafe\u0301'],
])('A passage follows a correction of %s', (_, source, corrected, words) => {
  expect(after(source, corrected)).toBe(words);
});

test.each([
  ['taken out', 'One <a>tram<b> law', 'One law'],
  ['all replaced, but not the spaces,', 'One <a>fee for all<b> law', 'One tax on trams law'],
  ['replaced', 'One <a>fee<b> law', 'One tax law'],
  ['taken out with what is around', 'One <a>fee<b> law', 'On'],
])('A passage whose words are %s is gone', (_, source, corrected) => {
  expect(after(source, corrected)).toBeNull();
});

test('Edits say what was replaced by what', () => {
  expect(editsBetween('Teh court rules of today', 'The court ruled today')).toEqual([
    { start: 1, end: 3, text: 'he' },
    { start: 14, end: 18, text: 'd' },
  ]);
});

test('Edits leave whole what a reader sees as one character', () => {
  expect(editsBetween('👍 and e', '👎 and e\u0301')).toEqual([
    { start: 0, end: 2, text: '👎' },
    { start: 7, end: 8, text: 'e\u0301' },
  ]);
});

test('A text that became another one is one edit', () => {
  const text = (word: string) =>
    Array.from({ length: 20_000 }, (_, at) => `${word}${String(at)}`).join(' ');
  const edits = editsBetween(`${text('a')}.`, `${text('b')}!`);
  // Not toEqual: it would write out both texts.
  expect(edits.map(({ start, end }) => [start, end])).toEqual([[0, text('a').length + 1]]);
});

const words = fc
  .array(
    fc.constantFrom(
      'law ',
      'the ',
      'tram',
      ' ',
      '\n',
      '—',
      '👍🏽',
      'e\u0301',
      'הַ',
      '\u00a0',
      'a',
      'lawn ',
    ),
  )
  .map((parts) => parts.join(''));
const place = fc.nat({ max: 120 });
const spanOf = (text: string, a: number, b: number) => {
  const [one, other] = [a % (text.length + 1), b % (text.length + 1)];
  return { start: Math.min(one, other), end: Math.max(one, other) };
};
const applied = (text: string, edits: readonly TextEdit[]) =>
  edits.reduceRight(
    (result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end),
    text,
  );

test('The edits between two texts make the one of the other, and never touch', () => {
  fc.assert(
    fc.property(words, words, (before, now) => {
      const edits = editsBetween(before, now);
      expect(applied(before, edits)).toBe(now);
      edits.forEach((edit, at) => {
        expect(edit.end - edit.start + edit.text.length).toBeGreaterThan(0);
        expect(edit.start).toBeGreaterThan(edits[at - 1]?.end ?? -1);
      });
    }),
    { numRuns: 1000 },
  );
});

test('Without an edit every passage stays', () => {
  fc.assert(
    fc.property(words, place, place, (text, a, b) => {
      const span = spanOf(text, a, b);
      const wanted = span.end > span.start ? span : null;
      expect(mapSpan(span, editsBetween(text, text))).toEqual(wanted);
    }),
  );
});

test('A passage that no edit touches keeps its exact words; one that is left is not empty', () => {
  fc.assert(
    fc.property(words, words, place, place, (before, now, a, b) => {
      const span = spanOf(before, a, b);
      const edits = editsBetween(before, now);
      const mapped = mapSpan(span, edits);
      const isUntouched = edits.every((edit) => edit.end <= span.start || span.end <= edit.start);
      if (mapped) {
        expect(mapped.start).toBeGreaterThanOrEqual(0);
        expect(mapped.end).toBeGreaterThan(mapped.start);
        expect(mapped.end).toBeLessThanOrEqual(now.length);
      }
      if (isUntouched && span.end > span.start) {
        expect(mapped && now.slice(mapped.start, mapped.end)).toBe(
          before.slice(span.start, span.end),
        );
      }
    }),
    { numRuns: 1000 },
  );
});

test('What comes first stays first, and what is inside stays inside', () => {
  fc.assert(
    fc.property(words, words, place, place, place, place, (before, now, a, b, c, d) => {
      const edits = editsBetween(before, now);
      const [one, other] = [spanOf(before, a, b), spanOf(before, c, d)];
      const [first, second] = [mapSpan(one, edits), mapSpan(other, edits)];
      if (!first || !second) return;
      if (one.start <= other.start) expect(first.start).toBeLessThanOrEqual(second.start);
      if (one.end <= other.end) expect(first.end).toBeLessThanOrEqual(second.end);
    }),
    { numRuns: 1000 },
  );
});

test('All edits at once do what one after the other does', () => {
  fc.assert(
    fc.property(words, words, place, place, (before, now, a, b) => {
      const span = spanOf(before, a, b);
      const edits = editsBetween(before, now);
      // From the last to the first, so that the offsets of those to come still hold.
      const oneByOne = edits.reduceRight(
        (left: ReturnType<typeof mapSpan>, edit) => left && mapSpan(left, [edit]),
        mapSpan(span, []),
      );
      expect(mapSpan(span, edits)).toEqual(oneByOne);
    }),
    { numRuns: 1000 },
  );
});
