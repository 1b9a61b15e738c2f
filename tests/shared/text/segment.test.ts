import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { snappedToWords, trimmed, wordSpans } from '../../../shared/text/segment';
import type { Span } from '../../../shared/text/segment';

const cut = (text: string, { start, end }: Span) => text.slice(start, end);

/** Reads `<a>` and `<b>` as the ends of a selection: 'The <a>offer<b> was'. */
function selected(marked: string): { text: string; span: Span } {
  const start = marked.indexOf('<a>');
  const end = marked.replace('<a>', '').indexOf('<b>');
  return { text: marked.replace('<a>', '').replace('<b>', ''), span: { start, end } };
}

describe('Words', () => {
  test('Words come without spaces and punctuation', () => {
    const text = '“Don’t,” she said – 3.5 times!';
    expect(wordSpans(text).map((span) => cut(text, span))).toEqual([
      'Don’t',
      'she',
      'said',
      '3.5',
      'times',
    ]);
  });

  test('A text of punctuation only has no words', () => {
    expect(wordSpans(' …! ')).toEqual([]);
  });
});

describe('Trimming', () => {
  test('White space at both ends goes, the kind that does not break included', () => {
    const text = '\u00a0\n a b\t';
    expect(trimmed(text, { start: 0, end: text.length })).toEqual({ start: 3, end: 6 });
  });

  test('A span of white space only becomes empty', () => {
    const { start, end } = trimmed('a   b', { start: 1, end: 4 });
    expect(start).toBe(end);
  });
});

describe('Snapping to words', () => {
  test.each([
    ['The o<a>ff<b>er was', 'offer'],
    ['The<a> offer <b>was', 'offer'],
    ['Th<a>e of<b>fer was', 'The offer'],
    ['the (<a>offer<b>) was', 'offer'],
    ['the <a>(offer)<b> was', '(offer)'],
    ['<a>don’<b>t', 'don’t'],
    ['a twe<a>nty-o<b>ne b', 'twenty-one'],
    ['\u{1f41f}fi<a>s<b>h\u{1f41f}', 'fish'],
  ])('%s selects %j', (marked, words) => {
    const { text, span } = selected(marked);
    expect(cut(text, snappedToWords(text, span))).toBe(words);
  });

  test('A selection of white space is empty', () => {
    const { text, span } = selected('one<a>  <b>two');
    const { start, end } = snappedToWords(text, span);
    expect(start).toBe(end);
  });

  test('Whatever is selected, snapping twice is snapping once, and no visible character is lost', () => {
    const text =
      'Mr. Holt (the “old” one) sold\u00a0fish \u{1f41f}, didn’t he?\n\nTwenty-one 3.5 co-ops.';
    const at = fc.nat({ max: text.length });
    fc.assert(
      fc.property(at, at, (a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        const once = snappedToWords(text, span);
        expect(snappedToWords(text, once)).toEqual(once);
        const inner = trimmed(text, span);
        if (inner.start < inner.end) {
          expect(once.start <= inner.start && once.end >= inner.end).toBe(true);
        }
      }),
    );
  });

  test('In a run of ten thousand letters without a space it stays quick and keeps the selection', () => {
    const text = 'x'.repeat(10_000);
    const { start, end } = snappedToWords(text, { start: 5000, end: 5001 });
    expect(start <= 5000 && end >= 5001).toBe(true);
  });
});
