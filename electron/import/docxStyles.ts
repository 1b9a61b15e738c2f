import type { BlockKind } from '../../shared/model/block';
import type { ParagraphFacts } from './flow';
import { attributeOf, type XmlElement, type XmlVisitor } from './xml';

interface Style {
  name: string;
  basedOn: string | null;
  /** From 0; null when the style says nothing about the outline. */
  outline: number | null;
  numbered: boolean;
}

/** Longest chain of styles that are based on one another. */
const chainLimit = 20;

/** The paragraph styles of a document, read from its part `styles`. */
export class DocxStyles implements XmlVisitor {
  readonly #styles = new Map<string, Style>();
  #open: Style | null = null;
  #inDefaults = false;
  /** Language of paragraphs that do not say theirs. */
  language: string | null = null;

  open(element: XmlElement): void {
    const value = attributeOf(element, 'val');
    if (element.local === 'docDefaults') this.#inDefaults = true;
    if (element.local === 'lang' && this.#inDefaults) this.language ??= value;
    if (element.local === 'style') this.#begin(element);
    const style = this.#open;
    if (!style || value === null) return;
    if (element.local === 'name') style.name = value.toLowerCase();
    if (element.local === 'basedOn') style.basedOn = value;
    if (element.local === 'outlineLvl') style.outline = Number(value);
    if (element.local === 'numId') style.numbered = value !== '0';
  }

  close({ local }: XmlElement): void {
    if (local === 'style') this.#open = null;
    if (local === 'docDefaults') this.#inDefaults = false;
  }

  text(): void {}

  /** Returns what a style says of its paragraphs, itself or through the styles that it is based on. */
  factsOf(id: string): ParagraphFacts {
    let numbered = false;
    let style = this.#styles.get(id);
    // A style that is named but not defined speaks by its id: “Heading1”, “Quote”.
    if (!style) return factsOfName(id.toLowerCase().replace(/([a-z])(\d)$/, '$1 $2')) ?? {};
    for (let at = 0; style && at < chainLimit; at += 1) {
      const facts = factsOfName(style.name) ?? factsOfOutline(style.outline);
      if (facts) return facts;
      numbered ||= style.numbered;
      style = style.basedOn === null ? undefined : this.#styles.get(style.basedOn);
    }
    return numbered ? { kind: 'listItem' } : {};
  }

  #begin(element: XmlElement): void {
    const id = attributeOf(element, 'styleId');
    if (id === null) return;
    this.#open = { name: '', basedOn: null, outline: null, numbered: false };
    this.#styles.set(id, this.#open);
  }
}

/** Returns the facts of an outline level, counted from 0; null when it is that of plain text. */
export function factsOfOutline(outline: number | null): ParagraphFacts | null {
  return outline !== null && outline >= 0 && outline < 9 ? { level: outline + 1 } : null;
}

/** The names of the styles that come with word processors: in files they are English. */
const kindOfStyle: readonly (readonly [RegExp, BlockKind])[] = [
  [/^title$/, 'title'],
  [/^subtitle$/, 'standfirst'],
  [/^(?:intense )?quot(?:e|ation|ations)$|^block ?(?:text|quote|quotation)$/, 'quotation'],
  [/^(?:caption|figure|illustration|table of figures)$/, 'caption'],
  [/^list(?: |$)/, 'listItem'],
];

/** Returns what the name of a style, in lower case, says of a paragraph; null when nothing. */
export function factsOfName(name: string): ParagraphFacts | null {
  const level = /^heading ([1-9])$/.exec(name)?.[1];
  if (level !== undefined) return { level: Number(level) };
  if (/^(?:toc (?:heading|\d)|contents (?:heading|\d))$/.test(name)) {
    return { kind: 'navigation', reason: 'In the document’s table of contents.' };
  }
  const kind = kindOfStyle.find(([pattern]) => pattern.test(name))?.[1];
  return kind ? { kind } : null;
}
