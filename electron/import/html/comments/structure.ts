import { attribute, elementsIn, isElement, isNamed, type PageElement } from '../tree';
import type { CommentItem } from './item';
import { saidIn } from './body';
import { factsOf } from './facts';
import type { Sections } from './sections';

const none: ReadonlySet<PageElement> = new Set();

/**
 * Returns the comments that only their shape gives away: in a part for comments, elements alike one
 * after the other, each with a name, a time and words.
 */
export function shapedComments(
  body: PageElement,
  { comments, article }: Sections,
  stated: ReadonlySet<PageElement>,
): CommentItem[] {
  const items: CommentItem[] = [];
  const inside = new Set<PageElement | null>();
  const taken = new Set<PageElement | null>();
  for (const element of elementsIn(body)) {
    const { parent } = element;
    if (comments.has(element) || inside.has(parent)) inside.add(element);
    if (taken.has(parent) || stated.has(element)) taken.add(element);
    const closed = taken.has(element) && !isReplies(element);
    if (!inside.has(element) || closed || article.has(element)) continue;
    const found = element.tag === 'dl' ? termsOf(element) : alikeIn(element, stated);
    for (const item of found) {
      items.push(item);
      for (const one of item.elements) taken.add(one);
    }
  }
  return items;
}

function alikeIn(parent: PageElement, stated: ReadonlySet<PageElement>): CommentItem[] {
  const groups = new Map<string, PageElement[]>();
  for (const child of parent.children) {
    if (!isElement(child) || !/^(?:li|div|article|section|p|table|tr|blockquote)$/.test(child.tag))
      continue;
    if (stated.has(child)) return [];
    const [name = ''] = attribute(child, 'class').split(/\s+/);
    const group = groups.get(`${child.tag} ${name}`) ?? [];
    groups.set(`${child.tag} ${name}`, [...group.slice(-2000), child]);
  }
  const alike = [...groups.values()].filter((group) => group.length > 1 || isList(parent));
  return alike.flatMap((group) =>
    group.every(isLikeComment) ? group.map((one) => ({ elements: [one] })) : [],
  );
}

function isReplies(element: PageElement): boolean {
  return isNamed(element, /^(?:children|repl(?:y|ies)|responses)$/i);
}

/** One comment alone is only believed in a list of them. */
function isList(parent: PageElement): boolean {
  return isNamed(parent, /comments?-?(?:list|thread|items)|replies|children/i);
}

/** A comment has fewer parts: what has more is not looked into. */
const partsLimit = 1500;

function isLikeComment(element: PageElement): boolean {
  let parts = 0;
  for (const _ of elementsIn(element)) if ((parts += 1) > partsLimit) return false;
  const item = { elements: [element] };
  const facts = factsOf(item, none, saidIn(item, none));
  return facts.author !== null && facts.time !== null;
}

/** In a list of terms, each term begins a comment. */
function termsOf(list: PageElement): CommentItem[] {
  const items: { elements: PageElement[] }[] = [];
  for (const child of list.children) {
    if (!isElement(child)) continue;
    if (child.tag === 'dt') items.push({ elements: [child] });
    else items.at(-1)?.elements.push(child);
  }
  return items.filter(({ elements }) => elements.length > 1);
}
