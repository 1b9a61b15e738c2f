import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importers } from '../../../electron/import';
import { imported, piecesIn } from '../../support/importing';
import { processorTime } from '../../support/processorTime';

const debate = `# Cameras in every *tram*

Nobody **asked** us, says [a driver](https://port.example/drivers "Quay line"),
who has driven for \`20\` years.\\
The mayor did.

> She says no.
>
> > He says yes.

1. Safety
2. Money

   It costs €40,000.

- [ ] ask the drivers

What the Act says
---

| Stop | Cameras |
|------|---------|
| Quay | 4 *new* |

\`\`\`text
log: 4 faces
\`\`\`

![The quay](quay.png "at night")

As promised.[^1] See <https://port.example/act> and [the Act].

[^1]: Promised
[^2]: In March,
  by letter.
[the Act]: https://port.example/section-12 "Section 12"
[nobody]: https://port.example/nobody
`;

test('Marks are dropped, words and what they are stay', async () => {
  const result = await imported(debate, 'debate.md');
  expect(piecesIn(result)).toEqual([
    ['title', 'Cameras in every tram'],
    [
      null,
      'Nobody asked us, says a driver (Quay line), who has driven for 20 years.\nThe mayor did.',
    ],
    ['quotation', 'She says no.'],
    ['quotation', 'He says yes.'],
    ['listItem', '1. Safety'],
    ['listItem', '2. Money'],
    ['listItem', 'It costs €40,000.'],
    ['listItem', '[ ] ask the drivers'],
    ['heading', 'What the Act says'],
    ['paragraph', 'Stop\tCameras'],
    ['paragraph', 'Quay\t4 new'],
    ['paragraph', 'text\nlog: 4 faces'],
    [null, 'The quay (at night)'],
    [null, 'As promised.[^1] See https://port.example/act and the Act (Section 12).'],
    [null, '[^1]: Promised'],
    [null, '[^2]: In March, by letter.'],
  ]);
  expect(result).toMatchObject({ encoding: 'utf-8', claims: {} });
  expect(result.warnings).toEqual([
    '1 picture was left out; the words that describe pictures are in the text.',
    '2 links lost their addresses; the words of links are in the text.',
    '1 link definition that nothing uses was left out.',
  ]);
});

test('Front matter is claimed with where it stands, and stays in the text', async () => {
  const lines = `title: "The ‘quiet’ cameras"
author:
  - Ann Lee
  - Bo Ek
date: 2025-03-04T10:00:00Z
source: https://port.example/quiet
publication: The Quay
lang: en
tags: [trams, faces]`;
  const result = await imported(
    `---\r\n${lines.replace(/\n/g, '\r\n')}\r\n---\r\nNobody asked.`,
    'a.markdown',
  );
  const from = (key: string) => `From “${key}” in the file’s front matter.`;
  expect(result.claims).toEqual({
    title: { value: 'The ‘quiet’ cameras', from: from('title') },
    author: { value: 'Ann Lee, Bo Ek', from: from('author') },
    outlet: { value: 'The Quay', from: from('publication') },
    published: { value: '2025-03-04', from: from('date') },
    address: { value: 'https://port.example/quiet', from: from('source') },
    language: { value: 'en', from: from('lang') },
  });
  expect(piecesIn(result)).toEqual([
    ['siteNotice', lines],
    [null, 'Nobody asked.'],
  ]);
});

test('A source that is no address is an outlet; a date that is none is not claimed', async () => {
  const { claims } = await imported('---\nsource: The Quay\ndate: soon\n---\nA', 'a.md');
  expect(claims).toEqual({
    outlet: { value: 'The Quay', from: 'From “source” in the file’s front matter.' },
  });
});

test('Two rules around a paragraph are no front matter', async () => {
  const result = await imported('---\nNobody asked: us.\n\n---\nB', 'a.md');
  expect(result.claims).toEqual({});
  expect(result.text).toContain('Nobody asked: us.');
});

test('Only the name makes a Markdown file; a plain text with its marks stays as it is', async () => {
  const result = await imported('# Not a *title*', 'a.txt');
  expect(piecesIn(result)).toEqual([[null, '# Not a *title*']]);
  expect(importers.filter(({ extensions }) => extensions.includes('.md'))).toHaveLength(1);
});

