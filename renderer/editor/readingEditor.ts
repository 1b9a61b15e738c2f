import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { copiesIn } from '../../shared/anchor/copies';
import { blockAt } from '../../shared/anchor/selector';
import type { Block } from '../../shared/model/block';
import { commentsOf } from '../../shared/model/comments';
import { snappedToWords, type Span } from '../../shared/text/segment';
import { type Selected, spanOf } from './commands/move';
import { threadInWords } from './commentWords';
import { factsSlot } from './plugins/factsSlot';
import { type OnScreen, paintedPlaces } from './paintedPlaces';
import { findMatches, setMatches } from './plugins/findMatches';
import { drawSections, isDrawn, liveSections, spaceSections } from './plugins/liveSections';
import { readOnly } from './plugins/readOnly';
import { type PaintedTag, setTags, tagHighlights } from './plugins/tagHighlights';
import { threadHead } from './plugins/threadHead';
import { Positions } from './positions';
import { readingDocument, shownBlocks } from './readingDocument';
import { SectionHeights } from './sectionHeights';
import { Viewport, type ViewportEars } from './viewport';

/** From this many UTF-16 units on, sections that are off-screen are not laid out. */
const lazyFrom = 40_000;

/** From this many UTF-16 units on, sections that are off-screen are not drawn at all. */
const virtualFrom = 300_000;

/** UTF-16 units of text that surely fill a usual window. */
const aScreen = 4000;

/** What the reader hears from the editor. */
export interface EditorEars extends ViewportEars {
  onSelect(selected: Selected): void;
  /** A key was pressed in the text; true when it was used. */
  onKey(event: KeyboardEvent): boolean;
}

/**
 * The ProseMirror view of one reading, spoken to in offsets of its text. Nothing outside this
 * folder knows that ProseMirror is there.
 */
export class ReadingEditor {
  readonly view: EditorView;
  /** An empty element under the title, for what is not part of the text. */
  readonly slot: HTMLElement = document.createElement('div');
  /** The blocks that are on the page. */
  readonly shown: readonly Block[];
  private readonly positions: Positions;
  private readonly heights: SectionHeights | null;
  private readonly viewport: Viewport | null;

  constructor(
    mount: HTMLElement,
    readonly text: string,
    readonly blocks: readonly Block[],
    label: string,
    private readonly ears: EditorEars,
    readonly withLeftOut = false,
    /** Where in the text the window will be. */
    startAt = 0,
  ) {
    this.shown = shownBlocks(blocks, withLeftOut);
    this.positions = new Positions(blocks, withLeftOut);
    this.slot.contentEditable = 'false';
    this.slot.className = 'facts-slot';
    const isVirtual = text.length >= virtualFrom;
    const first = this.positions.sectionsFrom(startAt, aScreen);
    this.heights = isVirtual ? new SectionHeights() : null;
    const plugins = [
      ...(this.heights ? [liveSections(this.heights, first)] : []),
      readOnly(),
      factsSlot(this.slot),
      threadHead(threadInWords(commentsOf(blocks))),
      tagHighlights(this.positions, commentsOf(blocks)),
      findMatches(this.positions),
    ];
    // The element stays with the next editor, too: the focus may go back to it.
    this.view = new EditorView(
      { mount },
      {
        state: EditorState.create({ doc: readingDocument(text, blocks, withLeftOut), plugins }),
        attributes: {
          class: `reading${isVirtual ? ' virtual' : text.length >= lazyFrom ? ' lazy' : ''}`,
          role: 'textbox',
          tabindex: '0',
          'aria-multiline': 'true',
          'aria-label': label,
        },
        clipboardTextSerializer: () => this.selectedText(),
        handleKeyDown: (_view, event) => ears.onKey(event),
        handleDOMEvents: {
          mouseup: (_view, event) => {
            // The browser settles the selection after the event.
            if (event.button === 0 && !event.altKey)
              requestAnimationFrame(() => {
                this.snap();
              });
            return false;
          },
        },
        dispatchTransaction: (transaction) => {
          const before = this.view.state.selection;
          this.view.updateState(this.view.state.apply(transaction));
          if (!this.view.state.selection.eq(before)) ears.onSelect(this.selected());
        },
      },
    );
    const scroller = mount.closest<HTMLElement>('.scroll');
    this.viewport = scroller && this.follow(scroller);
    // Nothing is laid out yet: how much fills the window is known only after that.
    if (scroller) ears.onNear(this.positions.spanOf(first.from, first.to), 'drawing');
  }

  private follow(scroller: HTMLElement): Viewport {
    return new Viewport(this.view, this.positions, this.heights, scroller, {
      onNear: (span, seen) => {
        this.ears.onNear(span, seen);
      },
      onRest: () => {
        this.ears.onRest();
      },
      onLines: () => {
        this.heights?.forget();
        spaceSections(this.view);
      },
    });
  }

