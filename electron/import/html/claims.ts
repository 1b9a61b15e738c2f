import type { Claim, Claims } from '../../../shared/clean/draft';
import type { DetailName } from '../../../shared/model/reading';
import { joinedNames } from './byline';
import { publishedDate } from './dates';
import { alike } from './alike';
import { headlineAmong } from './headline';
import { withoutSite } from './titleParts';
import { jsonLdFacts, metaOf } from './jsonLd';
import { visibleFacts } from './visibleFacts';
import { attribute, briefWordsOf, elementsIn, isElement, type PageElement, wordsOf } from './tree';

/** What a page says of itself, and the element that shows its title. */
export interface PageClaims {
  readonly claims: Claims;
  readonly headline: PageElement | null;
  /** What the page says in short of what it is about; '' when it does not. */
  readonly description: string;
}

/** Returns what a page says of itself; `outside` is what is not of its article, such as comments. */
export function claimsOf(
  root: PageElement,
  outside: (element: PageElement) => boolean,
): PageClaims {
  const meta = metaOf(root);
  const data = jsonLdFacts(root);
  const elements = [...elementsIn(root, (one) => !outside(one))].filter((one) => !outside(one));
  const seen = visibleFacts(elements);
  const first = firstMeta(meta);
  const outlet = firstOf(
    first('og:site_name'),
    structured(data?.publisher, 'publisher'),
    first('citation_journal_title'),
    first('citation_publisher', 'dc.publisher', 'dcterms.publisher'),
    first('application-name'),
    seen.publisher,
  );
  const site = outlet?.value ?? '';
  const plain = (claim: Claim | null) =>
    claim && { ...claim, value: withoutSite(claim.value, site) };
  const titleElement = elements.find(({ tag }) => tag === 'title');
  const pageTitle = titleElement ? wordsOf(titleElement) : '';
  const titles = [
    structured(data?.headline, 'headline'),
    plain(first('og:title')),
    plain(first('twitter:title')),
    first('citation_title', 'dc.title', 'dcterms.title', 'parsely-title', 'hdl'),
    plain(said(pageTitle, 'From the page’s “title”.')),
  ];
  const headline = headlineAmong(
    elements,
    titles.flatMap((claim) => (claim ? [claim.value] : [])),
  );
  const shown = headline && headlineClaim(briefWordsOf(headline, 500) ?? '', titles);
  const claims: Record<DetailName, Claim | null> = {
    title: firstOf(shown, ...titles),
    shortTitle: null,
    author: firstOf(
      structured(joinedNames(data?.authors ?? []), 'author'),
      shownAuthor(authorsIn(meta), seen.author, elements),
      labelledAuthor(first),
    ),
    outlet,
    published: firstOf(
      dated(structured(data?.published, 'datePublished')),
      ...dateNames.map((name) => dated(first(name))),
      dated(seen.published),
    ),
    address: firstOf(
      ...addresses(root, elements),
      onlyHttp(first('og:url')),
      onlyHttp(structured(data?.address, 'url')),
    ),
    language: firstOf(
      languageOf(
        said(attribute(root, 'lang') || attribute(root, 'xml:lang'), 'From the page’s “lang”.'),
      ),
      languageOf(first('og:locale')),
      languageOf(first('content-language')),
      languageOf(structured(data?.language, 'inLanguage')),
    ),
  };
  const known = Object.entries(claims).filter(
    ([name, claim]) => claim && claim.value.length <= longest(name),
  );
  const description = first('og:description', 'description', 'twitter:description')?.value ?? '';
  return { claims: Object.fromEntries(known), headline, description };
}

const dateNames = [
  'article:published_time',
  'og:article:published_time',
  'citation_publication_date',
  'citation_date',
  'parsely-pub-date',
  'pubdate',
  'publish-date',
  'publication_date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'date',
  'pdate',
];

