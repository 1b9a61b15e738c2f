import { type EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** Puts an element that is no part of the text at a place that never changes; null: nowhere. */
export function fixedWidget(
  placeIn: (state: EditorState) => number | null,
  element: HTMLElement | (() => HTMLElement),
): Plugin {
  return new Plugin({
    state: {
      init: (_config, state) => {
        const at = placeIn(state);
        if (at === null) return DecorationSet.empty;
        const spec = { side: -1, ignoreSelection: true, stopEvent: () => true };
        return DecorationSet.create(state.doc, [Decoration.widget(at, element, spec)]);
      },
      apply: (_transaction, set) => set,
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
}
