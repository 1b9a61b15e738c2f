import type { EditorView } from 'prosemirror-view';
import { firstIndex } from '../../shared/text/firstIndex';
import type { Span } from '../../shared/text/segment';
import { drawSections } from './plugins/liveSections';
import type { Positions } from './positions';

/** Screens above and below the window that are drawn and painted with it. */
const around = 1;

/** Screens that must be painted around the window; when fewer are, it is painted anew. */
const atLeast = 0.25;

/** What is painted: as offsets of the text, and as pixels of the page from its top. */
interface Painted extends Span {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Follows what of a text is in the window. What is near it is drawn and painted; it is found anew
 * only when the window comes close to the end of that.
 */
export class Viewport {
  #painted: Painted | null = null;
  #width = 0;
  readonly #observer = new ResizeObserver(() => {
    this.#resized();
  });

  constructor(
    private readonly view: EditorView,
    private readonly positions: Positions,
    private readonly scroller: HTMLElement,
    private readonly ears: {
      /** Other words are near the window. */
      onNear(span: Span): void;
      /** The lines of the text break elsewhere. */
      onWidth(): void;
    },
  ) {
    scroller.addEventListener('scroll', this.#follow, { passive: true });
    this.#observer.observe(view.dom);
    this.#observer.observe(scroller);
  }

  /** Finds anew what is near the window. */
  readonly refresh = (): void => {
    const { scrollTop, clientHeight } = this.scroller;
    if (clientHeight === 0) return;
    // What is drawn for the first time may be higher or lower than was thought.
    for (let turn = 0; turn < 3; turn += 1) {
      const port = this.scroller.getBoundingClientRect();
      const [top, bottom] = [port.top - around * port.height, port.bottom + around * port.height];
      const sections = this.view.dom.children;
      const from = firstBelow(sections, top);
      const to = Math.max(from + 1, firstAbove(sections, bottom));
      drawSections(this.view, { from, to });
      const painted = this.#between(from, to - 1, top, bottom, port.top - scrollTop);
      const isEnough = painted !== null && painted.top <= scrollTop + clientHeight;
      if (painted) this.#take(painted);
      if (isEnough && this.#covers(scrollTop, clientHeight)) return;
    }
  };

  end(): void {
    this.scroller.removeEventListener('scroll', this.#follow);
    this.#observer.disconnect();
  }

  readonly #follow = (): void => {
    const { scrollTop, clientHeight } = this.scroller;
    if (!this.#covers(scrollTop, clientHeight)) this.refresh();
  };

  #resized(): void {
    const width = this.view.dom.clientWidth;
    if (width !== this.#width) {
      this.#width = width;
      this.ears.onWidth();
    }
    this.refresh();
  }

  #covers(scrollTop: number, height: number): boolean {
    const painted = this.#painted;
    if (!painted) return false;
    const [above, below] = [scrollTop - atLeast * height, scrollTop + (1 + atLeast) * height];
    const isFirst = painted.start <= (this.positions.first?.start ?? 0);
    const isLast = painted.end >= (this.positions.last?.end ?? 0);
    return (isFirst || painted.top <= above) && (isLast || painted.bottom >= below);
  }

  #take(painted: Painted): void {
    const old = this.#painted;
    this.#painted = painted;
    if (old?.start !== painted.start || old.end !== painted.end) {
      this.ears.onNear({ start: painted.start, end: painted.end });
    }
  }

  /** What is between two heights of the window; `origin` is where the page begins in it. */
  #between(from: number, to: number, top: number, bottom: number, origin: number): Painted | null {
    const sections = this.view.dom.children;
    const above = blocksOf(sections[from]);
    const below = blocksOf(sections[to]);
    const first = above[Math.min(firstBelow(above, top), above.length - 1)];
    const last = below[Math.max(0, firstAbove(below, bottom) - 1)];
    if (!first || !last) return null;
    return {
      start: this.positions.toOffset(this.view.posAtDOM(first, 0)),
      end: this.positions.toOffset(this.view.posAtDOM(last, last.childNodes.length)),
      top: first.getBoundingClientRect().top - origin,
      bottom: last.getBoundingClientRect().bottom - origin,
    };
  }
}

function blocksOf(section: Element | undefined): readonly Element[] {
  return [...(section?.querySelectorAll(':scope > .block') ?? [])];
}

/** Returns the index of the first of some elements, one below the other, that ends below a height. */
function firstBelow(elements: ArrayLike<Element>, height: number): number {
  return firstThat(elements, (element) => element.getBoundingClientRect().bottom > height);
}

/** Returns the index of the first of them that begins at this height or below it. */
function firstAbove(elements: ArrayLike<Element>, height: number): number {
  return firstThat(elements, (element) => element.getBoundingClientRect().top >= height);
}

function firstThat(elements: ArrayLike<Element>, holds: (element: Element) => boolean): number {
  return firstIndex(elements.length, (at) => {
    const element = elements[at];
    return element !== undefined && holds(element);
  });
}
