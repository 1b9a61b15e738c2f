import { claimed } from './claimed';
import { containerKind } from './containerKind';
import { requireUnlocked } from './epubLock';
import { type BookItem, type BookPackage, readPackage } from './epubPackage';
import { formats } from './formats';
import type { Importer, ImportResult, ImportWishes } from './importer';
import { leftOutWarnings } from './leftOut';
import { draftOf, type Paragraph } from './paragraphs';
import { refused, requireWords, shown } from './refused';
import { XhtmlBody } from './xhtml';
import { xhtmlEntities } from './xhtmlEntities';
import { XmlReader } from './xmlReader';
import { openZip } from './zip';

/** Electronic books (EPUB 2 and 3) without copy protection. */
export const epub: Importer = {
  ...formats.epub,
  sniff: (head, name) => containerKind(head, name) === 'epub',
  read,
};

async function read(
  bytes: Uint8Array,
  name: string,
  { progress }: ImportWishes,
): Promise<ImportResult> {
  const reader = new XmlReader(await openZip(bytes, name), name);
  await requireUnlocked(reader);
  const book = await readPackage(reader);
  const read = await readPages(reader, book, progress);
  const { properties } = book;
  const values = {
    title: properties.first('title'),
    author: properties.author(),
    language: properties.first('language'),
    outlet: properties.first('publisher'),
    published: properties.first('date'),
  };
  const draft = draftOf(read.paragraphs, claimed(values, 'From the book’s description.'));
  requireWords(draft.text, name);
  return { ...draft, encoding: read.encoding, warnings: read.warnings };
}

interface Pages {
  readonly paragraphs: Paragraph[];
  readonly warnings: string[];
  encoding: string;
}

async function readPages(
  reader: XmlReader,
  { spine, items }: BookPackage,
  progress: (done: number) => void,
): Promise<Pages> {
  const pages: Pages = { paragraphs: [], warnings: [], encoding: 'utf-8' };
  const read = new Set<string>();
  const faulty: string[] = [];
  const left = { pictures: 0, recordings: 0 };
  let missing = 0;
  for (const [at, item] of spine.entries()) {
    if (item.part === null) missing += 1;
    else if (!isPage(item)) left.pictures += 1;
    else if (!read.has(item.part)) {
      read.add(item.part);
      const page = new XhtmlBody(item.isNavigation);
      if (await readPage(reader, item.part, page, pages)) faulty.push(item.part);
      left.pictures += page.pictures;
      left.recordings += page.recordings;
    }
    progress((at + 1) / spine.length);
  }
  if (read.size === 0) throw noPages(reader.name);
  const unread = items.filter(
    (item) => isPage(item) && !item.isNavigation && item.part !== null && !read.has(item.part),
  );
  pages.warnings.push(...leftOutWarnings({ ...left, missing, unread: unread.length }));
  pages.warnings.push(...faultyWarnings(faulty));
  return pages;
}

/** Returns whether the page has faults in its markup. */
async function readPage(
  reader: XmlReader,
  part: string,
  page: XhtmlBody,
  pages: Pages,
): Promise<boolean> {
  const options = { entities: xhtmlEntities, doctype: true, lenient: true };
  const { encoding, warnings, fault } = await reader.walk(part, page, options);
  if (pages.paragraphs.length === 0) pages.encoding = encoding;
  for (const paragraph of page.paragraphs) pages.paragraphs.push(paragraph);
  for (const warning of warnings) pages.warnings.push(`In its part ${shown(part)}: ${warning}`);
  return fault !== null;
}

function faultyWarnings(parts: readonly string[]): string[] {
  const [first] = parts;
  if (first === undefined) return [];
  const pages = parts.length === 1 ? '1 page has' : `${parts.length} pages have`;
  return [
    `${pages} faults in the markup (first ${shown(first)}) and came in as well as possible. Compare with the book.`,
  ];
}

const pageTypes = new Set(['application/xhtml+xml', 'text/html', 'text/x-oeb1-document']);

function isPage({ type }: BookItem): boolean {
  return pageTypes.has(type);
}

function noPages(name: string): Error {
  const todo = 'Get the book anew where it came from, then import that.';
  return refused(name, 'none of the pages that it lists are in it', todo);
}
