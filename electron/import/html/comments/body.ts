import {
  ancestors,
  attribute,
  briefWordsOf,
  elementsIn,
  isElement,
  isIn,
  isNamed,
  type PageElement,
  type PageText,
  wordsOf,
} from '../tree';
import { type Line, linesOf } from '../lines';
import type { Facts } from './facts';
import { type CommentItem, ownElements, type Role } from './item';
import { authorName, bodyName, controlName, isControl, isGlue, isTime, timeName } from './words';

/** Returns the element that holds what was said and nothing else; null when the page marks none. */
export function saidIn(item: CommentItem, others: ReadonlySet<PageElement>): PageElement | null {
  let named: PageElement | null = null;
  for (const element of ownElements(item, others)) {
    if (/\b(?:text|commentText|reviewBody)\b/.test(attribute(element, 'itemprop'))) return element;
    if (!isNamed(element, bodyName) || isFact(element)) continue;
    if (isNearer(element, named, others) && !holdsFacts(element, others)) named = element;
  }
  return named;
}

/** Styles are named after text, too: “secondary-text”. */
function isFact(element: PageElement): boolean {
  return [timeName, controlName].some((name) => isNamed(element, name));
}

/** Of two elements that are called the words of a comment, the inner one is meant if it has most of them. */
function isNearer(
  element: PageElement,
  named: PageElement | null,
  others: ReadonlySet<PageElement>,
): boolean {
  const lengthOf = (root: PageElement) =>
    wordsOf(root, (one) => one === root || !others.has(one)).length;
  const length = lengthOf(element);
  if (length === 0 || named === null) return length > 0;
  return isIn(element, named) && length * 2 > lengthOf(named);
}

function holdsFacts(element: PageElement, others: ReadonlySet<PageElement>): boolean {
  for (const inner of elementsIn(element)) {
    if (others.has(inner) || inner.tag === 'time' || inner.tag === 'cite') return true;
    if (isTimeAlone(inner)) return true;
    if (!isNamed(inner, authorName) && !isNamed(inner, timeName)) continue;
    if (inner.tag !== 'blockquote' && briefWordsOf(inner, 120) !== null) return true;
  }
  return false;
}

/** A time that is no word of a sentence. */
function isTimeAlone({ tag, parent, children }: PageElement): boolean {
  const [only] = children;
  if (children.length !== 1 || !only || isElement(only)) return false;
  const inLine =
    /^(?:p|li|blockquote|q|a)$/.test(parent?.tag ?? '') || /^(?:em|strong|q|p)$/.test(tag);
  return !inLine && isTime(only.text.trim());
}

/** Returns what each text of a comment is. */
export function rolesIn(
  item: CommentItem,
  others: ReadonlySet<PageElement>,
  said: PageElement | null,
  facts: Facts,
): Map<PageText, Role> {
  const roles = new Map<PageText, Role>();
  const set = (texts: readonly PageText[], role: Role) => {
    for (const text of texts) roles.set(text, role);
  };
  for (const text of facts.texts) roles.set(text, 'facts');
  const lines = item.elements.flatMap((root) =>
    linesOf(root, {
      skips: (one) => others.has(one),
      without: (text) => facts.texts.has(text),
      part: (text) => said !== null && isUnder(text, said),
    }),
  );
  let begun = false;
  for (const { text, texts, owner } of lines) {
    const inside = said !== null && texts.some((one) => isUnder(one, said));
    const headed = isHeading(owner) && isSubject(text, lines);
    if (inside || headed || (said === null && isSaid(without(text, facts), begun))) {
      begun = true;
      set(texts, 'words');
    } else {
      set(texts, isControl(text) || isGlue(without(text, facts)) ? 'facts' : 'beside');
    }
  }
  return roles;
}

/** Pages say the name and the time twice. */
function without(line: string, { author, time }: Facts): string {
  return line
    .replace(author ?? '', '')
    .replace(time ?? '', '')
    .trim();
}

function isUnder(text: PageText, element: PageElement): boolean {
  for (let one: PageElement | null = text.parent; one; one = one.parent) {
    if (one === element) return true;
  }
  return false;
}

/** What a person is called in a forum may be set as a heading. */
function isHeading(owner: PageElement): boolean {
  if (!/^h[1-6]$/.test(owner.tag)) return false;
  return ![owner, ...[...ancestors(owner)].slice(0, 3)].some((one) => isNamed(one, personName));
}

const personName = /user|author|member|profile/i;

/** A comment may have a title of its own: programs write “Re:” or its first words when it has none. */
function isSubject(text: string, lines: readonly Line[]): boolean {
  if (!isSaid(text, false) || /^(?:re|aw|tr|sv)\s?:/iu.test(text)) return false;
  const start = text.replace(/(?:\.{3}|…)$/u, '').toLowerCase();
  return !lines.some((line) => line.text !== text && line.text.toLowerCase().startsWith(start));
}

/** Before the first words there is what joins a name and a time; buttons may stand anywhere. */
function isSaid(line: string, begun: boolean): boolean {
  if (isControl(line)) return false;
  return begun || !(isGlue(line) || isTime(line));
}
