import { fold } from '../../../shared/text/fold';
import { briefWordsOf, elementsIn, isElement, isHidden, isNamed, type PageElement } from './tree';

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
  const part = (one: PageElement) => {
    const words = alike(briefWordsOf(one, headlineLimit) ?? '');
    return words.length > shortPart && pieces.has(words);
  };
  const lines = elements.filter(({ tag }) =>
    /^(?:b|strong|font|p|div|td|span|center|big|a)$/.test(tag),
  );
  const [only, ...others] = first.filter((one) => briefWordsOf(one, headlineLimit));
  const found =
    first.find(same) ??
    headings.find(same) ??
    headings.find(part) ??
    first.find(fits) ??
    headings.find(fits) ??
    lines.find((one) => same(one) || part(one)) ??
    (others.length === 0 ? only : undefined) ??
    null;
  return found && (within(found, same) ?? within(found, part) ?? withoutKicker(found));
}

/** Shorter parts of a title, in UTF-16 units, are names of sites and of sections. */
const shortPart = 12;

/** A title with the names of the site and the section, “Title | Opinion | The Site”, in its parts. */
function partsOf(title: string): string[] {
  return title
    .split(/\s+[|\-–—·•»«]\s+|(?:(?<=\S)[:：|｜]+\s?)|\s+:+\s+/u)
    .map(alike)
    .filter((part) => part !== '');
}

function within(
  heading: PageElement,
  fits: (one: PageElement) => boolean,
): PageElement | undefined {
  return fits(heading) ? undefined : [...elementsIn(heading)].find(fits);
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
