import type { EditorView } from 'prosemirror-view';
import { firstIndex } from '../../shared/text/firstIndex';
import type { Span } from '../../shared/text/segment';
import { drawSections } from './plugins/liveSections';
import type { Positions } from './positions';
import type { SectionHeights, Sections } from './sectionHeights';

/** Screens beside the window that are drawn and painted with it: at rest, and where a scroll goes on. */
const around = { resting: 0.35, ahead: 1.5 };

/** Screens that must be drawn around the window; when fewer are, it is looked at anew. */
const atLeast = 0.2;

/** Milliseconds without scrolling after which the window is at rest. */
const rest = 120;

/**
 * How other words came near the window: something else is being drawn, the window has another size,
 * or it is scrolled; then it is said when it has come to rest.
 */
export type Seen = 'drawing' | 'resize' | 'scroll';

/** What is heard of the window. */
export interface ViewportEars {
  /** Other words are near it. They are painted when this returns, but for `drawing`. */
  onNear(span: Span, seen: Seen): void;
  onRest(): void;
}

/** Where something stands on the page, in pixels from its top. */
interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Follows what of a text is in the window. The sections near it are drawn and painted; they are found
 * anew only when the window comes close to the end of them.
 */
export class Viewport {
  #drawn: Sections | null = null;
  /** Where they stand; null when that is to be measured. */
  #extent: Extent | null = null;
  /** Where the window was when it was last looked at, in pixels from the top of the page. */
  #top = 0;
  /** What the lines of the text depend on: their width and the size of the letters. */
  #lines = '';
  #resting: ReturnType<typeof setTimeout> | undefined;
  readonly #observer = new ResizeObserver(() => {
    this.#resized();
  });

  constructor(
    private readonly view: EditorView,
    private readonly positions: Positions,
    /** Null where all sections are in the page. */
    private readonly heights: SectionHeights | null,
    private readonly scroller: HTMLElement,
    private readonly ears: ViewportEars & {
      /** The lines of the text break elsewhere. */
      onLines(): void;
    },
  ) {
    scroller.addEventListener('scroll', this.#follow, { passive: true });
    this.#observer.observe(view.dom);
    this.#observer.observe(scroller);
  }

  /** Finds anew what is near the window. */
  refresh(): void {
    this.#look('drawing', 0);
  }

  end(): void {
    clearTimeout(this.#resting);
    this.scroller.removeEventListener('scroll', this.#follow);
    this.#observer.disconnect();
  }

  /**
   * Finds what is near the window, and more of where it goes: up, down or nowhere. What is drawn for
   * the first time may be higher or lower than was thought; the observer tells when it is.
   */
  #look(seen: Seen, going: -1 | 0 | 1): void {
    this.#top = this.scroller.scrollTop;
    if (this.scroller.clientHeight === 0) return;
    const above = going < 0 ? around.ahead : around.resting;
    const below = going > 0 ? around.ahead : around.resting;
    const port = this.scroller.getBoundingClientRect();
    const near = this.#between(port.top - above * port.height, port.bottom + below * port.height);
    this.#extent = null;
    if (this.#drawn?.from === near.from && this.#drawn.to === near.to) return;
    this.#drawn = near;
    this.#keepPlace(() => {
      drawSections(this.view, near);
      this.ears.onNear(this.positions.spanOf(near.from, near.to), seen);
    });
  }

  /**
   * Draws something else; the words in the window stay where they are. While it is scrolled, the
   * browser itself does not see to that.
   */
  #keepPlace(draw: () => void): void {
    const anchor = this.heights && this.#firstBlock();
    const before = anchor?.getBoundingClientRect().top ?? 0;
    draw();
    if (!anchor?.isConnected) return;
    const moved = anchor.getBoundingClientRect().top - before;
    if (Math.abs(moved) < 1) return;
    this.scroller.scrollTop += moved;
    this.#top = this.scroller.scrollTop;
  }

  /** The first paragraph of those that are drawn that is in the window; null when none is. */
  #firstBlock(): Element | null {
    const { top, bottom } = this.scroller.getBoundingClientRect();
    for (const block of this.view.dom.querySelectorAll('.block')) {
      const rect = block.getBoundingClientRect();
      if (rect.bottom > top) return rect.top < bottom ? block : null;
    }
    return null;
  }

  readonly #follow = (): void => {
    const { scrollTop, clientHeight } = this.scroller;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.ears.onRest();
    }, rest);
    const way = scrollTop - this.#top;
    if (this.#covers(scrollTop, clientHeight)) this.#top = scrollTop;
    // Who jumps stays there.
    else this.#look('scroll', Math.abs(way) > clientHeight ? 0 : way > 0 ? 1 : -1);
  };

  #resized(): void {
    const { fontSize } = getComputedStyle(this.view.dom);
    const lines = `${String(this.view.dom.clientWidth)} ${fontSize}`;
    if (lines !== this.#lines) {
      this.#lines = lines;
      this.#keepPlace(() => {
        this.ears.onLines();
      });
    }
    const { scrollTop, clientHeight } = this.scroller;
    this.#extent = null;
    if (!this.#covers(scrollTop, clientHeight)) this.#look('resize', 0);
  }

  #covers(scrollTop: number, height: number): boolean {
    if (!this.#drawn) return false;
    this.#extent ??= this.#extentOf(this.#drawn);
    const { top, bottom } = this.#extent;
    const [above, below] = [scrollTop - atLeast * height, scrollTop + (1 + atLeast) * height];
    const { from, to } = this.#drawn;
    return (from === 0 || top <= above) && (to >= this.view.dom.children.length || bottom >= below);
  }

  /** The sections between two heights of the window; at least one. */
  #between(top: number, bottom: number): Sections {
    const sections = this.view.dom.children;
    if (this.heights) {
      const origin = this.view.dom.getBoundingClientRect().top;
      return this.heights.between(this.view.state.doc, top - origin, bottom - origin);
    }
    const from = Math.min(firstBelow(sections, top), sections.length - 1);
    return { from, to: Math.max(from + 1, firstAbove(sections, bottom)) };
  }

  #extentOf({ from, to }: Sections): Extent {
    const sections = this.view.dom.children;
    const shift = this.scroller.scrollTop - this.scroller.getBoundingClientRect().top;
    return {
      top: (sections[from]?.getBoundingClientRect().top ?? 0) + shift,
      bottom: (sections[to - 1]?.getBoundingClientRect().bottom ?? 0) + shift,
    };
  }
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
