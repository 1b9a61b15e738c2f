import type { Found } from './pdfDraft';
import type { ReadPages } from './readPages';

interface Told extends Found, Pick<ReadPages, 'unreadable' | 'count' | 'pages'> {
  readonly pictures: number;
  readonly attachments: number;
  readonly missingTables: number;
}

/** Returns sentences about what of a PDF had to be assumed, and what was left behind. */
export function warningsOf(told: Told): string[] {
  const { pictures, attachments, unknownSigns, missingTables, inColumns } = told;
  return [
    ...pagesLost(told),
    ...hyphens(told),
    ...when(inColumns, `${pagesAre(inColumns)} set in columns, and read column by column.`),
    ...when(told.empty.length, `Without any text: ${listed(told.empty)}. Pictures are not read.`),
    ...when(pictures, `Pictures left behind: ${pictures}. Words in them are not read.`),
    ...when(attachments, `Attached files left behind: ${attachments}.`),
    ...when(
      unknownSigns,
      `Signs whose meaning the file does not tell: ${unknownSigns}. Compare them with the original.`,
    ),
    ...when(
      missingTables,
      'Some fonts need a table of an Asian script that the file does not hold; words in them may be missing. Compare the text with the original.',
    ),
  ];
}

function when(count: number, sentence: string): string[] {
  return count > 0 ? [sentence] : [];
}

function pagesLost({ unreadable, count, pages }: Told): string[] {
  const read = pages.length + unreadable.length;
  if (read < count) {
    return [
      `The file says that it has ${count} pages; only ${pages.length} could be read, and after page ${read} no more were looked for.`,
    ];
  }
  return when(unreadable.length, `Damaged, and not read: ${listed(unreadable)}.`);
}

function hyphens({ mended, kept }: Told): string[] {
  return [
    ...when(
      mended,
      `Words broken at the end of a line and joined, since the text has them whole elsewhere: ${mended}.`,
    ),
    ...when(
      kept,
      `Words with a hyphen at the end of a line that was kept, since it may belong to them: ${kept}.`,
    ),
  ];
}

function pagesAre(count: number): string {
  return count === 1 ? '1 page is' : `${count} pages are`;
}

/** As “page 2”, “pages 2, 3 and 7”, and no more than ten of them. */
function listed(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 10).map(String);
  const more = numbers.length - shown.length;
  const last = more > 0 ? `${more} more` : (shown.pop() ?? '');
  return shown.length === 0 ? `page ${last}` : `pages ${shown.join(', ')} and ${last}`;
}

/** Returns how many pictures a PDF holds; each one has a dictionary of its own in the file. */
export function picturesIn(bytes: Uint8Array): number {
  const words = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return words.match(/\/Subtype\s{0,8}\/Image\b/g)?.length ?? 0;
}
