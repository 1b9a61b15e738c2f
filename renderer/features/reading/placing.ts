import type { OnScreen } from '../../editor/paintedPlaces';
import type { ReadingEditor } from '../../editor/readingEditor';
import { laneStripes, type Placed, placeNotes } from './layout';
import type { Spot } from './paintedTags';

/**
 * Puts what stands beside the text (stripes, notes, the marks of the ruler) at the height of its
 * passage. The places are set on the elements and not by another drawing, and a passage is measured
 * once: a new tag costs one layout of the page, and a removed one none.
 */
export class Placing {
  /** Where passages stand, by id and words. */
  readonly #places = new Map<string, Placed>();
  readonly #heights = new Map<Element, number>();
  readonly #grown = new ResizeObserver((entries) => {
    this.#takeHeights(entries);
  });
  #isStale = false;
  #spots: readonly Spot[] = [];
  #active: string | null = null;
  /** The size of the text and of the page when they were measured. */
  #size = '';
  /** Height of all that can be scrolled, in CSS pixels. */
  #full = 1;

  constructor(
    private readonly editor: ReadingEditor,
    private readonly page: HTMLElement,
    private readonly sheet: HTMLElement,
  ) {}

  /** Places what was drawn for these passages, which are in text order. */
  show(spots: readonly Spot[], active: string | null): void {
    this.#spots = spots;
    this.#active = active;
    const gone = new Set(this.#places.keys());
    for (const spot of spots) gone.delete(keyOf(spot));
    for (const key of gone) this.#places.delete(key);
    this.#place();
  }

  /** Measures all again when the text has another size or place than when it was measured. */
  resized(): void {
    if (this.#sizeNow() !== this.#size) this.measureAgain();
  }

  measureAgain(): void {
    this.forget();
    this.#place();
  }

  /** Where passages stand is to be measured anew; those that are not painted stay where they are. */
  forget(): void {
    this.#isStale = true;
  }

  end(): void {
    this.#grown.disconnect();
  }

  #place(): void {
    // All is measured before anything is moved: the page is laid out once.
    const notes = elementsIn(this.sheet, '.marg');
    this.#measure();
    this.#measureNotes(notes);
    const placed = this.#spots.flatMap((spot) => this.#places.get(keyOf(spot)) ?? []);
    const byId = new Map(placed.map((place) => [place.id, place]));
    placeStripes(elementsIn(this.sheet, '.gutter'), placed);
    this.#placeNotes(notes, byId);
    for (const [id, mark] of elementsIn(this.page, '.ruler')) {
      const place = byId.get(id);
      if (place) placeMark(mark, place, this.#full);
    }
  }

  #sizeNow(): string {
    const { offsetTop, offsetWidth, offsetHeight } = this.editor.view.dom;
    const { sheet } = this;
    return [offsetTop, offsetWidth, offsetHeight, sheet.offsetWidth, sheet.offsetHeight].join(' ');
  }

  #measure(): void {
    const unknown = this.#spots.filter((spot) => this.#isStale || !this.#places.has(keyOf(spot)));
    if (unknown.length === 0) return;
    this.#isStale = false;
    const painted = this.editor.paintedPlaces();
    const origin = this.sheet.getBoundingClientRect().top;
    this.#size = this.#sizeNow();
    this.#full = Math.max(1, this.sheet.parentElement?.scrollHeight ?? 1);
    for (const spot of unknown) {
      const found = painted(spot);
      if (!found && this.#places.has(keyOf(spot))) continue;
      const { top, bottom } = found ?? caretsOf(this.editor, spot);
      const place = { id: spot.id, top: top - origin, bottom: bottom - origin };
      this.#places.set(keyOf(spot), place);
    }
  }

  /** A note's height is known once it was drawn; it tells itself when it grows. */
  #measureNotes(notes: ReadonlyMap<string, HTMLElement>): void {
    const drawn = new Set<Element>(notes.values());
    for (const element of this.#heights.keys()) {
      if (drawn.has(element)) continue;
      this.#grown.unobserve(element);
      this.#heights.delete(element);
    }
    for (const element of notes.values()) {
      if (this.#heights.has(element)) continue;
      this.#heights.set(element, element.offsetHeight);
      this.#grown.observe(element);
    }
  }

  #takeHeights(entries: readonly ResizeObserverEntry[]): void {
    const grown = entries.filter(({ target, borderBoxSize: [box] }) => {
      const height = Math.round(box?.blockSize ?? 0);
      if (!this.#heights.has(target) || this.#heights.get(target) === height) return false;
      this.#heights.set(target, height);
      return true;
    });
    if (grown.length > 0) this.#place();
  }

  #placeNotes(elements: ReadonlyMap<string, HTMLElement>, byId: ReadonlyMap<string, Placed>): void {
    const notes = [...elements].flatMap(([id, element]) => {
      const place = byId.get(id);
      return place ? [{ id, wanted: place.top - 3, height: this.#heights.get(element) ?? 0 }] : [];
    });
    for (const [id, top] of placeNotes(notes, this.#active)) {
      const element = elements.get(id);
      if (element) put(element, 'top', `${String(top)}px`);
    }
    const leader = this.sheet.querySelector<HTMLElement>(':scope > .leader');
    const active = notes.find(({ id }) => id === this.#active);
    if (leader && active) put(leader, 'top', `${String(active.wanted + 16)}px`);
  }
}

function keyOf({ id, start, end }: Spot): string {
  return `${id} ${String(start)} ${String(end)}`;
}

/** Words that are not on the page have a place all the same: beside what is there of them. */
function caretsOf(editor: ReadingEditor, { start, end }: Spot): OnScreen {
  return { top: editor.caretAt(start, 1).top, bottom: editor.caretAt(end, -1).bottom };
}

/** Returns the elements of a list that say which passage they belong to, by its id, in order. */
function elementsIn(sheet: HTMLElement, list: string): ReadonlyMap<string, HTMLElement> {
  const found = new Map<string, HTMLElement>();
  for (const element of sheet.querySelector(list)?.children ?? []) {
    const { spot, tag = spot } = (element as HTMLElement).dataset;
    if (tag !== undefined) found.set(tag, element as HTMLElement);
  }
  return found;
}

function placeStripes(elements: ReadonlyMap<string, HTMLElement>, placed: readonly Placed[]): void {
  const striped = placed.filter(({ id }) => elements.has(id));
  const lanes = laneStripes(striped);
  // Two lanes have room for their letters side by side; a third moves them closer.
  const gap = Math.max(0, ...lanes.values()) < 2 ? 'var(--stripe-gap)' : 'var(--stripe-gap-tight)';
  for (const { id, top, bottom } of striped) {
    const element = elements.get(id);
    if (!element) continue;
    put(element, 'top', `${String(top + 1)}px`);
    put(element, 'height', `${String(Math.max(17, bottom - top - 3))}px`);
    put(element, 'left', `calc(var(--stripe-at) - ${String(lanes.get(id) ?? 0)} * ${gap})`);
  }
}

function placeMark(mark: HTMLElement, { top, bottom }: Placed, full: number): void {
  put(mark, 'top', `${String((top / full) * 100)}%`);
  put(mark, 'height', `max(3px, ${String(((bottom - top) / full) * 100)}%)`);
}

/** What was set on elements: the browser takes the same words, set again, for a change. */
const known = new WeakMap<HTMLElement, Map<string, string>>();

function put(element: HTMLElement, property: 'top' | 'height' | 'left', value: string): void {
  const values = known.get(element) ?? new Map<string, string>();
  if (values.get(property) === value) return;
  known.set(element, values.set(property, value));
  element.style[property] = value;
}
