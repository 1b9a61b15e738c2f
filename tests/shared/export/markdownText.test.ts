import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockMarkdown, inlineMarkdown } from '../../../shared/export/markdownText';

/** What a Markdown viewer shows of a line without markup: escapes and entities taken back. */
function shown(line: string): string {
  return line
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

const piece = fc.oneof(
  fc.constantFrom(
    '#',
    '-',
    '+ ',
    '*',
    '_',
    '`',
    '~',
    '>',
    '<b>',
    '&amp;',
    '&',
    '[a](b)',
    '\\',
    '|',
  ),
  fc.constantFrom(
    '1. ',
    '2)',
    '===',
    '---',
    'http://a.b',
    'www.a.b',
    '\n',
    '\n\n',
    ' ',
    '\t',
    '$x$',
  ),
  fc.string({ maxLength: 3 }),
);
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

test.each([
  ['*a* _b_ `c` ~~d~~', '\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~'],
  ['[a](b) ![c](d)', '\\[a\\](b) !\\[c\\](d)'],
  ['<script>x</script>', '&lt;script>x&lt;/script>'],
  ['&lt; &#60; AT&T & co', '&amp;lt; &amp;#60; AT&T & co'],
  ['# a #', '\\# a \\#'],
  ['> a > b', '\\> a > b'],
  ['- a - b', '\\- a - b'],
  ['+ a', '\\+ a'],
  ['12. a', '12\\. a'],
  ['3) a', '3\\) a'],
  ['12.5 is a number', '12.5 is a number'],
  ['===', '\\=\\=='],
  ['=', '\\='],
  ['---', '\\---'],
  ['| a | b |', '\\| a | b |'],
  ['back\\slash', 'back\\\\slash'],
  ['see https://a.b/c_d and www.e.f', 'see https\\://a.b/c\\_d and www\\.e.f'],
  ['$5 and $6', '\\$5 and \\$6'],
  ['    code', 'code'],
  ['a\u0000b\u001b[2J', 'a\uFFFDb\uFFFD\\[2J'],
  ['“Plain” prose, with a dash - and 3.5 %: nothing to escape!', null],
])('%j cannot act as markup', (source, expected) => {
  expect(inlineMarkdown(source)).toBe(expected ?? source);
});

test('A title over two lines becomes one line', () => {
  expect(inlineMarkdown('One\n\n two\u2028three')).toBe('One two three');
});

test('Line breaks of a quotation are kept, and empty lines part its paragraphs', () => {
  expect(blockMarkdown('one\ntwo\n\n\nthree\r\nfour', '> ')).toBe(
    '> one  \n> two\n>\n> three  \n> four',
  );
  expect(blockMarkdown('one\n\ntwo', '')).toBe('one\n\ntwo');
  expect(blockMarkdown(' \n\t\n', '> ')).toBe('');
});

test('Whatever the source, every line stays in the quotation and no tag passes', () => {
  fc.assert(
    fc.property(text, (source) => {
      const lines = blockMarkdown(source, '> ').split('\n').filter(Boolean);
      expect(lines.every((line) => line === '>' || line.startsWith('> '))).toBe(true);
      expect(lines.join('')).not.toContain('<');
      const starts = lines.map((line) => line.slice(2));
      expect(starts.filter((line) => /^(?:[-+>#:|\s]|=+\s*$|\d+[.)](?:\s|$))/.test(line))).toEqual(
        [],
      );
    }),
    { numRuns: 1000 },
  );
});

test('Whatever the source, a viewer shows its words as they are', () => {
  fc.assert(
    fc.property(text, (source) => {
      const words = (line: string) => line.split(/\s+/).filter(Boolean);
      const visible = source.replace(/[\u0000-\u0008\u000E-\u001F\u007F]/g, '\uFFFD');
      expect(words(shown(inlineMarkdown(source)))).toEqual(words(visible));
    }),
    { numRuns: 1000 },
  );
});
