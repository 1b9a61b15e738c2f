import {
  ancestors,
  attribute,
  elementsIn,
  isElement,
  isNamed,
  type PageElement,
  type PageNode,
  placesOf,
  wordsOf,
} from '../tree';
import { factsOf } from './facts';
import { isForum } from './forum';
import { saidIn } from './saidIn';
import { isArticleBody, type Sections } from './sections';
import { itemId, itemName, otherPagesName, postName, teaserName } from './words';

const itemTags = /^(?:li|article|div|section|tr|table|dl|p|blockquote|details)$/;

/** What the elements around one say of it. */
interface Place {
  readonly inSection: boolean;
  /** In a side bar, a form or the article itself. */
  readonly elsewhere: boolean;
}

/** Returns the elements of a page that say that they are one comment each. */
export function statedComments(body: PageElement, sections: Sections): Set<PageElement> {
  const stated = new Set<PageElement>();
  const places = new Map<PageElement | null, Place>();
  const forum = isForum(body);
  const order = placesOf(body);
  for (const element of elementsIn(body)) {
    const around = places.get(element.parent) ?? { inSection: false, elsewhere: false };
    if (
      !around.elsewhere &&
      isComment(element, around, forum, order) &&
      !sections.article.has(element)
    ) {
      stated.add(element);
    }
    places.set(element, placeIn(element, around, sections));
  }
  return grown(withoutWrappers(stated));
}

/** How far from its words the name of who wrote a comment may stand. */
const growth = 5;

/**
 * Some pages call only the words a comment: then it grows until its name and its time are in it, as
 * long as no other comment is.
 */
function grown(stated: ReadonlySet<PageElement>): Set<PageElement> {
  const counts = new Map<PageElement, number>();
  for (const element of stated) {
    for (const outer of [element, ...ancestors(element)])
      counts.set(outer, (counts.get(outer) ?? 0) + 1);
  }
  return new Set([...stated].map((element) => withFacts(element, stated, counts)));
}

function withFacts(
  element: PageElement,
  stated: ReadonlySet<PageElement>,
  counts: ReadonlyMap<PageElement, number>,
): PageElement {
  if (isWhole(element, stated)) return element;
  let level = 0;
  for (const outer of ancestors(element)) {
    level += 1;
    const isAlone = counts.get(outer) === 1 && itemTags.test(outer.tag);
    if (level > growth || counts.get(outer) !== 1) break;
    if (isAlone && isWhole(outer, stated)) return outer;
  }
  return element;
}

function isWhole(element: PageElement, stated: ReadonlySet<PageElement>): boolean {
  const item = { elements: [element] };
  const facts = factsOf(item, stated, saidIn(item, stated));
  return facts.author !== null && facts.time !== null;
}

function placeIn(element: PageElement, around: Place, { comments, article }: Sections): Place {
  return {
    inSection: around.inSection || comments.has(element),
    elsewhere: around.elsewhere || isElsewhere(element, article),
  };
}

function isElsewhere(element: PageElement, article: ReadonlySet<PageElement>): boolean {
  if (/^(?:nav|form|button)$/.test(element.tag)) return true;
  // Some programs call every part of a page a widget, also the one with the article.
  if (isNamed(element, otherPagesName) && !article.has(element)) return true;
  return element.tag !== 'main' && isArticleBody(element) && !isNamed(element, itemName);
}

function isComment(
  element: PageElement,
  around: Place,
  forum: boolean,
  order: ReadonlyMap<PageNode, number>,
): boolean {
  if (!itemTags.test(element.tag) || isNamed(element, otherPagesName)) return false;
  if (isCommentByData(element)) return true;
  if (forum && isNamed(element, postName)) return true;
  if (isNamed(element, teaserName)) return false;
  return isNamed(element, itemName) && (around.inSection || hasLikeSibling(element, order));
}

function isCommentByData(element: PageElement): boolean {
  const of = (name: string) => attribute(element, name);
  return (
    /schema\.org\/(?:Comment|UserComments|Answer)\b/.test(of('itemtype')) ||
    /\bcomment\b/.test(of('itemprop')) ||
    /\b(?:schema:Comment|sioc:Post|sioct:Comment)\b/.test(of('typeof')) ||
    element.attributes.has('data-comment-id') ||
    element.attributes.has('data-commentid') ||
    itemId.test(of('id'))
  );
}

function hasLikeSibling(element: PageElement, order: ReadonlyMap<PageNode, number>): boolean {
  const siblings = element.parent?.children ?? [];
  const at = order.get(element) ?? 0;
  // The next ones are enough, and a page may have a hundred thousand.
  const near = siblings.slice(Math.max(0, at - 6), at + 7).filter(isElement);
  return near.some((one) => one !== element && one.tag === element.tag && isNamed(one, itemName));
}

/** Of an element and the one in it that say to be the same comment, the outer one stays. */
function withoutWrappers(stated: ReadonlySet<PageElement>): Set<PageElement> {
  const kept = new Set(stated);
  for (const element of [...stated].reverse()) {
    const [first, second] = nearestIn(element, kept);
    if (!first || !isWrapper(element, first, kept)) continue;
    if (second?.parent === first.parent) kept.delete(element);
    else kept.delete(first);
  }
  return kept;
}

/** A comment has words of its own before its replies; a wrapper has at most a name and buttons. */
function isWrapper(
  element: PageElement,
  first: PageElement,
  kept: ReadonlySet<PageElement>,
): boolean {
  for (const between of ancestors(first)) {
    if (between === element) break;
    if (/^[ou]l$/.test(between.tag) || isNamed(between, /child|repl(?:y|ies)|nested|answers/i)) {
      return !/\p{L}{2}/u.test(ownWords(element, kept));
    }
  }
  return ownWords(element, kept).split(' ').length <= 12;
}

function ownWords(element: PageElement, kept: ReadonlySet<PageElement>): string {
  return wordsOf(element, (one) => one === element || !kept.has(one));
}

function nearestIn(element: PageElement, kept: ReadonlySet<PageElement>): PageElement[] {
  const found: PageElement[] = [];
  for (const inner of elementsIn(element, (one) => !kept.has(one))) {
    if (kept.has(inner)) found.push(inner);
  }
  return found;
}
