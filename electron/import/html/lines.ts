import {
  isBlock,
  isElement,
  isHidden,
  isWordless,
  type PageElement,
  type PageNode,
  type PageText,
} from './tree';

/** What a browser would set apart: the words of a paragraph, a heading, a cell. */
export interface Line {
  /** White space as a browser shows it: one space for many, a line end for `<br>`. */
  readonly text: string;
  readonly texts: readonly PageText[];
  /** The nearest element that stands on lines of its own. */
  readonly owner: PageElement;
}

export interface LineRules {
  /** Elements that are left out with all that is in them. */
  readonly skips?: (element: PageElement) => boolean;
  /** Texts that are left out. */
  readonly without?: (text: PageText) => boolean;
  /** Texts that differ in this never share a line. */
  readonly part?: (text: PageText) => unknown;
}

/** Returns the lines of an element in document order; what a page hides is none of them. */
export function linesOf(root: PageElement, rules: LineRules = {}): Line[] {
  const collector = new LineCollector(root, rules);
  const skipped = (element: PageElement) =>
    isWordless(element) || isHidden(element) || rules.skips?.(element) === true;
  const waiting: (PageNode | { readonly after: PageElement })[] = [root];
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    if ('after' in step) {
      collector.leave(step.after);
    } else if (!isElement(step)) {
      collector.text(step);
    } else if (step === root || !skipped(step)) {
      collector.enter(step);
      waiting.push({ after: step });
      for (let at = step.children.length - 1; at >= 0; at -= 1) {
        const child = step.children[at];
        if (child) waiting.push(child);
      }
    }
  }
  return collector.finished();
}

class LineCollector {
  readonly #lines: Line[] = [];
  readonly #rules: LineRules;
  readonly #owners: PageElement[];
  #parts: string[] = [];
  #texts: PageText[] = [];
  #part: unknown = undefined;
  /** Line ends since the last word: two of them part paragraphs, as on old pages. */
  #breaks = 0;
  #preserved = 0;

  constructor(root: PageElement, rules: LineRules) {
    this.#rules = rules;
    this.#owners = [root];
  }

  enter(element: PageElement): void {
    if (element.tag === 'br') this.#lineEnd();
    if (element.tag === 'pre') this.#preserved += 1;
    if (isCellOfData(element) && this.#texts.length > 0) this.#parts.push('\t');
    if (!parts(element)) return;
    this.#flush();
    this.#owners.push(element);
  }

  leave(element: PageElement): void {
    if (element.tag === 'pre') this.#preserved -= 1;
    if (!parts(element)) return;
    this.#flush();
    this.#owners.pop();
  }

  text(node: PageText): void {
    if (this.#rules.without?.(node)) return;
    const blank = /^[ \t\n\r\f]*$/.test(node.text);
    const part = this.#rules.part?.(node);
    if (!blank && this.#texts.length > 0 && part !== this.#part) this.#flush();
    if (!blank) {
      this.#part = part;
      this.#breaks = 0;
      this.#texts.push(node);
    }
    this.#parts.push(
      this.#preserved > 0 ? kept(node.text) : node.text.replace(/[ \t\n\r\f]+/g, ' '),
    );
  }

  finished(): Line[] {
    this.#flush();
    return this.#lines;
  }

  #lineEnd(): void {
    this.#breaks += 1;
    if (this.#breaks > 1) this.#flush();
    else this.#parts.push('\n');
  }

  #flush(): void {
    const text = shown(this.#parts.join(''));
    const owner = this.#owners.at(-1);
    if (text !== '' && owner) this.#lines.push({ text, texts: this.#texts, owner });
    this.#parts = [];
    this.#texts = [];
    this.#breaks = 0;
  }
}

/** Stands for a space that is kept, until the others are made one. */
const keptSpace = '\uFDD1';

function kept(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll(' ', keptSpace);
}

function shown(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ ?([\n\t]) ?/g, '$1')
    .replaceAll(keptSpace, ' ')
    .replace(/^[ \t\n]*\n|^[ \t]+/, '')
    .trimEnd();
}

function parts(element: PageElement): boolean {
  return isBlock(element) && !isCellOfData(element);
}

const inCells =
  /^(?:address|article|blockquote|center|div|dl|form|h[1-6]|hr|ol|p|pre|section|table|ul)$/;

/** A cell of a table that shows data, not of one that puts a page in columns: its row is one line. */
function isCellOfData(element: PageElement): boolean {
  if (element.tag !== 'td' && element.tag !== 'th') return false;
  return element.parent !== null && isRowOfData(element.parent);
}

/** A row is asked by each of its cells. */
const known = new WeakMap<PageElement, boolean>();

function isRowOfData(row: PageElement): boolean {
  const isData = known.get(row) ?? holdsSmallCells(row);
  known.set(row, isData);
  return isData;
}

function holdsSmallCells(row: PageElement): boolean {
  const cells = row.children.filter(isElement);
  if (cells.length < 2 || cells.length > 40) return false;
  return cells.every((cell) => isSmall(cell));
}

const cellLimit = 120;

function isSmall(cell: PageElement): boolean {
  let length = 0;
  const waiting: PageNode[] = [cell];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isElement(node)) {
      if (inCells.test(node.tag)) return false;
      waiting.push(...node.children.slice(0, cellLimit));
    } else {
      length += node.text.trim().length;
    }
    if (length > cellLimit) return false;
  }
  return true;
}
