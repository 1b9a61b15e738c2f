import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ForeignText } from '../../../../electron/import/annotated/foreignText';

const parts = fc.constantFrom(
  ...[
    'a',
    ' ',
    '\n',
    '\r\n',
    '\u0301',
    '😀',
    '👩🏽‍⚖️',
    '🇪🇺',
    'ำ',
    ' ำ',
    'क्ष',
    '한',
    '\u200d',
    '\ufe0f',
    'ﾞ',
    '🏽',
  ],
);

test('Graphemes are counted as the whole text has them, however it is taken apart', () => {
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const segments = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];
      const of = new ForeignText(text);
      const words = segments.map((_, at) => {
        const span = of.spanOf(at, at + 1, 'graphemes');
        return span && of.text.slice(span.start, span.end);
      });
      expect(words).toEqual(segments.map(({ segment }) => segment.replace(/\r\n?/g, '\n')));
    }),
    { numRuns: 500 },
  );
});
