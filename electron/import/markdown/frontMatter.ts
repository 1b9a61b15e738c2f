import type { Claims } from '../../../shared/clean/draft';
import type { DetailName } from '../../../shared/model/reading';
import { claimed } from '../claimed';

/** What stands between two lines of three hyphens at the top of a text, and the text after it. */
export interface FrontMatter {
  /** Its lines; empty when the text has none. */
  readonly lines: string;
  readonly claims: Claims;
  readonly rest: string;
}

/** The names that editors and site makers give to what a reading's details hold, the surest first. */
const keys: Readonly<Record<DetailName, readonly string[]>> = {
  title: ['title'],
  shortTitle: ['short_title', 'shorttitle'],
  author: ['author', 'authors', 'byline', 'by', 'creator'],
  outlet: ['outlet', 'publication', 'publisher', 'site', 'site_name', 'newspaper', 'source'],
  published: ['date', 'published', 'publishdate', 'published_at', 'publication_date'],
  address: ['address', 'url', 'source_url', 'canonical_url', 'link', 'source'],
  language: ['language', 'lang'],
};

/** Longest front matter in UTF-16 units: what is longer is a text between two rules. */
const longest = 20_000;

/** Returns the front matter of a canonical text. It is a few lines “key: value”, not all of YAML. */
export function frontMatterOf(text: string): FrontMatter {
  const none = { lines: '', claims: {}, rest: text };
  const open = /^---[ \t]*\n(?=[\w-]+[ \t]*:)/.exec(text)?.[0];
  if (open === undefined) return none;
  const close = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text.slice(0, longest));
  if (!close) return none;
  const lines = text.slice(open.length, close.index);
  return {
    lines,
    claims: claimsOf(fieldsOf(lines)),
    rest: text.slice(close.index + close[0].length),
  };
}

/** Returns the values by key in lower case; a list has several. */
function fieldsOf(lines: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  let values: string[] = [];
  for (const line of lines.split('\n')) {
    const [, key, value = ''] = /^([\w-]+)[ \t]*:(?:[ \t]+(\S.*)|[ \t]*)$/.exec(line) ?? [];
    if (key !== undefined) {
      values = listed(value);
      if (!fields.has(key.toLowerCase())) fields.set(key.toLowerCase(), values);
    } else {
      const item = /^[ \t]*-[ \t]+(\S.*)$/.exec(line)?.[1];
      if (item !== undefined) values.push(unquoted(item));
    }
  }
  return fields;
}

function listed(value: string): string[] {
  const inner = /^\[(.*)\]\s*$/.exec(value)?.[1];
  const values = inner === undefined ? [value] : inner.split(',');
  return values.map(unquoted).filter((one) => one !== '');
}

function unquoted(value: string): string {
  const words = value.trim();
  const quoted = /^(["'])(.*)\1$/.exec(words);
  return quoted ? (quoted[2] ?? '').replace(/\\(["\\])/g, '$1') : words;
}

function claimsOf(fields: ReadonlyMap<string, readonly string[]>): Claims {
  let claims: Claims = {};
  for (const [detail, names] of Object.entries(keys)) {
    for (const name of names) {
      const value = (fields.get(name) ?? []).join(', ');
      if (value === '' || !isFor(detail, value) || detail in claims) continue;
      claims = { ...claims, ...claimed({ [detail]: value }, fromKey(name)) };
    }
  }
  return claims;
}

/** “source” is an address in some files and an outlet in others. */
function isFor(detail: string, value: string): boolean {
  const isAddress = /^https?:\/\/\S+$/i.test(value);
  return detail === 'address' ? isAddress : !isAddress;
}

function fromKey(name: string): string {
  return `From “${name}” in the file’s front matter.`;
}
