import { fold } from '../../../shared/text/fold';
import {
  attribute,
  briefWordsOf,
  elementsIn,
  isElement,
  isHidden,
  isNamed,
  type PageElement,
} from './tree';

/** A headline is not longer, in UTF-16 units. */
const headlineLimit = 500;

/** Returns the words made alike, to tell whether two headlines are the same. */
export function alike(words: string): string {
  return fold(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Returns whether most words of the shorter headline are in the other one. */
export function isClose(one: string, other: string): boolean {
  const [a, b] = [alike(one), alike(other)];
  if (a === '' || b === '') return false;
  if (a === b || (` ${b} `.includes(` ${a} `) && a.length > b.length / 3)) return true;
  if (` ${a} `.includes(` ${b} `) && b.length > a.length / 3) return true;
  const words = new Set(b.split(' '));
  const own = a.split(' ');
  return own.filter((word) => words.has(word)).length >= 0.7 * Math.max(own.length, words.size);
}

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
    const words = briefWordsOf(one, headlineLimit) ?? '';
    return claimed.some((title) => isClose(words, title));
  };
  const same = (one: PageElement) => {
    const words = alike(briefWordsOf(one, headlineLimit) ?? '');
    return words !== '' && claimed.some((title) => alike(title) === words);
  };
  const pieces = new Set(claimed.flatMap(partsOf));
  const partIn = (among: readonly PageElement[]) => {
    let longest: PageElement | undefined;
    let length = shortPart;
    for (const one of among) {
      const words = alike(briefWordsOf(one, headlineLimit) ?? '');
      if (words.length > length && pieces.has(words)) [longest, length] = [one, words.length];
    }
    return longest;
  };
  const lines = elements.filter(({ tag }) =>
    /^(?:b|strong|font|p|div|td|span|center|big|a)$/.test(tag),
  );
  const [only, ...others] = first.filter((one) => briefWordsOf(one, headlineLimit));
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

/** More parts than these are no names of sites and sections. */
const mostParts = 8;

/** Returns what is left of “Title | Opinion | The Site” when parts before and after it are taken away. */
function partsOf(title: string): string[] {
  const parts = title.split(/\s+[|\-–—·•»«]\s+|\s*[:：|｜]+\s*/u).map(alike);
  if (parts.length > mostParts) return [];
  return parts.flatMap((_, from) =>
    parts.slice(from).map((__, count) =>
      parts
        .slice(from, from + count + 1)
        .join(' ')
        .trim(),
    ),
  );
}

/** Text of an article has a longer stretch, in UTF-16 units, without any markup. */
const proseLength = 200;

/** On pages without headings the headline is the last line in large letters before the text. */
function largeLine(elements: readonly PageElement[]): PageElement | undefined {
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

/** A line over the headline may stand in it: then its other part is the headline. */
function withoutKicker(heading: PageElement): PageElement {
  const shown = heading.children
    .filter(isElement)
    .filter((one) => !isHidden(one) && (briefWordsOf(one, headlineLimit) ?? '') !== '');
  const named = shown.filter((one) => isNamed(one, /kicker|eyebrow|overline|dachzeile|surtitre/i));
  const [rest, ...more] = shown.filter((one) => !named.includes(one));
  const bare = heading.children.every((one) => isElement(one) || !/\S/.test(one.text));
  return named.length > 0 && rest && more.length === 0 && bare ? rest : heading;
}

/** Returns a title without the name of the site after or before it; as it is when it has none. */
export function withoutSite(title: string, site: string): string {
  const parts = /^(.*\S)\s+[|\-–—·:»«]\s+(\S.*)$/u.exec(title);
  if (!parts || site === '') return title;
  const [, before = '', after = ''] = parts;
  if (alike(after) === alike(site)) return before;
  const start = /^(\S.*?)\s+[|\-–—·:»«]\s+(.*\S)$/u.exec(title);
  return start && alike(start[1] ?? '') === alike(site) ? (start[2] ?? title) : title;
}
