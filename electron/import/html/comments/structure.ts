import { ancestors, elementsIn, isElement, isNamed, type PageElement } from '../tree';
import { answerable } from './answerable';
import { holdsAnswers, isList, isReplies } from './answers';
import { factsOf } from './facts';
import type { CommentItem } from './item';
import { groupedByMake, makeOf } from './make';
import { saidIn } from './saidIn';
import type { Sections } from './sections';
import { termsOf } from './terms';
import { sectionName, teaserName } from './words';

/**
 * Returns the comments that only their shape gives away: elements alike one after the other, each
 * with a name, a time and words, in a part for comments or each with a button to answer it. Where
 * some are found, others of the same make are comments too: answers stand in them.
 */
export function shapedComments(
  body: PageElement,
  sections: Sections,
  stated: ReadonlySet<PageElement>,
): CommentItem[] {
  const finder = new ShapeFinder(body, sections, stated);
  for (const element of elementsIn(body)) finder.visit(element);
  return finder.items;
}

/** A comment has fewer parts without its answers: what has more is not looked into. */
const partsLimit = 600;

/** How many parts are looked at in all; what comes after them on such a page is not believed. */
const workLimit = 400_000;

const itemTags = /^(?:li|div|article|section|p|table|tr|blockquote|dl)$/;

class ShapeFinder {
  readonly items: CommentItem[] = [];
  readonly #sections: Sections;
  readonly #stated: ReadonlySet<PageElement>;
  readonly #answerable: ReadonlySet<PageElement>;
  readonly #inside = new Set<PageElement | null>();
  readonly #taken = new Set<PageElement>();
  /** Comments that were found, with what stands in them. */
  readonly #parts = new Set<PageElement | null>();
  /** What stands in a comment that the page states. */
  readonly #closed = new Set<PageElement | null>();
  /** Elements of each make, and the makes that are those of comments. */
  readonly #alike = new Map<string, Set<PageElement>>();
  readonly #found = new Set<string>();
  /** What stated comments stand in. */
  readonly #holders = new Set<PageElement>();
  readonly #judged = new Map<PageElement, boolean>();
  #work = 0;

  constructor(body: PageElement, sections: Sections, stated: ReadonlySet<PageElement>) {
    this.#sections = sections;
    this.#stated = stated;
    this.#answerable = answerable(body);
    for (const element of stated) for (const outer of ancestors(element)) this.#holders.add(outer);
    for (const element of elementsIn(body)) {
      const make = makeOf(element);
      const alike = this.#alike.get(make) ?? new Set();
      if (make !== '') this.#alike.set(make, alike.add(element));
    }
  }

  visit(element: PageElement): void {
    const { comments, article } = this.#sections;
    if (comments.has(element) || this.#inside.has(element.parent)) this.#inside.add(element);
    const isClosed = this.#stated.has(element) || this.#closed.has(element.parent);
    if (isClosed) this.#closed.add(element);
    if (isClosed && !isReplies(element)) return;
    const isFound = this.#found.has(makeOf(element)) && !this.#taken.has(element);
    if (isFound && this.#isLikeComment(element)) this.#take([element]);
    if (this.#isInComment(element) && !holdsAnswers(element)) return;
    if (element.tag !== 'dl') this.#findAmong(element);
    else if (this.#inside.has(element) && !article.has(element) && !this.#taken.has(element))
      for (const terms of termsOf(element)) this.#take(terms);
  }

  /** In a comment that was found stand its parts, which are alike as well, and lists of answers. */
  #isInComment(element: PageElement): boolean {
    const isPart = this.#taken.has(element) || this.#parts.has(element.parent);
    if (isPart) this.#parts.add(element);
    return isPart;
  }

  #take(elements: readonly PageElement[]): void {
    this.items.push({ elements });
    for (const element of elements) this.#taken.add(element);
  }

  #findAmong(parent: PageElement): void {
    const children = parent.children.filter(isElement).filter((one) => itemTags.test(one.tag));
    if (children.some((one) => this.#stated.has(one))) return;
    const open = children.filter((one) => this.#mayBe(one));
    for (const group of [...groupedByMake(open), open]) {
      const comments = group.filter((one) => !this.#taken.has(one) && this.#isLikeComment(one));
      const enough = comments.length > 1 || (isList(parent) && comments.length > 0);
      if (!enough || comments.length * 3 < group.length * 2) continue;
      for (const one of comments) {
        if (makeOf(one) !== '') this.#found.add(makeOf(one));
        this.#take([one]);
      }
    }
  }

  #mayBe(element: PageElement): boolean {
    const { comments, article } = this.#sections;
    if (article.has(element) || this.#holders.has(element) || isNamed(element, teaserName))
      return false;
    // What is called a comment and is none by what it says must stand in a part for comments.
    const follows = comments.has(element) && !isNamed(element, sectionName);
    const known = this.#inside.has(element.parent) || follows;
    return known || this.#answerable.has(element);
  }

  #isLikeComment(element: PageElement): boolean {
    const known = this.#judged.get(element) ?? this.#judge(element);
    this.#judged.set(element, known);
    return known;
  }

  #judge(element: PageElement): boolean {
    const others = this.#alike.get(makeOf(element)) ?? none;
    let parts = 0;
    for (const _ of elementsIn(element, (one) => !others.has(one)))
      if ((parts += 1) > partsLimit) break;
    this.#work += parts;
    if (parts > partsLimit || this.#work > workLimit) return false;
    const item = { elements: [element] };
    const facts = factsOf(item, others, saidIn(item, others));
    return facts.author !== null && facts.time !== null;
  }
}

const none: ReadonlySet<PageElement> = new Set();
