import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importerFor } from '../../../electron/import';
import { rtf } from '../../../electron/import/rtf';
import { deepest } from '../../../electron/import/rtf/reader';
import {
  holdsEveryWord,
  importOrFailure,
  importWith,
  refusal,
  seenPieces,
} from '../../support/importWith';
import { nightTrams } from '../../support/nightTrams';
import { wordRecall } from '../../support/wordRecall';

const raw = String.raw;
const picture = '89504e470d0a1a0a0000000d49484452';
const [tall, wide] = nightTrams.paragraphs;

/** Documents as programs write them, and the words that a reader of each should have. */
const samples: Record<string, { file: string; words: string }> = {
  plain: { file: raw`{\rtf1\ansi ${tall}\par ${wide}\par}`, words: `${tall} ${wide}` },
  'line ends that mean nothing': {
    file: `{\\rtf1\\ansi\r\n${tall.split(' ').join(' \r\n')}\\par\r\n}\r\n\0`,
    words: tall,
  },
  'accents in Windows-1252': {
    file: raw`{\rtf1\ansi\ansicpg1252 Caf\'e9 na\'efve \'80 12 \'93quoted\'94\par}`,
    words: 'Café naïve € 12 “quoted”',
  },
  'a file in Cyrillic': {
    file: raw`{\rtf1\ansi\ansicpg1251 \'cd\'ee\'f7\'ed\'ee\'e9 \'f2\'f0\'e0\'ec\'e2\'e0\'e9\par}`,
    words: 'Ночной трамвай',
  },
  'fonts with code pages of their own': {
    file: raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fcharset204 Times Cyr;}{\f2\fcharset161 Times Greek;}{\f3\fcharset238 Times CE;}{\f4\fcharset128 Mincho;}}\f1 \'cd\'ee\'f7\'fc\f2  \'ed\'fd\'f7\'f4\'e1\f3  p\'f8\'edklad\f4  \'96\'e9\'8e\'d4\f0  caf\'e9\par}`,
    words: 'Ночь νύχτα příklad 夜車 café',
  },
  'letters of a Mac': { file: raw`{\rtf1\mac caf\'8e\par}`, words: 'café' },
  'Unicode with other signs to fall back to': {
    file: raw`{\rtf1\ansi\uc1 \u1053\'cd\u1086?\u1095\'f7\u1100\'fc{\uc2 \u22812\'96\'e9}{\uc0\u36554} \u-10179?\u-8704? \u8212\emdash end\par}`,
    words: 'Ночь夜車 😀 —end',
  },
  'fields, bookmarks and an index': {
    file: raw`{\rtf1 See {\field{\*\fldinst HYPERLINK "http://example.org/hidden"}{\fldrslt {\ul the minutes}}} {\*\bkmkstart a}of{\*\bkmkend a}{\xe {trams}} March\par}`,
    words: 'See the minutes of March',
  },
  'pictures in every form': {
    file: raw`{\rtf1 Before {\pict\pngblip\picw1 ${picture}}{\*\shppict{\pict\pngblip ${picture}}}{\nonshppict{\pict\wmetafile8 ${picture}}}{\pict\wbitmap0\bin4 }}{\\ }{\object\objemb{\*\objdata ${picture}}{\result {\pict ${picture}}shown}} after\par}`,
    words: 'Before shown after',
  },
  'tables in tables': {
    file: raw`{\rtf1\trowd\pard\intbl Line\cell Passengers\cell\row\trowd\pard\intbl Harbour\cell\pard\intbl\itap2 day\nestcell 40\nestcell{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}\pard\intbl\itap2 night\nestcell 17\nestcell{\*\nesttableprops\trowd\nestrow}\pard\intbl total\cell\row\pard After\par}`,
    words: 'Line Passengers Harbour day 40 night 17 total After',
  },
  'tracked changes': {
    file: raw`{\rtf1{\*\revtbl{Unknown;}{Kim;}}The {\deleted\revauthdel1 old }{\revised\revauth1 new }word {\v secret }stays\par}`,
    words: 'The new word stays',
  },
  'signs with names': {
    file: raw`{\rtf1 \lquote a\rquote  \ldblquote b\rdblquote  c\emdash d\endash e \bullet f\tab g\line h\~i\_j\-k \{\}\\\par}`,
    words: '‘a’ “b” c — d – e • f g h i j k {}\\',
  },
  'text boxes': {
    file: raw`{\rtf1 Beside{\shp{\*\shpinst\shpleft1{\sp{\sn fLine}{\sv 0}}{\shptxt\pard In the box\par}}{\shprslt{\*\do{\dptxbx{\dptxbxtext In the box}}}}} it\par}`,
    words: 'Beside it In the box',
  },
  'destinations that nobody knows': {
    file: raw`{\rtf1{\*\newdest never {\b seen}}{\themedata 504b0304}{\*\datastore 0105}{\*\generator X;}{\colortbl;\red0\green0\blue0;}{\info{\author A}{\operator B}{\creatim\yr2025}}{\unknownword kept} too\par}`,
    words: 'kept too',
  },
  'a title in two encodings': {
    file: raw`{\rtf1{\info{\upr{\title ?}{\*\ud{\title N\u228?chte}}}}Text\par}`,
    words: 'Text',
  },
  'words of 80,000 letters, and of 80,000 groups': {
    file: `{\\rtf1 ${'a'.repeat(80_000)} ${'{}'.repeat(80_000)}end\\par}`,
    words: `${'a'.repeat(80_000)} end`,
  },
};

