import { expect, test } from 'vitest';
import { importerFor } from '../../../electron/import';
import { pdf } from '../../../electron/import/pdf';
import { asksForPassword } from '../../../shared/ipc/passwordNeeded';
import { holdsEveryWord, importWith, refusal, seenPieces } from '../../support/importWith';
import { nightTrams } from '../../support/nightTrams';
import { makePdf, type PdfPage } from '../../support/pdf';
import { setParagraphs } from '../../support/setPage';
import { wordRecall } from '../../support/wordRecall';

const { title, heading, paragraphs } = nightTrams;
const everything = [title, heading, ...paragraphs].join('\n');

/** A page between the name of a paper and a page number. */
function printed(number: number, words: PdfPage['words']): PdfPage {
  return {
    words: [
      { x: 60, y: 800, text: 'The Invented Courier', size: 8 },
      ...words,
      { x: 290, y: 40, text: `${number}`, size: 8 },
    ],
  };
}

test('Lines become paragraphs, and the sizes of letters tell the title and the headings', async () => {
  const bytes = makePdf([
    {
      words: [
        { x: 60, y: 770, text: title, size: 20, font: 'bold' },
        ...setParagraphs(paragraphs.slice(0, 3), { x: 60, y: 720, letters: 90, gap: 7 }),
        { x: 60, y: 520, text: heading, size: 13, font: 'bold' },
        ...setParagraphs(paragraphs.slice(3), { x: 60, y: 490, letters: 90, indent: 14 }),
      ],
    },
  ]);
  const result = await importWith(pdf, bytes);
  expect(seenPieces(result)).toEqual([
    ['title', title],
    ...paragraphs.slice(0, 3).map((words) => [null, words]),
    ['heading', heading],
    ...paragraphs.slice(3).map((words) => [null, words]),
  ]);
  expect(result.warnings).toEqual([]);
  expect(holdsEveryWord(result)).toBe(true);
});

test('Columns are read one after the other, between the lines that go across, in whatever order they are drawn', async () => {
  const left = setParagraphs(paragraphs.slice(0, 3), { x: 50, y: 700, letters: 46, indent: 10 });
  const right = setParagraphs(paragraphs.slice(3), { x: 310, y: 700, letters: 46, indent: 10 });
  const across = { x: 50, y: 760, text: `${title} ${title}`, size: 16 };
  const below = { x: 50, y: 300, text: `${paragraphs[0].slice(0, 90)} at the end.` };
  const rows = left.flatMap((words, at) => [words, ...right.slice(at, at + 1)]);
  const wanted = [
    ['title', `${title} ${title}`],
    ...paragraphs.map((words) => [null, words]),
    [null, below.text],
  ];
  for (const words of [
    [across, ...left, ...right, below],
    [across, ...rows, ...right.slice(left.length), below],
    [below, ...right, ...left, across],
  ]) {
    const result = await importWith(pdf, makePdf([{ words }]));
    expect(seenPieces(result)).toEqual(wanted);
    expect(result.warnings).toEqual(['1 page is set in columns, and read column by column.']);
  }
});

test('A table is read row by row', async () => {
  const cells = [
    ['Line', 'Passengers', 'Cost'],
    ...['Harbour', 'Hospital', 'Market', 'Airport', 'Museum', 'Stadium'].map((name, at) => [
      name,
      `${at * 17 + 40}`,
      `${at}.5 million`,
    ]),
  ];
  const words = cells.flatMap((row, line) =>
    row.map((text, column) => ({ x: 60 + column * 170, y: 700 - line * 14, text })),
  );
  const { text } = await importWith(pdf, makePdf([{ words }]));
  for (const row of cells) expect(text).toContain(row.join('\t'));
});

test('What comes again on every page is set apart with its page, and a paragraph goes on across it', async () => {
  const [first, second, third] = paragraphs;
  const cut = first.indexOf(' nurses');
  const pages = [
    printed(
      1,
      setParagraphs([second, first.slice(0, cut)], { x: 60, y: 700, letters: 90, gap: 7 }),
    ),
    printed(
      2,
      setParagraphs([first.slice(cut + 1), third], { x: 60, y: 760, letters: 90, gap: 7 }),
    ),
    printed(3, setParagraphs(paragraphs.slice(3), { x: 60, y: 760, letters: 90, gap: 7 })),
  ];
  const result = await importWith(pdf, makePdf(pages));
  const top = (page: number) => [
    'navigation',
    'The Invented Courier',
    `It stands at the top of 3 pages; here, of page ${page}.`,
  ];
  const foot = (page: number) => ['navigation', `${page}`, `The page number of page ${page}.`];
  expect(seenPieces(result)).toEqual([
    top(1),
    [null, second],
    [null, first],
    foot(1),
    top(2),
    [null, third],
    foot(2),
    top(3),
    ...paragraphs.slice(3).map((words) => [null, words]),
    foot(3),
  ]);
});

