import { bylineOpening } from '../../../shared/clean/byline';
import { publishedDate } from '../../../shared/clean/dates';
import type { Claim } from '../../../shared/clean/draft';
import { cleanedByline, datedByline } from './byline';
import { attribute, briefWordsOf, isElement, isNamed, type PageElement } from './tree';

/** What a page shows of its author, its date and its publisher to everybody. */
export interface VisibleFacts {
  readonly author: Claim | null;
  readonly published: Claim | null;
  readonly publisher: Claim | null;
}

const bylineName =
  /^(?:.*[-_])?(?:byline|author|authors|author-?name|contributor|writer|autor|autores|auteur|signature|firma)(?:[-_]?(?:name|s|link|line))?$/i;
const dateName =
  /(?:^|[-_])(?:date|datetime|dateline|published|pubdate|post-date|entry-date|timestamp|fecha|datum|posted-on)(?:$|[-_])/i;

/** Returns what elements show of the author, the date and the publisher of a page. */
export function visibleFacts(elements: readonly PageElement[]): VisibleFacts {
  return {
    author: authorOf(elements),
    published: dateOf(elements),
    publisher: publisherOf(elements),
  };
}

function authorOf(elements: readonly PageElement[]): Claim | null {
  const finders: readonly [string, (one: PageElement) => boolean][] = [
    ['the page’s “itemprop=author”', (one) => /\bauthor\b/.test(attribute(one, 'itemprop'))],
    ['the page’s “rel=author”', (one) => /\bauthor\b/.test(attribute(one, 'rel'))],
    ['the page’s byline', (one) => isNamed(one, bylineName)],
    [
      'the page’s byline',
      (one) =>
        /^(?:p|div|span|i|em|b|font|small|address|td|h[3-6])$/.test(one.tag) &&
        opensLikeByline(one),
    ],
    ['the page’s byline', followsBy],
  ];
  for (const [from, finds] of finders) {
    for (const element of elements) {
      if (element.tag === 'body' || !finds(element)) continue;
      const words = linkedName(element) ?? withoutDate(briefWordsOf(element, 120) ?? '');
      const name = cleanedByline(words || attribute(element, 'content'));
      const usual = name.split(' ').length <= 12 && publishedDate(name) === null;
      if (name !== '' && usual) return { value: name, from: `From ${from}.` };
    }
  }
  return null;
}

/** A byline may say what its author is: “By Ann Lee, our correspondent”; then the name is a link. */
function linkedName(element: PageElement): string | null {
  const words = (briefWordsOf(element, 120) ?? '').replace(bylineOpening, '');
  const links = element.children.filter(isElement).filter(({ tag }) => tag === 'a');
  const [name] = links.map((link) => briefWordsOf(link, 120) ?? '').filter((one) => one !== '');
  if (name === undefined || !words.startsWith(name)) return null;
  const rest = words.slice(name.length);
  const others = /^(?:,?\s(?:and|und|y|et|e|en|och|og|i|и)\s|\s?&|,\s\p{Lu})/u;
  return rest === '' || others.test(rest) ? null : name;
}

/** Old blogs write “2 November 2023 by” and the name. */
function withoutDate(words: string): string {
  const [, before = '', rest = ''] =
    /^(.{4,40}?)[\s,|·–—-]+((?:by|von|por|par)\s.+)$/iu.exec(words) ?? [];
  return publishedDate(before) === null ? words : rest;
}

/** “12 points by” and then a link: the link is a name. */
function followsBy(element: PageElement): boolean {
  const siblings = element.tag === 'a' ? (element.parent?.children.slice(0, 12) ?? []) : [];
  const before = siblings[siblings.indexOf(element) - 1];
  if (!before || isElement(before) || before.text.length > 40) return false;
  return /^(?:.*(?:posted|submitted|written|points?|story|started))?\s*(?:by|von|por|par)\s*$/iu.test(
    before.text.trim(),
  );
}

/** On pages without any names, a byline is a short line of its own that begins with “By”. */
function opensLikeByline(element: PageElement): boolean {
  const words = withoutDate(briefWordsOf(element, 120) ?? '');
  if (!bylineOpening.test(words) || /[.!?]$/.test(words)) return false;
  const name = cleanedByline(words);
  const few = name.split(' ').length <= 7 && words.split(' ').length <= 20;
  return few && /^\p{L}/u.test(name) && /^\P{Ll}/u.test(name);
}

function dateOf(elements: readonly PageElement[]): Claim | null {
  const dates: readonly [string, (one: PageElement) => string][] = [
    [
      'the page’s “itemprop=datePublished”',
      (one) => (/\bdatePublished\b/.test(attribute(one, 'itemprop')) ? stated(one) : ''),
    ],
    [
      'the page’s “time”',
      (one) => (one.tag === 'time' ? attribute(one, 'datetime') || shown(one) : ''),
    ],
    [
      'the page’s date line',
      (one) => (isNamed(one, dateName) || /^(?:small|address)$/.test(one.tag) ? shown(one) : ''),
    ],
    ['the page’s byline', dateInByline],
  ];
  for (const [from, valueOf] of dates) {
    for (const element of elements) {
      const date = publishedDate(valueOf(element));
      if (date !== null) return { value: date, from: `From ${from}.` };
    }
  }
  return null;
}

/** A byline may end with the date: “By Jo Smith, February 3, 2025”. */
function dateInByline(element: PageElement): string {
  const words = briefWordsOf(element, 120) ?? '';
  if (!isNamed(element, bylineName) && !opensLikeByline(element)) return '';
  const { names, date } = datedByline(words);
  return names === '' ? '' : date;
}

function stated(element: PageElement): string {
  return attribute(element, 'datetime') || attribute(element, 'content') || shown(element);
}

function shown(element: PageElement): string {
  return briefWordsOf(element, 80) ?? '';
}

function publisherOf(elements: readonly PageElement[]): Claim | null {
  const at = elements.find((one) => /\bpublisher\b/.test(attribute(one, 'itemprop')));
  const name = elements.find(
    (one) => at && one.parent === at && /\bname\b/.test(attribute(one, 'itemprop')),
  );
  const value = name ? shown(name) || attribute(name, 'content') : '';
  return value === '' ? null : { value, from: 'From the page’s “itemprop=publisher”.' };
}