test.for(Object.entries(samples))(
  'Of %s, every word is there, and nothing else',
  async ([, { file, words }]) => {
    const result = await importWith(rtf, Buffer.from(file, 'latin1'));
    expect(wordRecall(words, result.text)).toBeGreaterThanOrEqual(0.95);
    expect(wordRecall(result.text, words)).toBeGreaterThanOrEqual(0.95);
    expect(result.text).not.toContain(picture.slice(0, 8));
    expect(holdsEveryWord(result)).toBe(true);
  },
);

test('Signs are exact, down to no-break spaces and soft hyphens', async () => {
  const { text } = await importWith(rtf, Buffer.from(samples['signs with names']!.file));
  expect(text).toBe('‘a’ “b” c—d–e •f\tg\nh\u00A0i\u2011j\u00ADk {}\\\n');
  const unicode = await importWith(
    rtf,
    Buffer.from(samples['Unicode with other signs to fall back to']!.file),
  );
  expect(unicode.text).toBe('Ночь夜車 😀 —end\n');
});

test('Styles, lists, headers, footnotes and comments are what the file says they are', async () => {
  const file = raw`{\rtf1\ansi{\fonttbl{\f2\fcharset2 Symbol;}}{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 heading 2;}{\s5 Intense Quote;}}{\info{\title Trams at night}{\author Ilse\tab Maroun}}
{\header\pard The Invented Courier\par}{\footer\pard Page \chpgn\par}\pard\s1 The title\par\pard\s2 A heading\par\pard\s1 Another part\par
\pard The council\chftn{\footnote\pard\chftn  Of Nordhaven.\par Since 1901.} voted{\*\atnid K}{\*\atnauthor Kim}\chatn{\*\annotation{\*\atndate 131287695}\pard Did it?\par Really?}.\par
\pard{\listtext\f2\'b7\tab}First\par{\pntext\u-3913 ?\tab}Second\par\pard\s5 As they said\par\pard\outlinelevel2 Third level\par}`;
  const result = await importWith(rtf, Buffer.from(file));
  expect(seenPieces(result)).toEqual([
    ['navigation', 'The Invented Courier', 'It stands at the top of the pages.'],
    ['navigation', 'Page', 'It stands at the foot of the pages.'],
    ['title', 'The title'],
    ['heading', 'A heading'],
    ['heading', 'Another part'],
    [null, 'The council[1] voted.'],
    ['paragraph', '[1] Of Nordhaven.', 'A footnote.'],
    ['paragraph', 'Since 1901.', 'A footnote.'],
    ['comment', 'Did it?', 'A comment in the margin.'],
    ['comment', 'Really?'],
    ['listItem', '•\tFirst'],
    ['listItem', '•\tSecond'],
    ['quotation', 'As they said'],
    ['heading', 'Third level'],
  ]);
  const asked = result.pieces[8];
  expect(asked?.comment).toEqual({ author: 'Kim', time: '2025-03-09 10:15', replyTo: null });
  expect(result.pieces[9]).toMatchObject({ comment: null, joins: true });
  const from = 'From the file’s properties.';
  expect(result.claims).toEqual({
    title: { value: 'Trams at night', from },
    author: { value: 'Ilse Maroun', from },
  });
});

test('A row of a table is a line, and cells are parted by tabs', async () => {
  const { text } = await importWith(rtf, Buffer.from(samples['tables in tables']!.file));
  expect(text.split('\n\n')).toEqual([
    'Line\tPassengers',
    'Harbour\tday\t40',
    'night\t17',
    'total',
    'After\n',
  ]);
});

