import type { Node } from 'prosemirror-model';

/** What a section is thought to be high before any was measured, in CSS pixels: for each unit of it. */
const usualHeight = 0.45;

/** Sections by their index: from, and up to but not with. */
export interface Sections {
  readonly from: number;
  readonly to: number;
}

/**
 * Knows how high the sections of a text are, in CSS pixels: those that were drawn are measured, the
 * others are estimated by them. An estimate stays as it is: what is below must not move.
 */
export class SectionHeights {
  #known = new WeakMap<Node, number>();
  #guessed = new WeakMap<Node, number>();
  #measured = { height: 0, size: 0 };
  /** The sections that are drawn. */
  readonly #drawn = new Map<Element, Node>();
  readonly #observer = new ResizeObserver((entries) => {
    for (const { target, borderBoxSize } of entries) {
      const node = this.#drawn.get(target);
      const height = borderBoxSize[0]?.blockSize;
      if (node && height !== undefined && height > 0) this.#learn(node, height);
    }
  });

  /** Measures a section for as long as it is drawn. */
  watch(element: HTMLElement, node: Node): void {
    this.#drawn.set(element, node);
    this.#observer.observe(element);
  }

  leave(element: HTMLElement): void {
    if (this.#drawn.delete(element)) this.#observer.unobserve(element);
  }

  /** Returns how high a section is: as it was measured, else as it was thought to be. */
  of(node: Node): number {
    const found = this.#known.get(node) ?? this.#guessed.get(node);
    if (found !== undefined) return found;
    const { height, size } = this.#measured;
    const perUnit = size === 0 ? usualHeight : height / size;
    const guess = Math.round(node.content.size * perUnit);
    this.#guessed.set(node, guess);
    return guess;
  }

  /** Returns how high all sections before the one of this index are. */
  before(doc: Node, index: number): number {
    let height = 0;
    for (let at = 0; at < index; at += 1) height += this.of(doc.child(at));
    return height;
  }

  /** Returns the sections between two heights of the text, from its top; at least one. */
  between(doc: Node, top: number, bottom: number): Sections {
    let end = 0;
    let from = 0;
    for (let at = 0; at < doc.childCount; at += 1) {
      if (end >= bottom) return { from, to: Math.max(from + 1, at) };
      end += this.of(doc.child(at));
      if (end <= top) from = Math.min(at + 1, doc.childCount - 1);
    }
    return { from, to: doc.childCount };
  }

  /** The column has another width or another size of text: what was measured is true no more. */
  forget(): void {
    this.#known = new WeakMap();
    this.#guessed = new WeakMap();
    this.#measured = { height: 0, size: 0 };
    for (const [element, node] of this.#drawn) {
      this.#learn(node, element.getBoundingClientRect().height);
    }
  }

  end(): void {
    this.#observer.disconnect();
  }

  #learn(node: Node, height: number): void {
    const { height: sum, size } = this.#measured;
    if (!this.#known.has(node)) {
      this.#measured = { height: sum + height, size: size + node.content.size };
    }
    this.#known.set(node, height);
  }
}
