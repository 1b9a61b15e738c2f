import { Flow, type ParagraphFacts } from './flow';
import type { Paragraph } from './paragraphs';
import { attributeOf, type XmlElement, type XmlVisitor } from './xml';

/** Elements that begin and end a paragraph. */
const blocks = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr iframe legend li main menu nav ol
  option p pre section summary svg table tbody td text tfoot th thead tr ul`.split(/\s+/),
);

/** Elements that hold no words of the page. */
const skipped = new Set(['head', 'script', 'style', 'template']);

const factsOfElement = new Map<string, ParagraphFacts>([
  ...[1, 2, 3, 4, 5, 6].map((level): [string, ParagraphFacts] => [`h${level}`, { level }]),
  ['blockquote', { kind: 'quotation' }],
  ['li', { kind: 'listItem' }],
  ['dt', { kind: 'listItem' }],
  ['dd', { kind: 'listItem' }],
  ['figcaption', { kind: 'caption' }],
  ['caption', { kind: 'caption' }],
  ['td', { kind: 'paragraph', reason: 'A cell of a table.' }],
  ['th', { kind: 'paragraph', reason: 'A cell of a table.' }],
]);

const navigation: ParagraphFacts = {
  kind: 'navigation',
  reason: 'In the book’s table of contents.',
};

/** Walks a page of XHTML. The innermost element that says what its paragraphs are is believed. */
export class XhtmlBody implements XmlVisitor {
  readonly paragraphs: Paragraph[] = [];
  pictures = 0;
  recordings = 0;
  readonly #flow = new Flow(this.paragraphs);
  readonly #facts: (ParagraphFacts | null)[] = [];
  /** Whether all of the page is navigation. */
  readonly #isNavigation: boolean;
  #isOpen = false;
  #navigations = 0;
  #skipped = 0;
  #preformatted = 0;

  constructor(isNavigation: boolean) {
    this.#isNavigation = isNavigation;
  }

  open(element: XmlElement): void {
    const local = element.local.toLowerCase();
    if (skipped.has(local)) this.#skipped += 1;
    if (blocks.has(local)) this.#end();
    this.#facts.push(factsOfElement.get(local) ?? null);
    if (isNavigation(element)) this.#navigations += 1;
    if (local === 'pre') this.#preformatted += 1;
    if (local === 'br' && this.#isOpen) this.#flow.say('\n');
    if (local === 'img' || local === 'image') this.pictures += 1;
    if (local === 'audio' || local === 'video') this.recordings += 1;
  }

  close(element: XmlElement): void {
    const local = element.local.toLowerCase();
    if (blocks.has(local)) this.#end();
    this.#facts.pop();
    if (skipped.has(local)) this.#skipped -= 1;
    if (isNavigation(element)) this.#navigations -= 1;
    if (local === 'pre') this.#preformatted -= 1;
  }

  text(words: string): void {
    if (this.#skipped > 0 || (!this.#isOpen && !/\S/.test(words))) return;
    if (!this.#isOpen) this.#flow.open(this.#place());
    this.#isOpen = true;
    if (this.#preformatted > 0) this.#flow.say(words);
    else this.#flow.sayCollapsed(words);
  }

  #end(): void {
    if (this.#isOpen) this.#flow.close();
    this.#isOpen = false;
  }

  #place(): ParagraphFacts {
    if (this.#isNavigation || this.#navigations > 0) return navigation;
    return this.#facts.findLast((facts) => facts !== null) ?? {};
  }
}

function isNavigation(element: XmlElement): boolean {
  return element.local === 'nav' || /\bdoc-toc\b/.test(attributeOf(element, 'role') ?? '');
}
