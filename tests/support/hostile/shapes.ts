import { docxOf, wordParagraph } from '../documents';
import { type HostileFile, many, mebibyte, repeated, sentence } from './hostileFile';
import { mail } from './mail';
import { page } from './webPage';

const article = `The Tram and the Camera on the Coast Road\n\n${sentence.repeat(4)}\n\nNobody asked the riders. ${sentence.repeat(3)}\n\n`;

/** Texts in which a pattern could look for too long, by what they are full of. */
const shapes: Readonly<Record<string, () => string>> = {
  spaces: () => `a${repeated(' ')}b`,
  'greater-than': () => repeated('>'),
  'greater-than and space': () => repeated('> '),
  'quotation marks': () => repeated('"'),
  'curly quotation marks': () => repeated('\u201C'),
  'quoted words': () => repeated('"a '),
  apostrophes: () => repeated("'a"),
  brackets: () => repeated('['),
  'closed brackets': () => repeated('[]('),
  stars: () => repeated('*a '),
  underscores: () => repeated('_'),
  'stars and underscores': () => repeated('*_'),
  backticks: () => repeated('`a'),
  'growing backticks': () => many(1400, (at) => `${'`'.repeat(at)} `),
  pipes: () => repeated('| a '),
  table: () => `${repeated('|a', 20_000)}\n${repeated('|-', 20_000)}\n${repeated('|b', 1_000_000)}`,
  numbers: () => repeated('1. '),
  'numbered lines': () => repeated('1. a\n'),
  dashes: () => repeated('- '),
  equals: () => repeated('a\n=\n'),
  footnotes: () => repeated('[^1]: a [^1]\n'),
  references: () => many(30_000, (at) => `[r${at}]: x "t"\n`),
  less: () => repeated('<a '),
  entities: () => repeated('&amp'),
  addresses: () => repeated('http://a.b/'),
  mails: () => repeated('a@'),
  dots: () => repeated('.'),
  'letters and dots': () => repeated('a.'),
  'dotted word': () => `a${repeated('.')}`,
  commas: () => `Trams${repeated(', ')}`,
  capitals: () => repeated('Aa '),
  names: () => repeated('Ann Lee\n'),
  'by-lines': () => repeated('By Ann Lee\n'),
  dates: () => repeated('4 February 2025\n'),
  months: () => repeated('Feb '),
  day: () => repeated('1'),
  'share bars': () => repeated('Share this\n'),
  'read also': () => repeated('Read also:\nTrams at Night\n'),
  'comment heads': () => `${article}${repeated('Comments\n')}`,
  'comments of one word': () => `${article}Comments\n\n${repeated('word\n', 400_000)}`,
  'comments that quote': () =>
    `${article}3 Comments\n\n${many(4000, (at) => `“${sentence.slice(0, 60)}” ${at}\n`)}`,
  'comments below a long article': () =>
    `${article}${many(20_000, (at) => `Line ${at} of a long article that goes on about trams and cameras.\n`)}\n2 Comments\n\n${many(20_000, (at) => `Line ${at} of a long article that goes on, says reader ${at}.\n`)}`,
  'open quotes': () => `${article}Comments\n\n${repeated('“open and never closed\n', 500_000)}`,
  'lines of quotes': () => repeated('> a line that a mail quotes\n', 2_500_000),
  'deeper quotes': () => many(1200, (at) => `${'>'.repeat(at)} a\n`),
  'the same line': () => repeated('The same seven words in every line.\n', 2_000_000),
  'titles in small letters': () => `Trams at Night\n${repeated('trams at night\n')}`,
  bios: () => repeated('Ann Lee is a the an our a-a-a-a ', 400_000),
  biography: () => `${article}${repeated('Read also:\nAnn is a '.concat('w-w '.repeat(30), '\n'))}`,
  'team of': () => `${article}the team at ${repeated('Aaaa ')}. All rights reserved.`,
  domains: () => `All rights reserved ${repeated('a-a-', 200_000)}.com`,
  'spaces at ends': () => repeated(`a${' '.repeat(500)}\n`),
  'tabs and line ends': () => repeated('\t\n', 4 * mebibyte),
  'form feeds': () => `words ${repeated('\f', mebibyte)} words`,
  'no-break spaces': () => `a${repeated('\u00A0')}b`,
  'wide spaces': () => `a${repeated('\u3000')}b`,
  'joined letters': () => `a${repeated('\u0301')}`,
  'joined signs': () => repeated('\u{1F469}\u200D'),
  'right to left': () => repeated('\u202Ea\u202D\u2066'),
  flags: () => repeated('\u{1F1E6}'),
  'dotted capitals': () => repeated('\u0130'),
  Thai: () => repeated('\u0E01\u0E33'),
  'UTF-7': () => repeated('+ADw-script+AD4-'),
  'front matter': () => `---\n${many(20_000, (at) => `k${at}: v\n`)}---\n\n${sentence}`,
  'open front matter': () => `---\n${repeated('a: b\n')}`,
};

/** The shapes as six formats. */
export const shaped: readonly HostileFile[] = [
  ...Object.entries(shapes).flatMap(([name, text]): HostileFile[] => [
    { name: `${name}.txt`, bytes: () => Buffer.from(text()) },
    { name: `${name}.md`, bytes: () => Buffer.from(text()) },
    { name: `${name}.eml`, bytes: () => mail('text/plain; charset=utf-8', text()) },
    {
      name: `${name}.html`,
      bytes: () =>
        Buffer.from(
          page(
            `<p>${text()
              .replace(/&(?!amp)/g, '&amp;')
              .replace(/</g, '&lt;')}</p>`,
          ),
        ),
    },
    { name: `${name}.docx`, bytes: () => docxOf({ body: wordParagraph(text()) }) },
    {
      name: `${name}.rtf`,
      bytes: () =>
        Buffer.from(
          `{\\rtf1\\ansi ${text()
            .replace(/[\\{}]/g, '\\$&')
            .replace(/[^\0-\x7F]/g, (letter) => `\\u${letter.charCodeAt(0)}?`)
            .replace(/\n/g, '\\par\n')}}`,
        ),
    },
  ]),
];
