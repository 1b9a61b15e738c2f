import { isTime } from '../../../../shared/clean/times';
import {
  attribute,
  briefWordsOf,
  elementsIn,
  isElement,
  isIn,
  isNamed,
  type PageElement,
  wordsOf,
} from '../tree';
import { type CommentItem, ownElements } from './item';
import { authorName, bodyName, controlName, timeName } from './words';

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
