import { isElement, type PageElement } from '../tree';

/** Returns what may be comments in a list of terms: each term begins one. */
export function termsOf(list: PageElement): PageElement[][] {
  const items: PageElement[][] = [];
  for (const child of list.children) {
    if (!isElement(child)) continue;
    if (child.tag === 'dt') items.push([child]);
    else items.at(-1)?.push(child);
  }
  return items.filter(({ length }) => length > 1);
}