  /** Returns the selection as offsets. */
  selected(): Selected {
    const { anchor, head } = this.view.state.selection;
    return { anchor: this.positions.toOffset(anchor), head: this.positions.toOffset(head) };
  }

  /** Sets the selection, and brings its moving end into view. */
  select({ anchor, head }: Selected, reveal = true): void {
    const { state } = this.view;
    const at = (offset: number) => this.positions.toPosition(offset);
    const selection = TextSelection.create(state.doc, at(anchor), at(head));
    this.view.dispatch(state.tr.setSelection(selection));
    if (reveal) this.reveal(head);
  }

  /**
   * Returns where on the page these words stand, in text order: in each copy when their paragraph
   * is there several times. Words that are not on the page have their own place all the same.
   */
  placesOf(span: Span): readonly Span[] {
    const places = copiesIn(this.text, this.blocks).placesOf(span);
    if (places.length === 1) return places;
    const seen = places.filter(
      ({ start }) => this.withLeftOut || blockAt(this.blocks, start)?.included,
    );
    return seen.length > 0 ? seen : [span];
  }

  /** Paints these tags. */
  paint(tags: readonly PaintedTag[], active: string | null): void {
    setTags(this.view, tags, active);
  }

  /** Returns what finds where the painted words of a span stand in the window. */
  paintedPlaces(): (span: Span) => OnScreen | null {
    return paintedPlaces(this.view.dom);
  }

  /** Paints what was searched for. */
  showMatches(matches: readonly Span[], current: number): void {
    if (!this.view.isDestroyed) setMatches(this.view, matches, current);
  }

  /** Returns the rectangles of a caret at an offset, in the window's coordinates. */
  caretAt(offset: number, side: -1 | 1 = 1): { left: number; top: number; bottom: number } {
    const position = this.positions.toPosition(offset);
    if (isDrawn(this.view.state, position)) return this.view.coordsAtPos(position, side);
    // Nobody knows where words stand that are not drawn; their section has its place.
    const { left, top } = this.view.dom.getBoundingClientRect();
    const section = this.positions.sectionAt(offset);
    const height = top + (this.heights?.before(this.view.state.doc, section) ?? 0);
    return { left, top: height, bottom: height };
  }

  /** Returns the offset nearest to a point of the window; null outside the text. */
  offsetAt(left: number, top: number): number | null {
    const hit = this.view.posAtCoords({ left, top });
    return hit && this.positions.toOffset(hit.pos);
  }

  /** Returns the ids of the tags under an element of the text. */
  tagsUnder(element: EventTarget | null): string[] {
    if (!(element instanceof Element)) return [];
    return element.closest<HTMLElement>('[data-tags]')?.dataset.tags?.split(' ') ?? [];
  }

  /** Scrolls as little as is needed to show an offset clear of the edges. */
  reveal(offset: number, where: 'nearest' | 'top' = 'nearest'): void {
    const scroller = this.view.dom.closest('.scroll');
    if (!scroller) return;
    this.draw(offset);
    const port = scroller.getBoundingClientRect();
    const caret = this.caretAt(offset);
    const margin = where === 'top' ? 30 : 90;
    if (where === 'top') scroller.scrollTop += caret.top - port.top - margin;
    else if (caret.top < port.top + margin) scroller.scrollTop += caret.top - port.top - margin;
    else if (caret.bottom > port.bottom - margin) {
      scroller.scrollTop += caret.bottom - port.bottom + margin;
    }
    this.viewport?.refresh();
  }

  /** Draws the section of an offset: where it is not drawn, nobody knows where its words stand. */
  private draw(offset: number): void {
    if (isDrawn(this.view.state, this.positions.toPosition(offset))) return;
    const section = this.positions.sectionAt(offset);
    drawSections(this.view, { from: section, to: section + 1 });
  }

  focus(): void {
    this.view.focus();
  }

  destroy(): void {
    this.viewport?.end();
    this.heights?.end();
    this.view.destroy();
  }

  /** Grows a selection made with the mouse to whole words. */
  private snap(): void {
    const selected = this.selected();
    const span = spanOf(selected);
    if (span.start === span.end) return;
    const snapped = snappedToWords(this.text, span);
    if (snapped.start === snapped.end) return;
    if (snapped.start === span.start && snapped.end === span.end) return;
    const backward = selected.head < selected.anchor;
    this.select(
      backward
        ? { anchor: snapped.end, head: snapped.start }
        : { anchor: snapped.start, head: snapped.end },
      false,
    );
  }

  private selectedText(): string {
    const { start, end }: Span = spanOf(this.selected());
    return this.text.slice(start, end);
  }
}
