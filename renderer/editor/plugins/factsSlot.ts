import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/**
 * Makes room under the title for an element that is not part of the text; the reader draws the
 * facts of the reading into it. A reading without a title gets it at the top.
 */
export function factsSlot(element: HTMLElement): Plugin {
  return new Plugin({
    state: {
      init: (_config, { doc }) =>
        DecorationSet.create(doc, [
          Decoration.widget(underTitle(doc), element, {
            side: -1,
            ignoreSelection: true,
            stopEvent: () => true,
          }),
        ]),
      apply: (_transaction, set) => set,
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
}

function underTitle(doc: Node): number {
  let position = 1;
  doc.descendants((node, at) => {
    if (node.attrs.kind === 'title') position = at + node.nodeSize;
    return node.type.name === 'section';
  });
  return position;
}