/** The longest value that a reading can keep, in UTF-16 units. */
function longest(name: string): number {
  if (name === 'title') return 500;
  return name === 'language' ? 35 : name === 'address' ? 2048 : 300;
}

function said(value: string, from: string): Claim | null {
  const words = value.replace(/\s+/g, ' ').trim();
  return words === '' ? null : { value: words, from };
}

function structured(value: string | undefined, name: string): Claim | null {
  return said(value ?? '', `From the page’s structured data (“${name}”).`);
}

function firstMeta(meta: ReadonlyMap<string, readonly string[]>) {
  return (...names: string[]): Claim | null => {
    const name = names.find((one) => meta.has(one));
    return name === undefined
      ? null
      : said(meta.get(name)?.[0] ?? '', `From the page’s “${name}”.`);
  };
}

function firstOf(...claims: readonly (Claim | null)[]): Claim | null {
  return claims.find((claim) => claim !== null) ?? null;
}

function authorsIn(meta: ReadonlyMap<string, readonly string[]>): Claim | null {
  for (const name of [
    'author',
    'article:author',
    'citation_author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'byl',
  ]) {
    const names = (meta.get(name) ?? []).filter((value) => !/^https?:|^\/|^@/.test(value));
    const claim = said(joinedNames(names), `From the page’s “${name}”.`);
    if (claim) return claim;
  }
  return null;
}

/**
 * Programs write the name of an account in a page that shows another name as its author’s: then the
 * name that is shown is right.
 */
function shownAuthor(
  stated: Claim | null,
  seen: Claim | null,
  elements: readonly PageElement[],
): Claim | null {
  if (!stated || !seen || alike(stated.value) === alike(seen.value)) return stated ?? seen;
  const name = alike(stated.value);
  const isShown = elements.some(({ tag, children }) =>
    children.some(
      (one) =>
        tag !== 'title' &&
        !isElement(one) &&
        one.text.length < 1000 &&
        alike(one.text).includes(name),
    ),
  );
  return isShown ? stated : seen;
}

const authorLabel =
  /^(?:written by|by|author|verfasst von|geschrieben von|autor(?:in)?|escrito por|écrit par|scritto da|geschreven door|автор)$/i;

/** For cards in messages, pages give facts in pairs: what it is, and what it says. */
function labelledAuthor(first: (...names: string[]) => Claim | null): Claim | null {
  const label = first('twitter:label1')?.value ?? '';
  const claim = authorLabel.test(label) ? first('twitter:data1') : null;
  const name = claim ? joinedNames([claim.value]) : '';
  return said(name, 'From the page’s “twitter:data1”.');
}

/** Some pages write a word before their headline that is none of it: “Thread:”. */
function headlineClaim(words: string, titles: readonly (Claim | null)[]): Claim | null {
  const labelled = /^\p{L}+:\s+(.+)$/u.exec(words)?.[1];
  const same = titles.find((claim) => claim && claim.value === labelled);
  return same ?? said(words, 'From the page’s headline.');
}

function dated(claim: Claim | null): Claim | null {
  const date = claim && publishedDate(claim.value);
  return date === null ? null : { value: date, from: claim?.from ?? '' };
}

function addresses(root: PageElement, elements: readonly PageElement[]): (Claim | null)[] {
  const link = elements.find(
    (one) => one.tag === 'link' && attribute(one, 'rel').toLowerCase() === 'canonical',
  );
  return [link ? onlyHttp(said(attribute(link, 'href'), 'From the page’s canonical link.')) : null];
}

function onlyHttp(claim: Claim | null): Claim | null {
  return claim && /^https?:\/\/[^\s/]+/i.test(claim.value) ? claim : null;
}

function languageOf(claim: Claim | null): Claim | null {
  const tag = claim?.value.replace(/_/g, '-').split(/[,;.\s]/)[0] ?? '';
  return claim && /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag) ? { ...claim, value: tag } : null;
}
