import { alike, isClose } from './alike';
import { headlineWords } from './headlineWords';
import { withoutKicker } from './kicker';
import { largeLine } from './largeLine';
import { partsOf } from './titleParts';
import { elementsIn, type PageElement } from './tree';

/**
 * Returns the element that is the headline: a heading (or, on old pages, a line) that says what the
 * page claims as its title; else the only first-level heading.
 */
export function headlineAmong(
  elements: readonly PageElement[],
  claimed: readonly string[],
): PageElement | null {
  const headings = elements.filter(({ tag }) => /^h[1-6]$/.test(tag));
  const first = headings.filter(({ tag }) => tag === 'h1');
  const fits = (one: PageElement) => {
    const words = headlineWords(one);
    return claimed.some((title) => isClose(words, title));
  };
  const same = (one: PageElement) => {
    const words = alike(headlineWords(one));
    return words !== '' && claimed.some((title) => alike(title) === words);
  };
  const pieces = new Set(claimed.flatMap(partsOf));
  const partIn = (among: readonly PageElement[]) => {
    let longest: PageElement | undefined;
    let length = shortPart;
    for (const one of among) {
      const words = alike(headlineWords(one));
      if (words.length > length && pieces.has(words)) [longest, length] = [one, words.length];
    }
    return longest;
  };
  const lines = elements.filter(({ tag }) =>
    /^(?:b|strong|font|p|div|td|span|center|big|a)$/.test(tag),
  );
  const [only, ...others] = first.filter((one) => headlineWords(one) !== '');
  const found =
    first.find(same) ??
    headings.find(same) ??
    partIn(headings) ??
    first.find(fits) ??
    headings.find(fits) ??
    lines.find(same) ??
    (headings.length === 0 ? largeLine(elements) : undefined) ??
    partIn(lines) ??
    (others.length === 0 ? only : undefined) ??
    null;
  if (!found || same(found)) return found;
  const inner = [...elementsIn(found)];
  return inner.find(same) ?? partIn(inner) ?? withoutKicker(found);
}

/** Shorter parts of a title, in UTF-16 units, are names of sites and of sections. */
const shortPart = 12;
