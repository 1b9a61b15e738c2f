import type { Draft } from '../../shared/clean/draft';
import type { Failure } from '../../shared/ipc/failure';
import { formats } from './formats';
import { articleOf } from './html/article';
import { claimsOf } from './html/claims';
import { commentsOf } from './html/comments';
import { decodePage } from './html/decodePage';
import { isPage } from './html/isPage';
import { pageDraft } from './html/pageDraft';
import { pageWarnings } from './html/pageWarnings';
import { parsePage } from './html/parsePage';
import type { PageElement } from './html/tree';
import type { Importer, ImportResult } from './importer';
import { notText } from './notText';
import { refused } from './refused';

/** A page of the web, saved from a browser, with the comments of its readers. */
export const html: Importer = {
  ...formats.html,
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
