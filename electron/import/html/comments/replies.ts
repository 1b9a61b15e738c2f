import {
  ancestors,
  attribute,
  elementsIn,
  isElement,
  isNamed,
  namesOf,
  type PageElement,
} from '../tree';
import { type Comment, ownElements } from './item';

/** Sets which comment each comment answers, where the page shows it. */
export function linkReplies(comments: readonly Comment[], others: ReadonlySet<PageElement>): void {
  const byElement = new Map<PageElement, Comment>();
  const byNumber = new Map<string, Comment>();
  for (const comment of comments) {
    for (const element of comment.item.elements) byElement.set(element, comment);
    for (const number of numbersOf(comment)) byNumber.set(number, comment);
  }
  const open: { readonly comment: Comment; readonly depth: number }[] = [];
  const depths = comments.map(depthOf);
  const isIndented = depths.some((depth) => depth !== null);
  for (const [at, comment] of comments.entries()) {
    // Where some say how far they are indented, the others are not.
    const depth = depths[at] ?? (isIndented ? 0 : null);
    while (depth !== null && (open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const parent =
      statedParent(comment, byNumber, others) ??
      around(comment, byElement) ??
      (depth === null ? null : (open.at(-1)?.comment ?? null));
    comment.replyTo = parent === comment ? null : parent;
    if (depth !== null) open.push({ comment, depth });
  }
}

function numbersOf({ item }: Comment): string[] {
  const [first] = item.elements;
  if (!first) return [];
  const values = [...first.attributes].flatMap(([name, value]) =>
    ownId.test(name) ? [value] : [],
  );
  // The number may be the id of an anchor in the comment.
  for (const child of first.children) if (isElement(child)) values.push(attribute(child, 'id'));
  return values.map(numberIn).filter((number) => number !== '');
}

const ownId =
  /^(?:id|data-(?!.*(?:parent|reply|user|author))(?:[a-z]+-)*(?:id|[a-z]*cid|commentid))$/;

function numberIn(value: string): string {
  return /([\da-f]*\d[\da-f]*)$/i.exec(value)?.[1]?.toLowerCase() ?? '';
}

const parentName = /^data-(?:[a-z]+-)?(?:parent|reply-to)(?:-?[a-z]*-?(?:id|cid))?$/;

function statedParent(
  { item }: Comment,
  byNumber: ReadonlyMap<string, Comment>,
  others: ReadonlySet<PageElement>,
): Comment | null {
  const [first] = item.elements;
  if (!first) return null;
  for (const [name, value] of first.attributes) {
    const parent = parentName.test(name) ? byNumber.get(numberIn(value)) : undefined;
    if (parent) return parent;
  }
  for (const link of ownElements(item, others)) {
    if (link.tag !== 'a' || !isReference(link)) continue;
    const parent = byNumber.get(numberIn(/#(.*)$/.exec(attribute(link, 'href'))?.[1] ?? ''));
    if (parent && parent.item !== item) return parent;
  }
  return null;
}

function isReference(link: PageElement): boolean {
  const named = (one: PageElement) => isNamed(one, /in-?reply|reply-?to|parent|quote-?link/i);
  return named(link) || (link.parent !== null && named(link.parent));
}

/** The comment that this one stands in, or that stands right before the list this one stands in. */
function around(comment: Comment, byElement: ReadonlyMap<PageElement, Comment>): Comment | null {
  const [first] = comment.item.elements;
  if (!first) return null;
  let inner = first;
  for (const outer of ancestors(first)) {
    const parent = byElement.get(outer);
    if (parent) return parent;
    if (inner !== first && (isReplies(inner) || /^[ou]l$/.test(inner.tag))) {
      const before = commentBefore(inner, byElement);
      if (before) return before;
    }
    inner = outer;
  }
  return null;
}

function isReplies(element: PageElement): boolean {
  return isNamed(element, /indent|child|repl(?:y|ies)|respon|nested|answers|antworten/i);
}

function commentBefore(
  element: PageElement,
  byElement: ReadonlyMap<PageElement, Comment>,
): Comment | null {
  const siblings = element.parent?.children ?? [];
  for (let at = siblings.lastIndexOf(element) - 1; at >= 0; at -= 1) {
    const sibling = siblings[at];
    if (!sibling || !isElement(sibling)) continue;
    const comment = byElement.get(sibling);
    if (comment) return comment;
    // A list of replies to the same comment may stand between.
    if (!isReplies(sibling) && sibling.tag !== 'a') return null;
  }
  return null;
}

const depthName = /^(?:aria-level|data-(?:[a-z]+-)*(?:depth|level))$/;

/** How far a comment is indented, when the page says so in a name, an attribute or a style. */
function depthOf({ item }: Comment): number | null {
  const [first] = item.elements;
  if (!first) return null;
  for (const [name, written] of first.attributes) {
    const value = depthName.test(name) ? Number.parseInt(written, 10) : NaN;
    if (Number.isFinite(value)) return value;
  }
  for (const name of namesOf(first)) {
    const value = /^(?:.*[-_])?(?:depth|level|indent)[-_]?(\d{1,3})$/i.exec(name)?.[1];
    if (value !== undefined) return Number(value);
  }
  const [cell] = [...elementsIn(first)]
    .slice(0, 12)
    .filter(({ attributes }) => attributes.has('indent'));
  if (cell) return Number.parseInt(attribute(cell, 'indent'), 10) || 0;
  const margin = /(?:margin|padding)-(?:left|inline-start|right)\s*:\s*(\d{1,4})/i;
  const indent = margin.exec(attribute(first, 'style'))?.[1];
  return indent === undefined ? null : Number(indent);
}
