import { countWords } from '../../../shared/text/canonical';
import type { Article } from './article';
import type { CommentsOfPage } from './comments';
import { elementsIn, isElement, isNamed, type PageElement, type PageText, within } from './tree';

/** Words besides comments that a part for comments has at most: headings, rules, a form. */
const wordLimit = 200;

const formName = /comment|respond|disqus|kommentar|coment|r[ée]acti/i;

/**
 * Returns the texts in parts of a page that are for comments only. A part that holds more is not
 * what its name says: then its texts are told apart like all others.
 */
export function narrowSections(
  body: PageElement,
  { sections, texts, elements }: CommentsOfPage,
  article: Article,
): Set<PageText> {
  const words = new Map<PageElement, number>();
  const holders = new Set<PageElement>();
  const all = [body, ...elementsIn(body)];
  for (const element of all.toReversed()) {
    for (const child of element.children) {
      const count = isElement(child) ? (words.get(child) ?? 0) : ownWords(child);
      words.set(element, (words.get(element) ?? 0) + count);
    }
    const holds = element.children.some((one) => isElement(one) && holders.has(one));
    if (elements.has(element) || holds) holders.add(element);
  }
  const kept = new Set<PageElement>();
  for (const element of all) {
    const fits = holders.has(element) || isNamed(element, formName);
    const narrow = fits && (words.get(element) ?? 0) <= wordLimit && sections.comments.has(element);
    if (narrow || (element.parent && kept.has(element.parent))) kept.add(element);
  }
  const found = new Set<PageText>();
  for (const node of within(body)) if (!isElement(node) && kept.has(node.parent)) found.add(node);
  return found;

  function ownWords(text: PageText): number {
    if (texts.has(text)) return 0;
    // What Readability takes for the article weighs more than a name.
    return countWords(text.text) * (article.texts.has(text) ? 2 : 1);
  }
}
