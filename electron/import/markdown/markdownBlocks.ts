import type { Token } from 'markdown-it';
import { type DraftBuilder, kindOfHeading } from '../../../shared/clean/draftBuilder';
import type { BlockKind } from '../../../shared/model/block';
import { inlineText, type LeftBehind } from './inlineText';

/** Puts the pieces of a Markdown document together, token by token. */
export class MarkdownBlocks {
  readonly left: LeftBehind = { pictures: 0, addresses: 0, used: new Set() };
  readonly #builder: DraftBuilder;
  /** The kinds of what is open around a paragraph, the innermost last. */
  readonly #around: BlockKind[] = [];
  /** The number of an item, which its first paragraph begins with. */
  #number = '';
  #row: string[] | null = null;
  #hasTitle = false;

  constructor(builder: DraftBuilder) {
    this.#builder = builder;
  }

  take(token: Token): void {
    if (token.type === 'inline') this.#words(inlineText(token.children ?? [], this.left));
    else if (token.type === 'fence' || token.type === 'code_block') this.#code(token);
    else if (token.nesting === 1) this.#open(token);
    else if (token.nesting === -1) this.#close(token.type);
  }

  #open(token: Token): void {
    if (token.type === 'heading_open') this.#around.push(this.#heading(Number(token.tag.slice(1))));
    else if (token.type === 'blockquote_open') this.#around.push('quotation');
    else if (token.type === 'tr_open') this.#row = [];
    else if (token.type === 'list_item_open') {
      this.#around.push('listItem');
      this.#number = token.info === '' ? '' : `${token.info}${token.markup} `;
    }
  }

  #close(type: string): void {
    if (/^(?:heading|blockquote|list_item)_close$/.test(type)) this.#around.pop();
    if (type !== 'tr_close') return;
    const cells = this.#row ?? [];
    this.#row = null;
    this.#builder.add(cells.join('\t'), { kind: this.#kind() ?? 'paragraph' });
  }

  #heading(level: number): BlockKind {
    const kind = kindOfHeading(level);
    if (kind !== 'title' || this.#hasTitle) return 'heading';
    this.#hasTitle = true;
    return kind;
  }

  #words(words: string): void {
    if (this.#row) {
      this.#row.push(words.replace(/\s+/g, ' '));
      return;
    }
    this.#builder.add(`${this.#number}${words}`, { kind: this.#kind() });
    this.#number = '';
  }

  /** Code is no prose: nothing in it is a title or a list. What names its language stays, too. */
  #code({ content, info }: Token): void {
    const words = `${this.#number}${info.trim()}\n${content}`;
    this.#builder.add(words, { kind: this.#kind() ?? 'paragraph' });
    this.#number = '';
  }

  /** A quotation stays one, whatever is in it. */
  #kind(): BlockKind | null {
    if (this.#around.includes('quotation')) return 'quotation';
    return this.#around.at(-1) ?? null;
  }
}
