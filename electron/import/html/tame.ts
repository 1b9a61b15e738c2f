import { Failure } from '../../../shared/ipc/failure';
import { counted } from '../../../shared/text/counted';
import { strayLess, TagWriter } from './tagWriter';

/** Tags and entities in one page: what takes longer to read than a person waits. */
const partsLimit = 40_000;

/**
 * Returns a page as markup that every parser reads alike, in one pass: each tag closed, none nested
 * deeper than 512, few attributes, no scripts, styles and remarks. Throws a Failure that names the
 * file when the page has more parts than can be read.
 */
export function tame(html: string, name: string): string {
  requireParts(html, name);
  const page = html
    .replaceAll('\0', '')
    .replaceAll(strayLess, '\uFFFD')
    .replace(/[ \t\r\n\f]{200}/g, '\n');
  const writer = new TagWriter();
  let at = 0;
  while (at < page.length) {
    const less = page.indexOf('<', at);
    if (less < 0) break;
    writer.text(page.slice(at, less));
    at = afterTag(page, less, writer);
  }
  if (at < page.length) writer.text(page.slice(at));
  return writer.page();
}

function requireParts(html: string, name: string): void {
  let parts = 0;
  for (const _ of html.matchAll(/<|&[#a-z]/gi)) {
    parts += 1;
    if (parts > partsLimit) throw tooMany(name);
  }
}

function tooMany(name: string): Failure {
  return new Failure(
    'refused',
    `“${name}” was not imported: the page has more than ${counted(partsLimit, 'tag')} and entities, which is more than can be read at once. Nothing of it was imported, and nothing was changed. Open the page in a browser, copy the part you need, then paste it.`,
  );
}

/** Returns where the markup goes on after the tag that begins here. */
function afterTag(page: string, less: number, writer: TagWriter): number {
  const next = page.charAt(less + 1);
  if (next === '!') return afterRemark(page, less);
  if (next === '?') return after(page, '>', less);
  if (/[a-z]/i.test(next)) return afterOpening(page, less, writer);
  if (next === '/' && /[a-z]/i.test(page.charAt(less + 2))) {
    writer.close(nameAt(page, less + 2));
    return after(page, '>', less);
  }
  const strays = lengthAt(/<+(?![a-z!?/])/iy, page, less) || 1;
  writer.text(strayLess.repeat(strays));
  return less + strays;
}

function afterRemark(page: string, less: number): number {
  if (!page.startsWith('<!--', less)) return after(page, '>', less);
  if (page.startsWith('<!-->', less)) return less + 5;
  return after(page, '-->', less + 2);
}

function after(page: string, sign: string, from: number): number {
  const found = page.indexOf(sign, from);
  return found < 0 ? page.length : found + sign.length;
}

const attributePattern = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;

function afterOpening(page: string, less: number, writer: TagWriter): number {
  const name = nameAt(page, less + 1);
  let at = less + 1 + name.length;
  const attributes = new Map<string, string>();
  for (;;) {
    attributePattern.lastIndex = at;
    const match = attributePattern.exec(page);
    if (!match) break;
    at = attributePattern.lastIndex;
    const [, key = '', double, single, bare] = match;
    const known = key.toLowerCase();
    if (!attributes.has(known) && keeps(known)) {
      attributes.set(known, double ?? single ?? bare ?? '');
    }
  }
  const start = after(page, '>', at);
  if (rawNames.has(name)) return afterRaw(page, start, name, attributes, writer);
  writer.open(name, attributes);
  return start;
}

/** What is between these tags is no markup. */
const rawNames = new Set(['script', 'style', 'textarea', 'iframe', 'noembed', 'title', 'xmp']);

function afterRaw(
  page: string,
  start: number,
  name: string,
  attributes: ReadonlyMap<string, string>,
  writer: TagWriter,
): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  closing.lastIndex = start;
  const found = closing.exec(page)?.index ?? page.length;
  writer.raw(name, attributes, page.slice(start, found));
  return found === page.length ? found : after(page, '>', found);
}

const keptAttribute =
  /^(?:id|class|rel|href|name|content|property|typeof|itemprop|itemtype|itemscope|datetime|title|lang|xml:lang|dir|role|type|hidden|style|pubdate|http-equiv|charset|aria-(?:label|level|hidden)|data-(?:[a-z]+-){0,3}(?:comment|post|parent|reply|author|user|depth|level|time|timestamp|id|cid|commentid|parentid|username|component|testid|qa|area|module|type|class|name)(?:-?(?:id|to|name|to-id|cid|comment-id|time))?|indent|size)$/;

function keeps(name: string): boolean {
  return keptAttribute.test(name);
}

function nameAt(page: string, at: number): string {
  const length = lengthAt(/[a-z][^\s/>]*/iy, page, at);
  return page.slice(at, at + length).toLowerCase();
}

function lengthAt(pattern: RegExp, page: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(page)?.[0].length ?? 0;
}
