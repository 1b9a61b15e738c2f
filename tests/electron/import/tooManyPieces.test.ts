import { expect, test } from 'vitest';
import { pieceLimit } from '../../../shared/clean/pieceLimit';
import { readSource } from '../../../electron/import/readSource';
import { docxOf, odtOf } from '../../support/documents';

const over = pieceLimit + 1;
const message =
  'it has more than 100,000 paragraphs or lines. The file was not changed. Split it into parts, then import those.';

/** Numbers: a part that is packed too well is refused before it is read. */
function numbered(of: (at: string) => string): string {
  return Array.from({ length: over }, (_, at) => of(String(at * 7919))).join('');
}

/** Each has a paragraph more than a text may have, and what would be found behind it is broken. */
const files: Readonly<Record<string, () => Buffer>> = {
  'lines.txt': () => Buffer.from('a\n'.repeat(over)),
  'lines.md': () => Buffer.from('- a\n'.repeat(over)),
  'lines.eml': () => Buffer.from(`From: a@b.example\r\n\r\n${'a\r\n'.repeat(over)}`),
  'paragraphs.rtf': () => Buffer.from(`{\\rtf1 ${'a\\par '.repeat(over * 2)}}`),
  'paragraphs.docx': () =>
    docxOf({ body: `${numbered((at) => `<w:p><w:r><w:t>${at}</w:t></w:r></w:p>`)}<broken` }),
  'paragraphs.odt': () => odtOf({ text: `${numbered((at) => `<text:p>${at}</text:p>`)}<broken` }),
};

test.each(Object.entries(files))(
  '%s is refused, with a reason and a way out',
  async (name, bytes) => {
    await expect(readSource(bytes(), name)).rejects.toMatchObject({
      kind: 'refused',
      message: `“${name}” was not imported: ${message}`,
    });
  },
);

test('A long text whose lines were broken at a width has as many lines as it likes', async () => {
  const line = 'The council wants cameras in every tram, and the riders want later trams.\n';
  const { blocks } = await readSource(
    Buffer.from(`${line.repeat(9)}\n`.repeat(12_000)),
    'book.txt',
  );
  expect(blocks).toHaveLength(12_000);
});

test('Paragraphs without words do not count', async () => {
  const empty = '<w:p/>'.repeat(over);
  const words = numbered((at) => ` ${at}`);
  const bytes = docxOf({ body: `${empty}<w:p><w:r><w:t>${words}</w:t></w:r></w:p>${empty}` });
  expect((await readSource(bytes, 'empty.docx')).blocks).toHaveLength(1);
});
