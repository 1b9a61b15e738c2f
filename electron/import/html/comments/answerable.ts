import { briefWordsOf, elementsIn, type PageElement } from '../tree';
import { isAnswer } from './words';

/** Returns the elements of a page that a button or a link to answer stands in. */
export function answerable(body: PageElement): Set<PageElement> {
  const holders = new Set<PageElement>();
  for (const element of elementsIn(body)) {
    if (!/^(?:a|button|span|li)$/.test(element.tag)) continue;
    const words = briefWordsOf(element, 40);
    if (words === null || !isAnswer(words)) continue;
    let outer: PageElement | null = element;
    while (outer && !holders.has(outer)) {
      holders.add(outer);
      outer = outer.parent;
    }
  }
  return holders;
}
