import { attribute, elementsIn, isElement, type PageElement } from './tree';

/** What the structured data of a page says of its article; a fact it does not state is ''. */
export interface StatedFacts {
  readonly headline: string;
  readonly authors: readonly string[];
  readonly publisher: string;
  readonly published: string;
  readonly address: string;
  readonly language: string;
}

type Entry = Readonly<Record<string, unknown>>;

const articleType =
  /(?:^|\/)(?:\w*Article|BlogPosting|LiveBlogPosting|DiscussionForumPosting|SocialMediaPosting|Report|Review|Blog)$/;

/** Returns what the JSON-LD of a page says of its article; null when it speaks of none. */
export function jsonLdFacts(root: PageElement): StatedFacts | null {
  const entries = [...elementsIn(root)].filter(isJsonLd).flatMap(entriesOf);
  const article = entries.find((entry) => typesOf(entry).some((type) => articleType.test(type)));
  if (!article) return null;
  const byId = new Map(entries.filter((one) => 'name' in one).map((one) => [one['@id'], one]));
  const whole = (value: unknown): unknown =>
    isEntry(value) && !('name' in value) ? (byId.get(value['@id']) ?? value) : value;
  return {
    headline: textOf(article.headline) || textOf(article.name),
    authors: listOf(article.author ?? article.creator)
      .map((one) => nameOf(whole(one)))
      .filter((name) => name !== ''),
    publisher: nameOf(whole(listOf(article.publisher)[0])),
    published: textOf(article.datePublished) || textOf(article.dateCreated),
    address: addressOf(article.mainEntityOfPage) || textOf(article.url),
    language: nameOf(article.inLanguage),
  };
}

function isJsonLd({ tag, attributes }: PageElement): boolean {
  return tag === 'script' && attributes.get('type') === 'application/ld+json';
}

/** Entries in entries, in the order they are written; more than these are not looked at. */
const entryLimit = 2000;

function entriesOf(script: PageElement): Entry[] {
  const source = script.children.map((child) => (isElement(child) ? '' : child.text)).join('');
  const entries: Entry[] = [];
  const waiting = [parsed(source)];
  while (waiting.length > 0 && entries.length < entryLimit) {
    const next = waiting.shift();
    if (Array.isArray(next)) waiting.push(...(next as unknown[]).slice(0, entryLimit));
    if (!isEntry(next)) continue;
    entries.push(next);
    for (const [key, value] of Object.entries(next)) {
      // Comments have authors and dates of their own.
      if (typeof value === 'object' && !/comment|review/i.test(key)) waiting.push(value);
    }
  }
  return entries;
}

function parsed(source: string): unknown {
  const bare = source.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '');
  try {
    return JSON.parse(bare.replace(/(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/, ''));
  } catch {
    // Many pages have structured data that is none; the page says the same in other places.
    return null;
  }
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(entry: Entry): string[] {
  return listOf(entry['@type']).filter((type) => typeof type === 'string');
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

function textOf(value: unknown): string {
  const [first] = listOf(value);
  return typeof first === 'string' ? first.replace(/\s+/g, ' ').trim() : '';
}

function nameOf(value: unknown): string {
  const [first] = listOf(value);
  return isEntry(first) ? textOf(first.name) : textOf(first);
}

function addressOf(value: unknown): string {
  const [first] = listOf(value);
  return isEntry(first) ? textOf(first['@id']) || textOf(first.url) : textOf(first);
}

/** Returns what the `<meta>` tags of a page say, by their name or property in lower case. */
export function metaOf(root: PageElement): Map<string, string[]> {
  const said = new Map<string, string[]>();
  for (const element of elementsIn(root)) {
    if (element.tag !== 'meta') continue;
    const value = attribute(element, 'content').replace(/\s+/g, ' ').trim();
    const names = `${attribute(element, 'property')} ${attribute(element, 'name')} ${attribute(element, 'http-equiv')}`;
    for (const name of names.toLowerCase().split(/\s+/)) {
      if (name !== '' && value !== '') said.set(name, [...(said.get(name) ?? []), value]);
    }
  }
  return said;
}
