/** Tags in tags; what is nested deeper is text of the tag around it. */
const depthLimit = 512;

/** Longer values of attributes are pictures and programs, or meant to hurt. */
const valueLimit = 10_000;

/** Stands for a `<` that begins no tag; a character that Unicode never gives a meaning. */
export const strayLess = '\uFDD0';

const voids = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);

const closeParagraph = new Set(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section table ul'.split(
    ' ',
  ),
);

/** Which open tags an opening tag ends, and which tags it does not look beyond. */
const ends: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  li: [['li'], ['ul', 'ol', 'menu', 'dir']],
  dt: [['dt', 'dd'], ['dl']],
  dd: [['dt', 'dd'], ['dl']],
  tr: [['tr', 'td', 'th'], ['table']],
  td: [
    ['td', 'th'],
    ['table', 'tr'],
  ],
  th: [
    ['td', 'th'],
    ['table', 'tr'],
  ],
  tbody: [['tbody', 'thead', 'tfoot', 'tr', 'td', 'th'], ['table']],
  tfoot: [['tbody', 'thead', 'tr', 'td', 'th'], ['table']],
  option: [['option'], ['select']],
  a: [['a'], ['td', 'th', 'table', 'div', 'li']],
};

/** A closing tag never ends more than the cell it stands in, but for the tags of tables. */
const cells: readonly string[] = ['td', 'th'];
const ofTables = new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'table']);

/** Writes markup in which every tag is closed, as a browser understands what was there. */
export class TagWriter {
  readonly #head: string[] = [];
  readonly #body: string[] = [];
  readonly #open: string[] = [];
  readonly #counts = new Map<string, number>();
  /** Tags that are nested too deep to be written, by name. */
  readonly #unwritten = new Map<string, number>();
  #pageAttributes = '';
  #bodyAttributes = '';
  #titled = false;

  text(text: string): void {
    if (text !== '') this.#body.push(text);
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'html') this.#pageAttributes ||= written(attributes);
    if (name === 'body') this.#bodyAttributes ||= written(attributes);
    if (['html', 'head', 'body'].includes(name)) return;
    if ((name === 'meta' || name === 'link') && !attributes.has('itemprop')) {
      this.#head.push(`<${name}${written(attributes)}>`);
      return;
    }
    this.#endFor(name);
    if (voids.has(name)) {
      this.#body.push(`<${name}${written(attributes)}>`);
    } else if (this.#open.length >= depthLimit) {
      add(this.#unwritten, name, 1);
    } else {
      this.#body.push(`<${name}${written(attributes)}>`);
      this.#open.push(name);
      add(this.#counts, name, 1);
    }
  }

  close(name: string): void {
    if (name === 'br') this.#body.push('<br>');
    if ((this.#unwritten.get(name) ?? 0) > 0) {
      add(this.#unwritten, name, -1);
    } else if (this.#reaches(name)) {
      this.#endUpTo(name);
    } else if (name === 'p') {
      this.#body.push('<p></p>');
    }
  }

  /** Writes a tag whose content is no markup; scripts are left out but for what they say of the page. */
  raw(name: string, attributes: ReadonlyMap<string, string>, content: string): void {
    if (name === 'script' && /ld\+json/i.test(attributes.get('type') ?? '')) {
      this.#head.push(`<script type="application/ld+json">${content}</script>`);
    } else if (name === 'title' && !this.#titled && !this.#counts.get('svg')) {
      this.#titled = true;
      this.#head.push(`<title>${content.replaceAll('<', strayLess)}</title>`);
    } else if (name === 'xmp') {
      this.#body.push(
        '<pre>',
        content.replaceAll('<', strayLess).replaceAll('&', '&amp;'),
        '</pre>',
      );
    }
  }

  /** Returns the page that was written. */
  page(): string {
    const rest = this.#open.reverse().map((name) => `</${name}>`);
    const body = [...this.#body, ...rest].join('');
    return `<!doctype html><html${this.#pageAttributes}><head>${this.#head.join('')}</head><body${this.#bodyAttributes}>${body}</body></html>`;
  }

  #endFor(name: string): void {
    if (closeParagraph.has(name) && this.#reaches('p')) this.#endUpTo('p');
    const [closed, border] = ends[name] ?? [[], []];
    if (!closed.some((one) => (this.#counts.get(one) ?? 0) > 0)) return;
    let last: string | null = null;
    let depth = 0;
    for (let at = this.#open.length - 1; at >= 0; at -= 1) {
      const open = this.#open[at] ?? '';
      if (border.includes(open)) break;
      if (closed.includes(open)) {
        last = open;
        depth = at;
      }
    }
    if (last !== null) while (this.#open.length > depth) this.#endLast();
  }

  #reaches(name: string): boolean {
    if ((this.#counts.get(name) ?? 0) === 0) return false;
    if (ofTables.has(name)) return true;
    for (let at = this.#open.length - 1; at >= 0; at -= 1) {
      const open = this.#open[at] ?? '';
      if (open === name) return true;
      if (cells.includes(open)) return false;
    }
    return false;
  }

  #endUpTo(name: string): void {
    while (this.#open.at(-1) !== name) this.#endLast();
    this.#endLast();
  }

  #endLast(): void {
    const name = this.#open.pop();
    if (name === undefined) return;
    add(this.#counts, name, -1);
    this.#body.push(`</${name}>`);
  }
}

function add(counts: Map<string, number>, name: string, by: number): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}

function written(attributes: ReadonlyMap<string, string>): string {
  const parts: string[] = [];
  for (const [name, value] of attributes) {
    if (value.length <= valueLimit) parts.push(` ${name}="${value.replaceAll('"', '&quot;')}"`);
  }
  return parts.join('');
}
