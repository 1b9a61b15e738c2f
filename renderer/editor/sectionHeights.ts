import type { Node } from 'prosemirror-model';

/** What a section is thought to be high before any was measured, in CSS pixels: for each unit of it. */
const usualHeight = 0.45;

/**
 * Knows how high the sections of a text are, in CSS pixels: those that were drawn are measured, the
 * others are estimated by them.
 */
export class SectionHeights {
  #known = new WeakMap<Node, number>();
  #measured = { height: 0, size: 0 };
  /** The sections that are drawn, and those that an empty element stands for. */
  readonly #drawn = new Map<Element, Node>();
  readonly #held = new Map<HTMLElement, Node>();
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

  /** Gives an empty element the height of the section that it stands for. */
  hold(element: HTMLElement, node: Node): void {
    this.#held.set(element, node);
    element.style.height = `${String(this.#of(node))}px`;
  }

  leave(element: HTMLElement): void {
    this.#drawn.delete(element);
    this.#held.delete(element);
    this.#observer.unobserve(element);
  }

  /** The column has another width or another size of text: what was measured is true no more. */
  forget(): void {
    this.#known = new WeakMap();
    this.#measured = { height: 0, size: 0 };
    for (const [element, node] of this.#drawn) {
      this.#learn(node, element.getBoundingClientRect().height);
    }
    for (const [element, node] of this.#held) {
      element.style.height = `${String(this.#of(node))}px`;
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

  #of(node: Node): number {
    const { height, size } = this.#measured;
    const perUnit = size === 0 ? usualHeight : height / size;
    return this.#known.get(node) ?? Math.round(node.content.size * perUnit);
  }
}
