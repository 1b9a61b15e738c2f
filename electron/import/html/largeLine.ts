import { attribute, briefWordsOf, isElement, type PageElement } from './tree';

/** Text of an article has a longer stretch, in UTF-16 units, without any markup. */
const proseLength = 200;

/**
 * Returns the last line in large letters before the text: the headline of pages without headings.
 */
export function largeLine(elements: readonly PageElement[]): PageElement | undefined {
  let large: PageElement | undefined;
  for (const element of elements) {
    const words = isLarge(element) ? briefWordsOf(element, 200) : null;
    if (words !== null && words !== '') large = element;
    if (element.children.some((one) => !isElement(one) && one.text.length > proseLength)) break;
  }
  return large;
}

function isLarge(element: PageElement): boolean {
  if (element.tag === 'big') return true;
  return element.tag === 'font' && /^(?:[4-7]|\+[2-6])$/.test(attribute(element, 'size').trim());
}