test('What is left behind is said, with how much of it', async () => {
  const warnings = async (file: string) => (await importWith(rtf, Buffer.from(file))).warnings;
  expect(await warnings(samples['tracked changes']!.file)).toEqual([
    'Deleted words left out (tracked changes): 1.',
    'Hidden words left out: 1.',
  ]);
  expect(await warnings(samples['pictures in every form']!.file)).toEqual([
    'Pictures left behind: 4. Words in them are not read.',
    'Embedded objects left behind: 1; their captions were read.',
  ]);
  expect(await warnings(raw`{\rtf1\ansicpg12345 caf\'e9 {\b \u55357? cut`)).toEqual([
    'The file ends too early: something may be missing at its end. Compare it with the original.',
    'Not known, and read as Windows-1252: code page 12345. Compare accents with the original.',
    'Broken signs: 1; \uFFFD stands in their place.',
  ]);
  expect(
    await warnings(raw`{\rtf1{\fonttbl{\f9\fcharset2 Wingdings;}} Yes {\f9 \'fc}}} and on`),
  ).toEqual([
    'The file is put together wrongly; its words were read all the same.',
    'Signs of picture fonts, whose meaning the file does not tell: 1. Compare them with the original.',
  ]);
  const { text } = await importWith(rtf, Buffer.from(raw`{\rtf1 Closed} too often} and on`));
  expect(text).toBe('Closed too often and on\n');
  expect(await warnings(samples.plain!.file)).toEqual([]);
});

test('A file without text, and one that is nested too deep, are refused with a sentence', async () => {
  const refused = (file: string) => refusal(rtf, Buffer.from(file));
  expect(await refused(raw`{\rtf1{\pict ${picture}}}`)).toMatchObject({
    kind: 'refused',
    message:
      '“a.rtf” was not imported: it holds pictures and no text. The file was not changed. Choose a file that holds a text.',
  });
  expect((await refused('{\\rtf1')).message).toContain('it holds no text');
  const tooDeep = await refused(`{\\rtf1 ${'{'.repeat(deepest + 1)}deep`);
  expect([tooDeep.kind, tooDeep.message]).toEqual([
    'damaged',
    '“a.rtf” was not imported: its parts are nested deeper than in any document. The file was not changed. Open it in a word processor and save it again, then import that.',
  ]);
  const deep = `{\\rtf1 ${'{\\b '.repeat(deepest - 1)}deep${'}'.repeat(deepest)}`;
  expect((await importWith(rtf, Buffer.from(deep))).text).toBe('deep\n');
});

test('It is known by its first bytes', () => {
  expect(importerFor(Buffer.from('{\\rtf1\\ansi'), 'a.txt').id).toBe('rtf');
  expect(importerFor(Buffer.from('\uFEFF {\\rtf1\\ansi'), 'a.doc').id).toBe('rtf');
  expect(importerFor(Buffer.from('about {\\rtf1'), 'a.rtf').id).toBe('text');
});

test('Text that is escaped comes back as it was, whatever it is', async () => {
  const escaped = (text: string) =>
    Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
      .map((unit) => raw`\u${unit > 0x7fff ? unit - 0x10000 : unit}?`)
      .join('');
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
      fc.pre(!/[\p{Cc}\p{Co}\uFEFF]/u.test(text) && text.isWellFormed());
      const result = await importWith(rtf, Buffer.from(raw`{\rtf1 <${escaped(text)}>\par}`));
      expect(result.text).toBe(`<${text}>\n`);
    }),
    { numRuns: 300 },
  );
});

test('Files that were changed at random end in words or in a sentence, and never in picture data', async () => {
  const files = Object.values(samples).map(({ file }) => file.slice(0, 3000));
  const part = fc.constantFrom(
    '{',
    '}',
    '\\',
    raw`\bin99999999 `,
    raw`\u`,
    raw`\'`,
    raw`\uc9 `,
    raw`{\*`,
    raw`\par `,
  );
  const change = fc.record({
    at: fc.nat(3000),
    length: fc.nat(9),
    by: fc.oneof(part, fc.string()),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(change, { maxLength: 8 }),
      async (file, changes) => {
        let text = file;
        for (const { at, length, by } of changes)
          text = text.slice(0, at) + by + text.slice(at + length);
        const outcome = await importOrFailure(rtf, Buffer.from(text, 'latin1'));
        if ('text' in outcome) {
          expect(holdsEveryWord(outcome)).toBe(true);
          expect(outcome.text.isWellFormed()).toBe(true);
          expect(outcome.text).not.toMatch(/[\x00-\x08\x0B\x0C\x0E-\x1F]/);
        } else expect(outcome.message).toContain('a.rtf');
      },
    ),
    { numRuns: 500 },
  );
});
