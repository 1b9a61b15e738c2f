import { z } from 'zod';
import { Failure } from '../../../shared/ipc/failure';
import { notesOf, type PageNote } from './notes';
import type { PdfDocument } from './openPdf';
import { type Matrix, type Run, runOf, textItemSchema } from './runs';

export interface PageText {
  /** Counted from 1, whatever is printed on it. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In the order in which the file draws them. */
  readonly runs: readonly Run[];
  readonly notes: readonly PageNote[];
}

export interface ReadPages {
  readonly pages: readonly PageText[];
  /** Numbers of the pages that could not be read. */
  readonly unreadable: readonly number[];
  /** How many pages the file says it has. */
  readonly count: number;
}

/** Most pages of a file that Lectern reads. */
export const pageLimit = 5000;

/** Most stretches of text in a file, and on a page: a page of a newspaper has about 3,000. */
const runLimit = 2_000_000;
const runsOfPage = 100_000;

/** After so many unreadable pages in a row, no more are looked for: the file says too many. */
const patience = 25;

/** Reads the words of every page; throws a Failure that names the file when it holds too much. */
export async function readPages(
  document: PdfDocument,
  name: string,
  progress: (done: number) => void,
): Promise<ReadPages> {
  const count = document.numPages;
  if (count > pageLimit) throw tooMuch(name, `it says that it has ${count} pages`);
  const pages: PageText[] = [];
  const unreadable: number[] = [];
  let [left, misses] = [runLimit, 0];
  for (let number = 1; number <= count && misses < patience; number += 1) {
    const page = await readPage(document, number, Math.min(left, runsOfPage));
    if (page === 'too much') {
      const whose =
        left < runsOfPage
          ? `it holds more than ${runLimit}`
          : `a page of it holds more than ${runsOfPage}`;
      throw tooMuch(name, `${whose} pieces of text`);
    }
    if (page === null) {
      unreadable.push(number);
      misses += 1;
    } else {
      pages.push(page);
      left -= page.runs.length;
      misses = 0;
    }
    progress(number / count);
  }
  return { pages, unreadable, count };
}

function tooMuch(name: string, because: string): Failure {
  return new Failure(
    'refused',
    `“${name}” was not imported: ${because}, more than Lectern opens. The file was not changed. Split it into parts, then import those.`,
  );
}

const chunkSchema = z.object({
  items: z.array(z.unknown()),
  styles: z.record(z.string(), z.object({ vertical: z.boolean().optional() })),
});

async function readPage(
  document: PdfDocument,
  number: number,
  limit: number,
): Promise<PageText | 'too much' | null> {
  try {
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const runs = await readRuns(page.streamTextContent(), transform as Matrix, limit);
    if (runs === null) return 'too much';
    const notes = notesOf(await page.getAnnotations());
    page.cleanup();
    return { number, width, height, runs, notes };
  } catch {
    // One page that is damaged is told of; the others are read all the same.
    return null;
  }
}

/** Returns the runs of a page; null when there are more than `limit`. */
async function readRuns(
  stream: ReadableStream<unknown>,
  view: Matrix,
  limit: number,
): Promise<Run[] | null> {
  const reader = stream.getReader();
  const runs: Run[] = [];
  const vertical = new Set<string>();
  let spaced = false;
  for (;;) {
    const chunk = await reader.read();
    if (chunk.done) return runs;
    const { items, styles } = chunkSchema.parse(chunk.value);
    for (const [font, style] of Object.entries(styles)) if (style.vertical) vertical.add(font);
    for (const one of items) {
      const { success, data: item } = textItemSchema.safeParse(one);
      if (!success) continue;
      if (!/\S/.test(item.str)) {
        spaced = true;
        continue;
      }
      const run = runOf(item, view, vertical.has(item.fontName), spaced);
      if (run) runs.push(run);
      spaced = false;
    }
    if (runs.length <= limit) continue;
    await reader.cancel(new Error('There is too much text.'));
    return null;
  }
}
