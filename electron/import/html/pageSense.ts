import type { Article } from './article';
import type { PageElement } from './tree';

/** What is known of a page when its lines are told apart. */
export interface PageSense {
  readonly article: Article;
  readonly headline: PageElement | null;
  /** What the page says in short of what it is about; '' when it does not. */
  readonly description: string;
}
