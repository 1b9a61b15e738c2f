import { cleanedTime, isTime } from '../../../../shared/clean/times';
import {
  attribute,
  briefWordsOf,
  elementsIn,
  isElement,
  isIn,
  isNamed,
  type PageElement,
  type PageText,
  within,
} from '../tree';
import { type CommentItem, isWritten, ownElements } from './item';
import { authorName, cleanedName, controlName, isControl, timeName } from './words';

/** What a page says of a comment, and the texts that say it. */
export interface Facts {
  readonly author: string | null;
  readonly time: string | null;
  readonly texts: ReadonlySet<PageText>;
}

type Finder = (element: PageElement) => boolean;

const nameLimit = 80;

/** Returns what a page says of a comment; its words are not looked at when the page marks them. */
export function factsOf(
  item: CommentItem,
  others: ReadonlySet<PageElement>,
  said: PageElement | null,
): Facts {
  const elements = [...ownElements(item, others)].filter((one) => !said || !isIn(one, said));
  const texts = new Set<PageText>();
  const time = timeAmong(elements, texts) ?? timeBetween([...item.elements, ...elements], texts);
  const author =
    authorAmong(elements, texts) ??
    termIn(item, texts) ??
    labelledName([...item.elements, ...elements], texts) ??
    nameBesideTime(elements, texts);
  for (const element of elements) {
    if (isButton(element) && !(said && isIn(said, element))) addTexts(element, texts);
  }
  return { author: author ?? attributeOf(item, 'data-author'), time, texts };
}

const times: readonly Finder[] = [
  ({ tag }) => tag === 'time',
  (one) => /\b(?:dateCreated|datePublished|commentTime)\b/.test(attribute(one, 'itemprop')),
  (one) => isNamed(one, timeName),
  (one) => /^(?:a|small|span|em|i|abbr|font|div|p|td|dd)$/.test(one.tag) && isLeaf(one),
];

function isLeaf({ children }: PageElement): boolean {
  return !children.some((child) => isElement(child) && briefWordsOf(child, nameLimit) !== '');
}

function timeAmong(elements: readonly PageElement[], texts: Set<PageText>): string | null {
  for (const finds of times) {
    for (const element of elements.filter(finds)) {
      const value = timeIn(element);
      if (value === null) continue;
      addTexts(element, texts);
      return value.slice(0, 100);
    }
  }
  return null;
}

function timeIn(element: PageElement): string | null {
  const words = briefWordsOf(element, nameLimit);
  if (words === null) return null;
  const certain = element.tag === 'time' || attribute(element, 'itemprop') !== '';
  if (words === '') return certain ? stated(element) || null : null;
  return certain || isTime(words) ? cleanedTime(words) : null;
}

/** A time that has no element of its own: “wrote on 7 May, 18:22” after a name. */
function timeBetween(elements: readonly PageElement[], texts: Set<PageText>): string | null {
  for (const element of elements) {
    for (const child of element.children) {
      if (isElement(child) || child.text.length > nameLimit || texts.has(child)) continue;
      const words = cleanedTime(child.text.replace(/\s+/g, ' '));
      if (!isTime(words)) continue;
      texts.add(child);
      return words;
    }
  }
  return null;
}

function stated(element: PageElement): string {
  return (
    attribute(element, 'datetime') || attribute(element, 'content') || attribute(element, 'title')
  );
}

const authors: readonly Finder[] = [
  (one) => /\bname\b/.test(attribute(one, 'itemprop')),
  (one) => isNamed(one, /^(?:fn|username|nickname|author-name|comment-author-name)$/i),
  (one) =>
    /\b(?:author|creator)\b/.test(attribute(one, 'itemprop')) || attribute(one, 'rel') === 'author',
  (one) => isNamed(one, authorName),
  ({ tag }) => /^(?:cite|b|strong|h[2-6]|dt)$/.test(tag),
  ({ tag }) => tag === 'a',
];

function authorAmong(elements: readonly PageElement[], texts: Set<PageText>): string | null {
  for (const finds of authors) {
    for (const element of elements.filter(finds)) {
      const name = nameIn(element, texts);
      if (name === null) continue;
      addTexts(element, texts);
      return name;
    }
  }
  return null;
}

function nameIn(element: PageElement, taken: ReadonlySet<PageText>): string | null {
  if (briefWordsOf(element, nameLimit * 2) === null) return null;
  const words = [...within(element)].flatMap((node) =>
    isElement(node) || taken.has(node) ? [] : [node.text],
  );
  const name = cleanedName(words.join(' ') || attribute(element, 'content'));
  const usual = name.split(' ').length <= 6 && name.length <= nameLimit;
  return usual && /[\p{L}\d]/u.test(name) && !isTime(name) && !isControl(name) ? name : null;
}

/** In a list of terms, the term is the name. */
function termIn(item: CommentItem, texts: Set<PageText>): string | null {
  const [first] = item.elements;
  if (first?.tag !== 'dt') return null;
  const name = nameIn(first, texts);
  if (name !== null) addTexts(first, texts);
  return name;
}

const label =
  /^(?:comment|reply|kommentar|antwort|comentario|commentaire)\s(?:posted\s)?(?:by|from|von|de|par)\s(.+)$/i;

/** Pages say to those who do not see them whose comment it is. */
function labelledName(elements: readonly PageElement[], texts: Set<PageText>): string | null {
  for (const element of elements) {
    const said = label.exec(attribute(element, 'aria-label'))?.[1];
    const name = said === undefined ? '' : cleanedName(said);
    if (name === '' || name.length > nameLimit) continue;
    for (const shown of elements) {
      if (isLeaf(shown) && briefWordsOf(shown, nameLimit) === name) addTexts(shown, texts);
    }
    return name;
  }
  return null;
}

/** The line that the time stands in begins with the name, on pages that mark neither. */
function nameBesideTime(elements: readonly PageElement[], texts: Set<PageText>): string | null {
  const [timed] = texts;
  for (let line = timed?.parent, level = 0; line && level < 3; line = line.parent ?? undefined) {
    level += 1;
    if (!elements.includes(line) || briefWordsOf(line, nameLimit * 2) === null) break;
    for (const leaf of [...elementsIn(line)].filter(isLeaf)) {
      const words = briefWordsOf(leaf, nameLimit) ?? '';
      const name = /[.!?…]$/.test(words) ? null : nameIn(leaf, texts);
      if (name === null) continue;
      addTexts(leaf, texts);
      return name;
    }
  }
  return null;
}

/** A form that is longer, in UTF-16 units, holds what somebody wrote. */
const formLimit = 200;

function isButton(element: PageElement): boolean {
  if (element.tag === 'form') return briefWordsOf(element, formLimit) !== null;
  if (/^(?:button|select|label|option)$/.test(element.tag)) return true;
  if (attribute(element, 'role') === 'button') return true;
  if (!/^(?:a|li|span|div|ul|p|small|td)$/.test(element.tag)) return false;
  const words = briefWordsOf(element, 60);
  if (words === null || words === '') return false;
  return isControl(words) || (isNamed(element, controlName) && words.split(' ').length <= 6);
}

function attributeOf({ elements }: CommentItem, name: string): string | null {
  const value = elements[0] ? attribute(elements[0], name).trim() : '';
  return value === '' || value.length > nameLimit ? null : value;
}

function addTexts(element: PageElement, texts: Set<PageText>): void {
  for (const node of within(element)) if (!isElement(node) && isWritten(node)) texts.add(node);
}
