import { SaxesParser } from 'saxes';
import { partInWords, refused } from './refused';

/** An element as the part writes it: namespaces are not looked up. */
export interface XmlElement {
  /** With its prefix, e.g. `text:p`. */
  readonly name: string;
  /** Without its prefix, e.g. `p`. */
  readonly local: string;
  /** By name, with prefix. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** What is told while an XML part is walked, in its order. */
export interface XmlVisitor {
  open(element: XmlElement): void;
  close(element: XmlElement): void;
  /** Entities are resolved; text between two tags comes in one piece or several. */
  text(words: string): void;
}

export interface XmlOptions {
  /** Named entities besides the five of XML. */
  readonly entities?: Readonly<Record<string, string>>;
  /** True when a document type that defines nothing may stand at the start. */
  readonly doctype?: boolean;
  /** True when a part that is not well-formed is walked on, as far as it can be made out. */
  readonly lenient?: boolean;
}

/** Deepest nesting of elements. Real documents stay far below; walkers may use a stack. */
const depthLimit = 256;

/** Most faults of a part that is walked on all the same: what has more is no text with slips in it. */
const faultLimit = 1000;

/** A document type as XHTML has it: public names and addresses, which nobody opens, and no definitions. */
const plainDoctype =
  /<!DOCTYPE\s+[\w:.-]+(?:\s+(?:PUBLIC|SYSTEM)(?:\s+(?:"[^"<>[]*"|'[^'<>[]*'))+)?\s*>/i;

/**
 * Walks an XML part. Nothing outside of it is read, and no part can define entities. Returns the
 * first fault of a part that is not well-formed when it was walked on all the same, else null.
 * Throws a Failure that names the file.
 */
export function walkXml(
  text: string,
  visitor: XmlVisitor,
  where: { readonly name: string; readonly part: string },
  { entities = {}, doctype = false, lenient = false }: XmlOptions = {},
): string | null {
  const plain = doctype ? text.replace(plainDoctype, '') : text;
  requireNoDefinitions(plain, where);
  // Looking up namespaces takes time that grows with the square of the depth.
  const parser = new SaxesParser({ xmlns: false });
  Object.assign(parser.ENTITIES, entities);
  const open: XmlElement[] = [];
  const mended = lenient ? withAmpersands(plain) : plain;
  let fault = mended === plain ? null : 'an ampersand that begins no entity';
  let faults = 0;
  parser.on('error', (error) => {
    fault ??= error.message;
    faults += 1;
    if (!lenient || faults > faultLimit) throw notWellFormed(where, error.message);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= depthLimit) throw tooDeep(where);
    const element = { name, local: name.slice(name.indexOf(':') + 1), attributes };
    open.push(element);
    visitor.open(element);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) visitor.close(element);
  });
  parser.on('text', (words) => visitor.text(words));
  parser.on('cdata', (words) => visitor.text(words));
  parser.write(mended).close();
  return fault;
}

/** An ampersand that begins no entity would take all with it up to the next semicolon. */
function withAmpersands(text: string): string {
  return text.replace(
    /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,30});)/gi,
    (found) => (found === '&' ? '&amp;' : found),
  );
}

/** Returns the value of an attribute, whatever its prefix; null when the element has none of that name. */
export function attributeOf(element: XmlElement, local: string): string | null {
  const names = Object.keys(element.attributes);
  const name = names.find((one) => one === local || one.endsWith(`:${local}`));
  return name === undefined ? null : (element.attributes[name] ?? null);
}

type Where = Parameters<typeof walkXml>[2];

const saveAgain = 'Open it in the program that made it and save it again, then import that.';

function requireNoDefinitions(text: string, { name, part }: Where): void {
  if (!/<!(?:DOCTYPE|ENTITY)/i.test(text)) return;
  const because = `${partInWords(name, part)} defines words of its own (DOCTYPE), which documents of this kind do not need`;
  throw refused(name, because, saveAgain);
}

function notWellFormed({ name, part }: Where, detail: string): Error {
  return refused(name, `${partInWords(name, part)} is damaged`, saveAgain, detail);
}

function tooDeep({ name, part }: Where): Error {
  const because = `${partInWords(name, part)} is nested more than ${depthLimit} levels deep`;
  return refused(name, because, saveAgain);
}
