import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView, type NodeView } from 'prosemirror-view';
import type { SectionHeights, Sections } from '../sectionHeights';

interface Live {
  readonly near: Sections;
  /** The indexes of the sections that are drawn, in order. */
  readonly indexes: readonly number[];
  readonly decorations: DecorationSet;
}

const key = new PluginKey<Live>('liveSections');

/**
 * Draws only the sections that are near the window. Of others that follow each other, one empty
 * element has the height of all, and the browser lays out nothing for the rest. The sections of the
 * selection are always drawn: the browser must find its caret there.
 */
export function liveSections(heights: SectionHeights, first: Sections): Plugin<Live> {
  return new Plugin<Live>({
    key,
    state: {
      init: (_config, state) => liveIn(state, heights, first, null),
      apply: (transaction, old, _before, state) => {
        const near = (transaction.getMeta(key) as Sections | undefined) ?? old.near;
        if (near === old.near && !transaction.selectionSet) return old;
        return liveIn(state, heights, near, near === old.near ? old : null);
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
      nodeViews: {
        section: (node, _view, _position, decorations) =>
          new SectionView(node, isLive(decorations), heights),
      },
    },
  });
}

/** Sets which sections are near the window. */
export function drawSections(view: EditorView, near: Sections): void {
  const old = key.getState(view.state);
  if (!old || (old.near.from === near.from && old.near.to === near.to)) return;
  view.dispatch(view.state.tr.setMeta(key, near).setMeta('addToHistory', false));
}

/** Returns whether the section at a position is drawn; true where all of them are. */
export function isDrawn(state: EditorState, position: number): boolean {
  const live = key.getState(state);
  return !live || live.indexes.includes(state.doc.resolve(position).index(0));
}

/** Draws the same sections with the heights that are known now. */
export function spaceSections(view: EditorView): void {
  const old = key.getState(view.state);
  if (!old) return;
  view.dispatch(view.state.tr.setMeta(key, { ...old.near }).setMeta('addToHistory', false));
}

function liveIn(
  state: EditorState,
  heights: SectionHeights,
  near: Sections,
  old: Live | null,
): Live {
  const { doc, selection } = state;
  const window = Array.from({ length: near.to - near.from }, (_, step) => near.from + step);
  const ends = [selection.$anchor.index(0), selection.$head.index(0)];
  const indexes = [...new Set([...window, ...ends])]
    .filter((index) => index < doc.childCount)
    .sort((a, b) => a - b);
  if (old?.indexes.join() === indexes.join()) return { ...old, near };
  const drawn = new Set(indexes);
  const decorations: Decoration[] = [];
  let room = 0;
  doc.forEach((section, position, index) => {
    const to = position + section.nodeSize;
    if (drawn.has(index)) {
      decorations.push(Decoration.node(position, to, {}, { live: true }));
      return;
    }
    room += heights.of(section);
    if (index + 1 < doc.childCount && !drawn.has(index + 1)) return;
    const style = `height: ${String(room)}px`;
    decorations.push(Decoration.node(position, to, { class: 'room', style }));
    room = 0;
  });
  return { near, indexes, decorations: DecorationSet.create(doc, decorations) };
}

function isLive(decorations: readonly Decoration[]): boolean {
  return decorations.some(({ spec }) => (spec as { live?: boolean }).live === true);
}

/** A section with its blocks, or an empty element, which may have the room of several. */
class SectionView implements NodeView {
  readonly dom = document.createElement('section');
  readonly contentDOM: HTMLElement | null;

  constructor(
    private readonly node: Node,
    private readonly live: boolean,
    private readonly heights: SectionHeights,
  ) {
    this.dom.className = live ? 'part' : 'part away';
    this.contentDOM = live ? this.dom : null;
    if (live) heights.watch(this.dom, node);
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    return node === this.node && isLive(decorations) === this.live;
  }

  ignoreMutation(): boolean {
    return !this.live;
  }

  destroy(): void {
    this.heights.leave(this.dom);
  }
}
