import type { Line } from './lines';
import { ancestors, isIn, type PageElement } from './tree';

/** Returns the innermost element that all words of a line stand in: a menu may be a part of a line. */
export function placeOf({ owner, texts }: Line): PageElement {
  const [first, ...others] = texts;
  if (!first || others.length > 20) return owner;
  for (const element of ancestors(first)) {
    if (element === owner || others.every((text) => isIn(text, element))) return element;
  }
  return owner;
}
