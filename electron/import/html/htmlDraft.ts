import type { Draft } from '../../../shared/clean/draft';
import { articleOf } from './article';
import { claimsOf } from './claims';
import { commentsOf } from './comments';
import { pageDraft } from './pageDraft';
import { pageWarnings } from './pageWarnings';
import { parsePage } from './parsePage';
import type { PageElement } from './tree';

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
