import { countWhile } from '../../../../shared/text/offsets';
import { xhtmlEntities } from '../../xhtmlEntities';

/** The words of a document, as Taguette counts them and as Lectern shows them. */
export interface HtmlText {
  /** All text without tags, as Taguette counts it. */
  readonly counted: string;
  /** The same with a line break between paragraphs that had none. */
  readonly text: string;
  /** Returns where in the text a passage starts that starts here in what is counted, in UTF-16 units. */
  startOf(counted: number): number;
  /** The same for an end: a line break that was put there is not part of the passage. */
  endOf(counted: number): number;
}

/** Elements that begin and end a paragraph. */
const blocks = new Set(
  `address article aside blockquote br caption center dd details dir div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th
  thead tr ul`.split(/\s+/),
);

/** Returns the words of the HTML that Taguette keeps, which it has made clean itself. */
export function htmlText(html: string): HtmlText {
  const walk = new Walk();
  // Parsers of HTML drop white space before the first tag, and take CRLF for one line break.
  const clean = html
    .replaceAll('\0', '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(/^[ \t\n\f]+/, '');
  let at = 0;
  while (at < clean.length) {
    const less = clean.indexOf('<', at);
    const upTo = less < 0 ? clean.length : less;
    if (upTo > at) walk.say(decoded(clean.slice(at, upTo)));
    at = less < 0 ? clean.length : afterTag(clean, less, walk);
  }
  return walk.result();
}

class Walk {
  readonly #counted: string[] = [];
  readonly #text: string[] = [];
  /** Where in what is counted a line break was put. */
  readonly #breaks: number[] = [];
  #length = 0;
  #last = '\n';
  #isBreakDue = false;

  say(words: string): void {
    if (this.#isBreakDue && this.#last !== '\n' && !words.startsWith('\n')) {
      this.#breaks.push(this.#length);
      this.#text.push('\n');
    }
    this.#isBreakDue = false;
    this.#counted.push(words);
    this.#text.push(words);
    this.#length += words.length;
    this.#last = words.slice(-1);
  }

  tag(name: string): void {
    if (blocks.has(name)) this.#isBreakDue = true;
  }

  result(): HtmlText {
    const breaks = this.#breaks;
    return {
      counted: this.#counted.join(''),
      text: this.#text.join(''),
      startOf: (counted) => counted + countWhile(breaks, (place) => place <= counted),
      endOf: (counted) => counted + countWhile(breaks, (place) => place < counted),
    };
  }
}

/** Returns where the markup goes on. A sign that begins no tag is a word. */
function afterTag(html: string, less: number, walk: Walk): number {
  if (html.startsWith('<!--', less)) return after(html, '-->', less + 4);
  const [start, name = ''] = matchAt(/<\/?([a-z][^\s/>]*)/iy, html, less);
  if (start === undefined) {
    walk.say('<');
    return less + 1;
  }
  walk.tag(name.toLowerCase());
  const end = endOfTag(html, less + start.length);
  // A line break at the start of preformatted text is not part of it.
  const isPre = /^<pre$/i.test(start) && html.charAt(end) === '\n';
  return isPre ? end + 1 : end;
}

/** A sign that ends a tag may stand in the value of an attribute. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const sign = html.charAt(at);
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '>') return at + 1;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  return html.length;
}

function after(html: string, sign: string, from: number): number {
  const found = html.indexOf(sign, from);
  return found < 0 ? html.length : found + sign.length;
}

function matchAt(pattern: RegExp, text: string, at: number): (string | undefined)[] {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? [];
}

function decoded(words: string): string {
  return words.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{0,30}));/gi,
    (all, ...groups) => {
      const [decimal, hex, name] = groups as (string | undefined)[];
      if (name !== undefined) return named.get(name) ?? all;
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      if (point === 0 || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return '\uFFFD';
      return point === 13 ? '\n' : String.fromCodePoint(point);
    },
  );
}

const named = new Map([
  ...Object.entries(xhtmlEntities),
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
] as const);
