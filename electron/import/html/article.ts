import { Readability } from '@mozilla/readability';
import { furnitureOf } from './furniture';
import type { Page } from './parsePage';
import {
  ancestors,
  elementsIn,
  isElement,
  type PageElement,
  type PageText,
  within,
  wordsOf,
} from './tree';

/** The text that a page is about. */
export interface Article {
  readonly texts: ReadonlySet<PageText>;
  /** The nearest element that nearly all of it stands in; null when the page has no article. */
  readonly root: PageElement | null;
  /** The elements that most of it stands in: whatever they are called, they are not beside it. */
  readonly holders: ReadonlySet<PageElement>;
}

/** What takes Readability longer than a person waits; then the page's own statements decide. */
const elementLimit = 5000;
const depthLimit = 150;
const signLimit = 20_000;

/**
 * Returns the text that a page is about, as Readability or else the page itself says; `outside` are
 * elements that are none of it. A page `mayBeNone`, such as a thread that is nothing but comments.
 * The parser's document is used up.
 */
export function articleOf(
  page: Page,
  outside: (element: PageElement) => boolean,
  mayBeNone: boolean,
): Article {
  const texts = isReadable(page) ? readArticle(page, outside) : new Set<PageText>();
  const isShort = mayBeNone && lengthOf(texts) < shortest;
  if (!isShort && texts.size > 0) return articleWith(texts, page.body);
  const stated = statedRoot(page.body, outside);
  const written = new Set(writtenIn(stated, outside));
  // What the page says to be its article is one, however short; what is left of a thread is none.
  if (isShort && (stated === page.body || !holdsParagraph(stated, outside))) return none;
  return articleIn(stated, written);
}

const none: Article = { texts: new Set(), root: null, holders: new Set() };

/** Returns texts as the article, which all stand in one element. */
export function articleIn(root: PageElement, texts: ReadonlySet<PageText>): Article {
  return { texts, root, holders: new Set([root, ...ancestors(root)]) };
}

/** What is shorter, in UTF-16 units, is what is left of a page without its comments. */
const shortest = 200;

function lengthOf(texts: ReadonlySet<PageText>): number {
  let length = 0;
  for (const { text } of texts) length += text.trim().length;
  return length;
}

function isReadable({ body }: Page): boolean {
  const depths = new Map<PageElement | null, number>();
  let signs = 0;
  for (const node of within(body)) {
    if (isElement(node)) {
      const depth = (depths.get(node.parent) ?? 0) + 1;
      depths.set(node, depth);
      if (depth > depthLimit || depths.size > elementLimit) return false;
    } else {
      // Each of these is written as an entity, and is a text of its own when it is read again.
      for (const _ of node.text.matchAll(/[<>&\u00A0]/g))
        if ((signs += 1) > signLimit) return false;
    }
  }
  return true;
}

/**
 * Readability gives markup back, made anew on the way. One character that no text has, before each
 * text, says which texts are in it.
 */
function readArticle(page: Page, outside: (element: PageElement) => boolean): Set<PageText> {
  const marked: PageText[] = [];
  for (const node of within(page.body, (element) => !outside(element))) {
    const dom = page.domOf.get(node);
    if (isElement(node)) {
      if (outside(node)) dom?.remove();
    } else if (dom && /\S/.test(node.text) && marked.length < markCount) {
      dom.textContent = markAt(marked.length) + node.text.replace(marks, '');
      marked.push(node);
    }
  }
  const content = contentOf(page);
  const kept = new Set<PageText>();
  for (const [mark] of content.matchAll(marks)) {
    const text = marked[indexOf(mark)];
    if (text) kept.add(text);
  }
  return kept;
}

function contentOf({ document }: Page): string {
  // The types of Readability are those of a browser; the parser's document has what it needs.
  const reader = new Readability(document as never, { charThreshold: 150, disableJSONLD: true });
  return reader.parse()?.content ?? '';
}

const firstMark = 0xf0000;
const markCount = 60_000;
const marks = /[\u{F0000}-\u{FEA5F}]/gu;

function markAt(index: number): string {
  return String.fromCodePoint(firstMark + index);
}

function indexOf(mark: string): number {
  return (mark.codePointAt(0) ?? 0) - firstMark;
}

/** How much of an article has to stand in its element. */
const rootShare = 0.9;

/** How much of an article stands in what is no box beside it. */
const holderShare = 0.5;

function articleWith(texts: ReadonlySet<PageText>, body: PageElement): Article {
  const lengths = new Map<PageElement, number>();
  let total = 0;
  for (const { text, parent } of texts) {
    const { length } = text.trim();
    total += length;
    for (let one: PageElement | null = parent; one; one = one.parent) {
      lengths.set(one, (lengths.get(one) ?? 0) + length);
    }
  }
  let root = body;
  for (;;) {
    const inner = root.children
      .filter(isElement)
      .find((one) => (lengths.get(one) ?? 0) >= total * rootShare);
    if (!inner || inner.tag === 'p') break;
    root = inner;
  }
  const holders = [...lengths.keys()].filter(
    (one) => (lengths.get(one) ?? 0) > total * holderShare,
  );
  return { texts, root, holders: new Set([root, ...holders]) };
}

/** The element that says to be the article; else the page. */
function statedRoot(body: PageElement, outside: (element: PageElement) => boolean): PageElement {
  const elements = [...elementsIn(body, (one) => !outside(one))].filter((one) => !outside(one));
  return (
    elements.find((one) => /\barticleBody\b/.test(one.attributes.get('itemprop') ?? '')) ??
    elements.find(({ tag }) => tag === 'article') ??
    elements.find(({ tag }) => tag === 'main') ??
    body
  );
}

/** A part of a page may be called the main one and hold nothing but a title and comments. */
function holdsParagraph(root: PageElement, outside: (element: PageElement) => boolean): boolean {
  const enter = (one: PageElement) => !outside(one);
  return [...elementsIn(root, enter)].some(
    (one) =>
      one.tag === 'p' && !outside(one) && !furnitureOf(one, new Set([root])) && hasWords(one),
  );
}

function hasWords(paragraph: PageElement): boolean {
  return /\p{L}/u.test(wordsOf(paragraph));
}

function* writtenIn(
  root: PageElement,
  outside: (element: PageElement) => boolean,
): Generator<PageText> {
  for (const node of within(root, (one) => !outside(one))) {
    if (!isElement(node) && /\S/.test(node.text)) yield node;
  }
}
