import type { Draft } from '../../shared/clean/draft';
import type { Failure } from '../../shared/ipc/failure';
import { articleOf } from './html/article';
import { claimsOf } from './html/claims';
import { commentsOf } from './html/comments';
import { decodePage } from './html/decodePage';
import { pageDraft } from './html/pageDraft';
import { pageWarnings } from './html/pageWarnings';
import { parsePage } from './html/parsePage';
import type { PageElement } from './html/tree';
import type { Importer, ImportResult } from './importer';
import { notText } from './notText';
import { refused } from './refused';

/** A page of the web, saved from a browser, with the comments of its readers. */
export const html: Importer = {
  id: 'html',
  label: 'Web page',
  extensions: ['.html', '.htm', '.xhtml'],
  sniff: isPage,
  read: (bytes, name, { encoding }) => Promise.resolve().then(() => read(bytes, name, encoding)),
};

/** A draft of a page with sentences about what had to be left behind. */
export interface PageDraft extends Draft {
  readonly warnings: readonly string[];
}

/** Returns the draft of a page's markup. Throws a Failure that names the file when it cannot be read. */
export function htmlDraft(markup: string, name: string): PageDraft {
  const page = parsePage(markup, name);
  const { body } = page;
  const comments = commentsOf(body);
  const outside = (element: PageElement) => comments.elements.has(element);
  const { claims, headline, description } = claimsOf(page.root, outside);
  const warnings = pageWarnings(body, comments);
  const article = articleOf(page, outside, comments.comments.length > 0);
  const draft = pageDraft({ body, article, comments, headline, description, claims });
  return { ...draft, warnings };
}

function read(bytes: Uint8Array, name: string, encoding: string | null): ImportResult {
  const page = decodePage(bytes, encoding);
  if (!page) throw notText(name, 'a binary file');
  const { warnings, ...draft } = htmlDraft(page.text, name);
  if (draft.pieces.length === 0) throw withoutText(name);
  return { ...draft, encoding: page.encoding, warnings: [...page.warnings, ...warnings] };
}

function withoutText(name: string): Failure {
  const because = 'the page shows no text by itself; a script has to fetch it';
  return refused(name, because, 'Open the page in a browser, copy its text, then paste it.');
}

const pageStart = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)\b/i;
const pageName = /\.x?html?$/i;

/** By its first tag; a file with a name for pages may begin with any tag or remark. */
function isPage(head: Uint8Array, name: string): boolean {
  const start = Buffer.from(head)
    .toString(isWide(head) ? 'utf16le' : 'latin1')
    .replace(/^(?:\xEF\xBB\xBF|\uFEFF)/, '');
  return pageStart.test(start) || (pageName.test(name) && /<[a-z!?/]/i.test(start));
}

function isWide([first, second, third]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0 && third !== 0);
}
