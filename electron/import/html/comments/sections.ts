import { isSectionHeading } from '../../../../shared/clean/commentHeadings';
import {
  attribute,
  briefWordsOf,
  elementsIn,
  isBlock,
  isElement,
  isNamed,
  type PageElement,
  type PageNode,
  placesOf,
} from '../tree';
import { otherPagesName, sectionName } from './words';

/** What the names and headings of a page say of where its article and its comments are. */
export interface Sections {
  /** Elements that comments are in. */
  readonly comments: ReadonlySet<PageElement>;
  /** Elements that the article, or its headline, is in: never comments. */
  readonly article: ReadonlySet<PageElement>;
}

/** Returns what the page says of where its article and its comments are. */
export function sectionsOf(body: PageElement): Sections {
  const article = articleHolders(body);
  const comments = new Set<PageElement>();
  const places = placesOf(body);
  for (const element of elementsIn(body)) {
    if (isSection(element) && !article.has(element)) comments.add(element);
    if (!isHeading(element)) continue;
    for (const one of followers(element, places)) {
      // What comes after it was added when an earlier heading was met.
      if (comments.has(one)) break;
      if (!article.has(one)) comments.add(one);
    }
  }
  return { comments, article };
}

function articleHolders(body: PageElement): Set<PageElement> {
  const holders = new Set<PageElement>();
  for (const element of elementsIn(body)) {
    if (element.tag !== 'h1' && !isArticleBody(element)) continue;
    let outer: PageElement | null = element;
    while (outer && !holders.has(outer)) {
      holders.add(outer);
      outer = outer.parent;
    }
  }
  return holders;
}

const articleBodyName = /^(?:article|story|entry)[-_]{0,2}(?:body|text)$/i;

/** Returns whether the element is the text of an article by what the page says. */
export function isArticleBody(element: PageElement): boolean {
  const stated = /\barticleBody\b/.test(attribute(element, 'itemprop'));
  return stated || element.tag === 'main' || isNamed(element, articleBodyName);
}

const notSections =
  /^(?:html|body|main|a|button|span|i|svg|time|input|label|h[1-6]|meta|link|p|li|form)$/;

function isSection(element: PageElement): boolean {
  if (notSections.test(element.tag)) return false;
  return isNamed(element, sectionName) && !isNamed(element, otherPagesName);
}

const headingTags = /^(?:h[1-6]|header|summary|legend|p|div|span|strong|b|a|caption|font|td)$/;

function isHeading(element: PageElement): boolean {
  if (!headingTags.test(element.tag)) return false;
  const words = briefWordsOf(element, 90);
  return words !== null && isSectionHeading(words);
}

/** Yields what comes after a heading, or after the element that it stands in alone. */
function* followers(
  heading: PageElement,
  places: ReadonlyMap<PageNode, number>,
): Generator<PageElement> {
  let outer = heading;
  for (let level = 0; level < 3; level += 1) {
    const after = outer.parent ? blocksAfter(outer.parent) : [];
    const first = after[places.get(outer) ?? 0] ?? null;
    const found = first !== null;
    for (let one = first; one; one = after[places.get(one) ?? 0] ?? null) yield one;
    if (found || !outer.parent || outer.parent.tag === 'body') return;
    outer = outer.parent;
  }
}

const known = new WeakMap<PageElement, readonly (PageElement | null)[]>();

/** Returns for each child of an element the next one that is a block: a thousand headings may ask. */
function blocksAfter(parent: PageElement): readonly (PageElement | null)[] {
  const met = known.get(parent);
  if (met) return met;
  const after: (PageElement | null)[] = [];
  let next: PageElement | null = null;
  for (let at = parent.children.length - 1; at >= 0; at -= 1) {
    after[at] = next;
    const child = parent.children[at];
    if (child && isElement(child) && isBlock(child)) next = child;
  }
  known.set(parent, after);
  return after;
}