test('HTML in it is text, and nothing else', async () => {
  const { text } = await imported('<b onclick="x()">Nobody</b> <script>asked</script>', 'a.md');
  expect(text).toBe('<b onclick="x()">Nobody</b> <script>asked</script>\n');
});

test('Another encoding is guessed and said, or wished', async () => {
  const bytes = Buffer.from('# Le caf\xE9 des \xE9lus\n', 'latin1');
  const guessed = await imported(bytes, 'a.md');
  expect(guessed).toMatchObject({ text: 'Le café des élus\n', encoding: 'windows-1252' });
  expect(guessed.warnings[0]).toContain('which is a guess');
  const wished = await imported(bytes, 'a.md', { encoding: 'windows-1252' });
  expect(wished.warnings).toEqual([]);
});

/** Constructs of Markdown around words that stand nowhere else. */
const construct = fc.constantFrom(
  (word: string) => `# ${word}`,
  (word: string) => `${word}\n===`,
  (word: string) => `> ${word}\n> > ${word}a`,
  (word: string) => `- ${word}\n  1. ${word}a\n\n     ${word}b`,
  (word: string) => `*${word}* **${word}a** ~~${word}b~~ \`${word}c\``,
  (word: string) => `[${word}](x "${word}a") ![${word}b](y "${word}c") <https://${word}d.example>`,
  (word: string) => `| ${word} | ${word}a |\n|---|---|\n| ${word}b | ${word}c |`,
  (word: string) => `\`\`\`${word}\n${word}a`,
  (word: string) => `    ${word}\n\n    ${word}a`,
  (word: string) => `[^${word}]: ${word}a`,
  (word: string) => `<div>${word}</div>\n<!-- ${word}a -->`,
  (word: string) => `${word}\\\n${word}a  \n${word}b &amp; ${word}c`,
  (word: string) => `[${word}][q]\n\n[q]: z "${word}a"`,
  (word: string) => `[label]: address "${word}"`,
);

test('No word is lost, whatever marks stand around it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(construct, { minLength: 1, maxLength: 8 }), async (constructs) => {
      const source = constructs.map((write, at) => write(`word${String(at)}`)).join('\n\n');
      const { text } = await imported(source, 'a.md');
      const lost = (source.match(/word\d+[a-d]?/g) ?? []).filter((word) => !text.includes(word));
      expect(lost).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

const hostile: Readonly<Record<string, string>> = {
  'quotations in quotations': `before\n\n${'> '.repeat(50_000)}word`,
  'lists in lists': `${'- '.repeat(5_000)}word`,
  brackets: `${'['.repeat(60_000)}word`,
  'pictures of brackets': `${'![['.repeat(40_000)}word`,
  'links that never close': `${'[a]('.repeat(40_000)}word`,
  'half links': `${'[a][b'.repeat(40_000)}word`,
  stars: `${'*a '.repeat(60_000)}word`,
  'back ticks': `${'`'.repeat(150_000)}word`,
  'a table of columns': `${'|a'.repeat(30_000)}\n${'|-'.repeat(30_000)}\n|word`,
  footnotes: `${'[^a]: b\n\n'.repeat(30_000)}word`,
  'front matter without an end': `---\na: b\n${'c: d\n\n'.repeat(30_000)}word`,
  'spaces in front matter': `---\na:${' '.repeat(15_000)}\nb\n---\nword`,
  'a paragraph without an end': 'word '.repeat(2_000_000),
};

test.each(Object.entries(hostile))(
  'Bad input, %s, is read in bounded time and loses no word',
  async (_, source) => {
    const time = processorTime();
    const { text } = await imported(source, 'a.md');
    expect(text).toContain('word');
    // A tenth of what a worker may take; on a busy machine, five times as slow.
    expect(time()).toBeLessThan(10_000);
  },
);

test('What has no words is refused or shown as it is', async () => {
  await expect(imported('', 'a.md')).rejects.toMatchObject({ kind: 'refused' });
  await expect(imported(' \n', 'a.md')).rejects.toMatchObject({ kind: 'refused' });
  expect(await imported('---\n\n***', 'a.md')).toMatchObject({ text: '---\n\n***' });
});
