import { unzipSync, strFromU8 } from 'fflate';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { docx as docxImporter } from '../../../electron/import/docx';
import { writeDocx } from '../../../electron/write/docx';
import { importWith, seenPieces } from '../../support/importWith';
import { hostileBundle, largeBundle, squeezedWords } from '../../support/reportBundle';
import { sampleBundle } from '../../support/sampleBundle';

const bundle = sampleBundle();
const written = writeDocx(bundle);

/** What has to be findable in a report: quotations, names of tags, notes, citations’ titles. */
const wanted = [
  ...bundle.tags.flatMap(({ quote, note }) => [quote, note ?? '']),
  ...bundle.codes.flatMap(({ name, definition, example }) => [name, definition, example]),
  ...bundle.reviewers.map(({ name }) => name),
  ...bundle.readings.map(({ title }) => title),
].map(squeezedWords);

test('Mammoth finds every quotation, tag, note and title in the document', async () => {
  const { value, messages } = await mammoth.extractRawText({ buffer: Buffer.from(await written) });
  const found = squeezedWords(value);
  for (const words of wanted) expect(found).toContain(words);
  expect(messages).toEqual([]);
});

test('Lectern itself reads the document back: title, headings, quotations, and citations as notes', async () => {
  const result = await importWith(docxImporter, await written);
  const found = squeezedWords(result.text.replace(/\[\d+\]/g, ''));
  for (const words of wanted) expect(found).toContain(words);
  const pieces = seenPieces(result);
  const of = (kind: string) =>
    pieces.filter(([one]) => one === kind).map(([, words]) => words.replace(/\[\d+\]$/, ''));
  expect(of('title')).toEqual([bundle.workspace.name]);
  expect(of('heading')).toEqual(expect.arrayContaining(bundle.codes.map(({ name }) => name)));
  expect(of('quotation').map(squeezedWords)).toEqual(
    expect.arrayContaining(bundle.tags.map(({ quote }) => squeezedWords(quote))),
  );
  expect(result.text).toMatch(/\[8\] “=SUM\(watchmen\) is not a policy”, @quayside, n\.d\., ¶2\./);
});

test('Two documents of the same bundle are the same bytes, whatever the hour', async () => {
  const again = await writeDocx(structuredClone(bundle));
  expect(Buffer.from(again).equals(Buffer.from(await written))).toBe(true);
  const core = strFromU8(unzipSync(again)['docProps/core.xml'] ?? new Uint8Array());
  expect(core.match(/\d{4}-\d\d-\d\dT/g)).toEqual(['1980-01-01T', '1980-01-01T']);
});

test('Marks of the full text are underlines of different kinds, and letters', async () => {
  const xml = strFromU8(unzipSync(await written)['word/document.xml'] ?? new Uint8Array());
  for (const kind of ['single', 'dash', 'double', 'dotted']) {
    expect(xml).toContain(`<w:u w:val="${kind}" w:color=`);
  }
  const without = await writeDocx({ ...bundle, withTexts: false });
  expect(strFromU8(unzipSync(without)['word/document.xml'] ?? new Uint8Array())).not.toContain(
    '<w:u ',
  );
});

test.each(['<w:p/>&amp;"\'', 'a\u0000b\u001b\ud800\uFFFEc', 'مرحبا بالعالم', 'one\ttwo\n\nthree'])(
  '%j comes through as text',
  async (words) => {
    const { value } = await mammoth.extractRawText({
      buffer: Buffer.from(await writeDocx(hostileBundle(words))),
    });
    const shown = words.replace(/[\u0000\u001b\ud800\uFFFE]/g, '\uFFFD');
    expect(squeezedWords(value)).toContain(squeezedWords(shown));
  },
);

test('Ten thousand passages are written, each with its footnote', async () => {
  const bytes = await writeDocx({ ...largeBundle(10_000), withTexts: false });
  const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  expect(document.match(/<w:footnoteReference/g)).toHaveLength(10_000);
});
