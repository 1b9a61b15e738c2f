import { countWords } from '../../shared/text/canonical';
import { containerKind } from './containerKind';
import { DocxBody, DocxFinds } from './docxBody';
import { type DocxParts, docxParts } from './docxParts';
import { DocxStyles } from './docxStyles';
import { formats } from './formats';
import type { Importer, ImportResult } from './importer';
import { leftOutWarnings } from './leftOut';
import { commentParagraphs, noteParagraphs } from './notes';
import { documentClaims, notATextDocument } from './officeDocument';
import { draftOf, type Paragraph } from './paragraphs';
import { requireWords } from './refused';
import { XmlReader } from './xmlReader';
import { openZip } from './zip';

/** Documents of Word and of programs that write its format (Office Open XML). */
export const docx: Importer = {
  ...formats.docx,
  sniff: (head, name) => containerKind(head, name) === 'docx',
  read,
};

async function read(bytes: Uint8Array, name: string): Promise<ImportResult> {
  const reader = new XmlReader(await openZip(bytes, name), name);
  const parts = await docxParts(reader);
  const styles = new DocxStyles();
  for (const part of parts.related.get('styles') ?? []) await reader.walk(part, styles);
  const finds = new DocxFinds();
  const body = new DocxBody(styles, finds);
  const { encoding, warnings } = await reader.walk(parts.document, body);
  if (body.root !== 'document') throw notATextDocument(name);
  await readNotes(reader, parts, styles, finds);
  const pageWords = await countPageWords(reader, parts, styles);
  const claims = await documentClaims(reader, parts.properties, styles.language);
  const draft = draftOf([...body.paragraphs, ...notesOf(finds)], claims);
  requireWords(draft.text, name);
  const leftOut = leftOutWarnings({ ...finds, pageWords });
  return { ...draft, encoding, warnings: [...warnings, ...leftOut] };
}

async function readNotes(
  reader: XmlReader,
  { related }: DocxParts,
  styles: DocxStyles,
  finds: DocxFinds,
): Promise<void> {
  const parts = ['footnotes', 'endnotes', 'comments'].flatMap((kind) => [
    ...(related.get(kind) ?? []),
  ]);
  for (const part of new Set(parts)) await reader.walk(part, new DocxBody(styles, finds));
}

/** Notes stand at the end, in the order of their signs; then the comments in the margin. */
function notesOf(finds: DocxFinds): Paragraph[] {
  const notes = [...finds.notes]
    .map(([key, note]) => ({ ...note, number: finds.numberOf(key) }))
    .toSorted((one, other) => one.number - other.number);
  return [
    ...notes.flatMap(({ kind, number, paragraphs }) => noteParagraphs(kind, number, paragraphs)),
    ...finds.comments.flatMap(commentParagraphs),
  ];
}

async function countPageWords(
  reader: XmlReader,
  { related }: DocxParts,
  styles: DocxStyles,
): Promise<number> {
  let words = 0;
  for (const part of ['header', 'footer'].flatMap((kind) => [...(related.get(kind) ?? [])])) {
    const page = new DocxBody(styles, new DocxFinds());
    await reader.walk(part, page);
    for (const paragraph of page.paragraphs) words += countWords(paragraph.words);
  }
  return words;
}
