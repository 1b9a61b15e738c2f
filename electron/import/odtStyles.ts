import { factsOfName } from './docxStyles';
import type { ParagraphFacts } from './flow';
import type { XmlElement, XmlVisitor } from './xml';

/** Longest chain of styles that are based on one another. */
const chainLimit = 20;

/** The paragraph styles of an open document, read from `styles.xml` and from the text itself. */
export class OdtStyles implements XmlVisitor {
  readonly #parents = new Map<string, string>();
  /** Language of paragraphs that do not say theirs. */
  language: string | null = null;
  #inDefault = false;

  open({ name, attributes }: XmlElement): void {
    const language = attributes['fo:language'];
    if (name === 'style:default-style')
      this.#inDefault = attributes['style:family'] === 'paragraph';
    if (this.#inDefault && language !== undefined && language !== 'none') {
      const country = attributes['fo:country'] ?? 'none';
      this.language ??= country === 'none' ? language : `${language}-${country}`;
    }
    const style = attributes['style:name'];
    const parent = attributes['style:parent-style-name'];
    if (name === 'style:style' && style !== undefined && parent !== undefined) {
      this.#parents.set(style, parent);
    }
  }

  close({ name }: XmlElement): void {
    if (name === 'style:default-style') this.#inDefault = false;
  }

  text(): void {}

  /** Returns what a style says of its paragraphs, itself or through the styles that it is based on. */
  factsOf(style: string): ParagraphFacts {
    let at: string | undefined = style;
    for (let step = 0; at !== undefined && step < chainLimit; step += 1) {
      const facts = factsOfName(plainName(at));
      if (facts) return facts;
      at = this.#parents.get(at);
    }
    return {};
  }
}

/** Names of styles are written with their signs escaped: “Heading_20_1”. */
function plainName(style: string): string {
  return style
    .replace(/_([0-9a-f]{2})_/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .toLowerCase();
}
