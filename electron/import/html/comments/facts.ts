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
  wordsOf,
} from '../tree';
import { type CommentItem, isWritten, ownElements } from './item';
import {
  authorName,
  certainAuthorName,
  cleanedName,
  controlName,
  isBadge,
  isControl,
  isGlue,
  timeName,
} from './words';

/** What a page says of a comment, and the texts that say it. */
export interface Facts {
  readonly author: string | null;
  readonly time: string | null;
  readonly texts: ReadonlySet<PageText>;
  /** Those that say what no button is known to say, and that are no part of the name and the time. */
  readonly unknown: ReadonlySet<PageText>;
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
  const shown = author ?? attributeOf(item, 'data-author');
  const unknown = new Set([...texts].filter((text) => !isKnown(text.text, shown, time)));
  for (const element of elements) {
    if (isButton(element) && !(said && isIn(said, element))) addButton(element, texts, unknown);
  }
  return { author: shown, time, texts, unknown };
}

/** A button that has no known words may say anything: then they are kept. */
function addButton(element: PageElement, texts: Set<PageText>, unknown: Set<PageText>): void {
  const isLabel = isControl(wordsOf(element));
  for (const node of within(element)) {
    if (isElement(node) || !isWritten(node)) continue;
    if (isLabel) unknown.delete(node);
    else if (!texts.has(node) && !isControl(shownText(node.text))) unknown.add(node);
    texts.add(node);
  }
}

/** Returns whether a text only says the name and the time, and what joins them. */
function isKnown(text: string, author: string | null, time: string | null): boolean {
  const words = shownText(text);
  if ([author, time].some((fact) => ` ${fact ?? ''} `.includes(` ${words} `))) return true;
  const rest = words
    .replace(author ?? '', ' ')
    .replace(time ?? '', ' ')
    .trim();
  return isControl(rest) || (isGlue(rest) && !/\p{N}/u.test(rest));
}

function shownText(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const times: readonly Finder[] = [
  ({ tag }) => tag === 'time',
  (one) => /\b(?:dateCreated|datePublished|commentTime)\b/.test(attribute(one, 'itemprop')),
  (one) => isNamed(one, timeName),
  (one) =>
    /^(?:a|small|span|em|i|abbr|font|div|p|td|dd)$/.test(one.tag) && isLeaf(one) && !isName(one),
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

/** What a page says to be a name is one, whatever it is: “Link”, “Marie 12”. */
function isName(element: PageElement): boolean {
  return (
    /\bname\b/.test(attribute(element, 'itemprop')) ||
    isNamed(element, /^(?:fn|username|nickname|author-name|comment-author-name)$/i)
  );
}

/** What a page says to be of the author: a name, with times, signs and buttons around it. */
function isAuthor(element: PageElement): boolean {
  return (
    /\b(?:author|creator)\b/.test(attribute(element, 'itemprop')) ||
    attribute(element, 'rel') === 'author' ||
    isNamed(element, certainAuthorName)
  );
}

const authors: readonly Finder[] = [
  (one) => /\bname\b/.test(attribute(one, 'itemprop')),
  isName,
  isAuthor,
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
  if (!usual || !/[\p{L}\d]/u.test(name)) return null;
  return isName(element) || isLikeName(name, isAuthor(element)) ? name : null;
}

function isLikeName(words: string, certain: boolean): boolean {
  if (isTime(words)) return false;
  return certain || (/\p{L}/u.test(words) && !isControl(words) && !isBadge(words));
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