test('A hyphen at the end of a line goes only when the text has the word whole, and that is said', async () => {
  const lines = [
    'The commission met for the long-term plan while the com-',
    'mission of Nordhaven waited, and asked about a long-',
    'term answer that no engineer could give with his instru-',
    'ments in the cold.',
  ];
  const words = lines.map((text, at) => ({ x: 60, y: 700 - at * 13, text }));
  const { text, warnings } = await importWith(pdf, makePdf([{ words }]));
  expect(text).toBe(
    'The commission met for the long-term plan while the commission of Nordhaven waited, and asked about a long-term answer that no engineer could give with his instru-ments in the cold.\n',
  );
  expect(warnings).toEqual([
    'Words broken at the end of a line and joined, since the text has them whole elsewhere: 1.',
    'Words with a hyphen at the end of a line that was kept, since it may belong to them: 1.',
  ]);
});

test('Every script, ligatures, and words that stand sideways are read', async () => {
  const mapped = 'Ночной трамвай — of\uFB01ce, naïve café, 夜行電車';
  const bytes = makePdf([
    {
      words: [
        { x: 60, y: 700, text: mapped, font: 'mapped' },
        { x: 30, y: 200, text: 'Received by the clerk', turned: 90 },
      ],
    },
  ]);
  const { text } = await importWith(pdf, bytes);
  expect(text).toBe('Ночной трамвай — office, naïve café, 夜行電車\n\nReceived by the clerk\n');
});

test('Two short sentences below each other are two paragraphs, and so are points with bullets', async () => {
  const points = ['Ask the office for its figures.', 'Count again in May.'];
  const list = ['\u2022 nurses of the hospital who work at night', '\u2022 bakers'];
  const words = setParagraphs(paragraphs.slice(0, 1), { x: 60, y: 780, letters: 90 });
  const lines = [...points, ...list].map((text, at) => ({
    x: 60,
    y: [700, 687, 600, 587][at]!,
    text,
  }));
  const result = await importWith(pdf, makePdf([{ words: [...words, ...lines] }]));
  expect(seenPieces(result).slice(1)).toEqual([...points, ...list].map((one) => [null, one]));
});

test('A title of two short lines is one title', async () => {
  const bytes = makePdf([
    {
      words: [
        { x: 150, y: 770, text: 'Shall the trams of Nordhaven', size: 18 },
        { x: 160, y: 748, text: 'run all night, or rest', size: 18 },
        ...setParagraphs(paragraphs, { x: 60, y: 700, letters: 90, gap: 7 }),
      ],
    },
  ]);
  const [first] = seenPieces(await importWith(pdf, bytes));
  expect(first).toEqual(['title', 'Shall the trams of Nordhaven run all night, or rest']);
});

test('A page that is turned is read like any other', async () => {
  const words = setParagraphs(paragraphs.slice(0, 2), { x: 60, y: 500, letters: 70, gap: 7 });
  for (const turn of [90, 180, 270]) {
    const result = await importWith(pdf, makePdf([{ words, entries: `/Rotate ${turn}` }]));
    expect(seenPieces(result)).toEqual(paragraphs.slice(0, 2).map((one) => [null, one]));
  }
});

test('Notes are comments, what was typed onto the page is text, and pictures are counted', async () => {
  const bytes = makePdf([
    {
      words: [{ x: 60, y: 700, text: paragraphs[0].slice(0, 80) }],
      pictures: 2,
      notes: [
        { kind: 'Text', text: 'Who counted them?', author: 'Kim' },
        { kind: 'FreeText', text: 'Adopted on Tuesday' },
      ],
    },
    { words: [], pictures: 1 },
  ]);
  const result = await importWith(pdf, bytes);
  expect(seenPieces(result)).toEqual([
    [null, paragraphs[0].slice(0, 80)],
    ['comment', 'Who counted them?', 'A note that somebody put on page 1.'],
    [null, 'Adopted on Tuesday', 'Typed or filled in on page 1.'],
  ]);
  expect(result.pieces[1]?.comment).toEqual({ author: 'Kim', time: '2025-03-09', replyTo: null });
  expect(result.warnings).toEqual([
    'Without any text: page 2. Pictures are not read.',
    'Pictures left behind: 3. Words in them are not read.',
  ]);
});

