import type { BlockKind } from '../../../shared/model/block';

interface Style {
  name: string;
  outline: number | null;
}

/** The paragraph styles of a document, as far as they say what a paragraph is. */
export class Styles {
  readonly #styles = new Map<number, Style>();
  #open: Style | null = null;
  #hasTitle = false;

  begin(number: number): void {
    this.#open = { name: '', outline: null };
    this.#styles.set(number, this.#open);
  }

  setOutline(level: number): void {
    if (this.#open) this.#open.outline = level;
  }

  addName(words: string): void {
    if (!this.#open) return;
    this.#open.name += words;
    if (words.includes(';')) this.#open = null;
  }

  /** Returns what a paragraph is by its style and its level in the outline; null when they do not say. */
  kindOf(number: number | null, outline: number | null): BlockKind | null {
    const style = this.#styles.get(number ?? 0);
    const name = (style?.name ?? '').replace(/;.*$/s, '').trim();
    if (/^(?:title|titel|titre)$/i.test(name)) return this.#titleOr('heading');
    const named = /^(?:heading|\u00FCberschrift|titre|rubrik|kop) ?([1-9])\b/i.exec(name)?.[1];
    const level = outline ?? style?.outline ?? (named === undefined ? null : Number(named) - 1);
    if (level === 0) return this.#titleOr('heading');
    if (level !== null && level > 0 && level < 9) return 'heading';
    return /\bquote\b/i.test(name) ? 'quotation' : null;
  }

  /** A document has one title. */
  #titleOr(other: BlockKind): BlockKind {
    if (this.#hasTitle) return other;
    this.#hasTitle = true;
    return 'title';
  }
}
