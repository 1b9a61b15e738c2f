import { Failure } from '../../shared/ipc/failure';
import { articleIn } from './html/article';
import { claimsOf } from './html/claims';
import { commentsOf } from './html/comments';
import { htmlDraft, type PageDraft } from './html/htmlDraft';
import { pageDraft } from './html/pageDraft';
import { pageWarnings } from './html/pageWarnings';
import { parsePage } from './html/parsePage';
import { isElement, type PageElement, type PageText, within } from './html/tree';

/** Longest paste, in UTF-16 units of markup. */
const pasteLimit = 2 * 1024 * 1024;

/**
 * Returns the draft of what a clipboard holds as `text/html`: a part of a page, or a whole one. Throws
 * a Failure when it is too much. What an editor says of itself in it (`data-pm-slice`) means nothing.
 */
export function pastedHtml(markup: string): PageDraft {
  if (markup.length > pasteLimit) throw tooLong();
  const fragment = fragmentOf(markup);
  if (isWholePage(fragment)) return htmlDraft(fragment, 'Pasted text');
  const { root, body } = parsePage(fragment, 'Pasted text');
  const comments = commentsOf(body);
  const outside = (element: PageElement) => comments.elements.has(element);
  const { headline, claims } = claimsOf(root, outside);
  const article = articleIn(body, textsIn(body));
  // What stands around a copied part, such as the name of a program, says nothing of it.
  const title = headline && claims.title ? { title: claims.title } : {};
  const draft = pageDraft({ body, article, comments, headline, description: '', claims: title });
  return { ...draft, warnings: pageWarnings(body, comments) };
}

function tooLong(): Failure {
  return new Failure(
    'refused',
    'The paste was not imported: its markup is longer than 2 MB. Nothing was changed. Save the page from the browser, then import the file.',
  );
}

/** Programs put what was copied between two remarks, after some lines about the clipboard. */
function fragmentOf(markup: string): string {
  const start = /<!--\s*StartFragment\s*-->/i.exec(markup);
  const end = markup.search(/<!--\s*EndFragment\s*-->/i);
  const from = start ? start.index + start[0].length : 0;
  const fragment = markup.slice(from, end > from ? end : undefined);
  return start ? fragment : fragment.replace(/^Version:[\d.]+\s(?:[A-Z][A-Za-z]+:[^\n]*\n)*/, '');
}

const pageParts = [/<nav\b/i, /<footer\b/i, /<(?:main|article)\b/i, /<header\b/i];

/** Returns whether markup is a whole page: it has a title of its own, or what stands around articles. */
function isWholePage(markup: string): boolean {
  return (
    /<title[^<>]*>[^<]*[^\s<]/i.test(markup) ||
    pageParts.filter((part) => part.test(markup)).length > 2
  );
}

function textsIn(body: PageElement): Set<PageText> {
  const texts = new Set<PageText>();
  for (const node of within(body)) if (!isElement(node)) texts.add(node);
  return texts;
}