test('The properties of the file are claims, and a title that is a file’s name is none', async () => {
  const words = [{ x: 60, y: 700, text: title }];
  const info = {
    Title: 'Trams\nby night',
    Author: 'Ilse Maroun',
    CreationDate: 'D:20250309101500Z',
  };
  const from = 'From the file’s properties.';
  const { claims } = await importWith(pdf, makePdf([{ words }], { info, language: 'en-GB' }));
  expect(claims).toEqual({
    title: { value: 'Trams by night', from },
    author: { value: 'Ilse Maroun', from },
    language: { value: 'en-GB', from },
    published: { value: '2025-03-09', from: 'From the file’s properties: the day it was made.' },
  });
  for (const Title of ['Microsoft Word - trams.docx', 'untitled', 'trams_final.indd', ' ']) {
    const bare = await importWith(
      pdf,
      makePdf([{ words }], { info: { Title, CreationDate: 'D:20259999' } }),
    );
    expect(bare.claims).toEqual({});
  }
});

test('A locked file asks for its password, says when it is wrong, and opens with the right one', async () => {
  const words = setParagraphs(paragraphs, { x: 60, y: 700, letters: 90, gap: 7 });
  for (const cipher of ['rc4', 'aes'] as const) {
    const locked = makePdf([{ words }], { password: 'night tram', cipher, info: { Title: title } });
    for (const [password, says] of [
      [null, 'it is locked with a password'],
      ['day tram', 'the password does not open it'],
    ] as const) {
      const failure = await refusal(pdf, locked, { password });
      expect(failure.message).toContain(says);
      expect(asksForPassword(failure)).toBe(true);
    }
    const result = await importWith(pdf, locked, { password: 'night tram' });
    expect(seenPieces(result)).toEqual(paragraphs.map((one) => [null, one]));
    expect(result.claims.title?.value).toBe(title);
  }
});

test('Pictures of pages are refused, with what to do', async () => {
  const pages = [
    { words: [], pictures: 1 },
    { words: [], pictures: 1 },
  ];
  const failure = await refusal(pdf, makePdf(pages));
  expect(failure).toEqual({
    kind: 'refused',
    message:
      '“a.pdf” was not imported: it holds pictures of its pages and no text (pages: 2). The file was not changed. Let a program for text recognition (OCR) put a text into it and import that, or copy the words by hand and paste them.',
    detail: null,
  });
  const empty = await refusal(pdf, makePdf([{ words: [] }]));
  expect(empty.message).toContain('it holds no text (pages: 1)');
  expect(asksForPassword(empty)).toBe(false);
});

test('Progress is told page by page', async () => {
  const told: number[] = [];
  const page = { words: [{ x: 60, y: 700, text: title }] };
  await importWith(pdf, makePdf([page, page, page, page]), { progress: (done) => told.push(done) });
  expect(told).toEqual([0.25, 0.5, 0.75, 1]);
});

test('The bytes of the file are left as they were', async () => {
  const bytes = makePdf([{ words: [{ x: 60, y: 700, text: title }] }]);
  const before = Buffer.from(bytes);
  await importWith(pdf, bytes);
  expect(Buffer.from(bytes).equals(before)).toBe(true);
});

test('A file is known by its first bytes; a text about PDF is a text', () => {
  const head = (words: string) => Buffer.from(words);
  expect(importerFor(head('%PDF-1.4\n'), 'a').id).toBe('pdf');
  expect(importerFor(head('junk\n%PDF-1.4\n'), 'a.PDF').id).toBe('pdf');
  expect(importerFor(head('A file begins with %PDF-1.4\n'), 'a.txt').id).toBe('text');
});

test('Recall is at least 0.95 in every setting', async () => {
  const settings = [
    { x: 60, y: 780, letters: 95 },
    { x: 60, y: 780, letters: 60, step: 11, gap: 3 },
    { x: 60, y: 780, letters: 40, indent: 20, size: 12, step: 15 },
    { x: 200, y: 780, letters: 30, gap: 20 },
    { x: 60, y: 780, letters: 70, font: 'mapped' as const },
  ];
  for (const setting of settings) {
    const words = setParagraphs([title, heading, ...paragraphs], setting);
    const { text } = await importWith(pdf, makePdf([{ words }]));
    expect(wordRecall(everything, text)).toBeGreaterThanOrEqual(0.95);
    expect(wordRecall(text, everything)).toBeGreaterThanOrEqual(0.95);
  }
});
