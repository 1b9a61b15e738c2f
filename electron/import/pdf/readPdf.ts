import { Failure } from '../../../shared/ipc/failure';
import type { ImportResult, ImportWishes } from '../importer';
import { claimsOf } from './claims';
import { openPdf, type PdfDocument } from './openPdf';
import { draftOf } from './pdfDraft';
import { readPages, type ReadPages } from './readPages';
import { requireEnds } from './requireEnds';
import { requireRoom } from './requireRoom';
import { picturesIn, warningsOf } from './warnings';

/** Reads the text layer of a PDF; throws a Failure that names the file when it has none. */
export async function readPdf(
  bytes: Uint8Array,
  name: string,
  { password, progress }: ImportWishes,
): Promise<ImportResult> {
  requireRoom(bytes, name);
  requireEnds(bytes, name);
  const { document, missingTables, close } = await openPdf(bytes, name, password);
  try {
    const read = await readPages(document, name, progress);
    const { builder, found } = draftOf(read.pages);
    const pictures = picturesIn(bytes);
    if (builder.count === 0) throw withoutText(name, read, pictures);
    return {
      ...builder.draft(await claimsOf(document)),
      // Fonts say what their letters are in this encoding.
      encoding: 'utf-16be',
      warnings: warningsOf({
        ...found,
        ...read,
        pictures,
        attachments: await attachmentsOf(document),
        missingTables: missingTables.size,
      }),
    };
  } finally {
    await close();
  }
}

async function attachmentsOf(document: PdfDocument): Promise<number> {
  const attachments: unknown = await document.getAttachments();
  return typeof attachments === 'object' ? Object.keys(attachments ?? {}).length : 0;
}

function withoutText(name: string, { pages, count }: ReadPages, pictures: number): Failure {
  if (pages.length === 0) {
    return new Failure(
      'damaged',
      `“${name}” was not imported: not one of its pages can be read. The file was not changed. Get a fresh copy of it.`,
    );
  }
  const holds = pictures > 0 ? 'holds pictures of its pages and no text' : 'holds no text';
  return new Failure(
    'refused',
    `“${name}” was not imported: it ${holds} (pages: ${count}). The file was not changed. Let a program for text recognition (OCR) put a text into it and import that, or copy the words by hand and paste them.`,
  );
}
