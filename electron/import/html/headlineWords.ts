import { briefWordsOf, type PageElement } from './tree';

/** A headline is not longer, in UTF-16 units. */
const headlineLimit = 500;

/** Returns the words of an element that may be a headline; '' when it has more than a headline has. */
export function headlineWords(element: PageElement): string {
  return briefWordsOf(element, headlineLimit) ?? '';
}
