import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** Puts a heading that is not part of the text above the first reader comment on the page. */
export function threadHead(words: string): Plugin {
  return new Plugin({
    state: {
      init: (_config, { doc }) => {
        const at = firstComment(doc);
        if (at === null) return DecorationSet.empty;
        return DecorationSet.create(doc, [
          Decoration.widget(at, () => heading(words), {
            side: -1,
            ignoreSelection: true,
            stopEvent: () => true,
          }),
        ]);
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

function heading(words: string): HTMLElement {
  const element = document.createElement('div');
  element.className = 'thread-head';
  element.contentEditable = 'false';
  const name = document.createElement('h2');
  name.textContent = 'Reader comments';
  const says = document.createElement('p');
  says.textContent = words;
  element.append(name, says);
  return element;
}

function firstComment(doc: Node): number | null {
  let first: number | null = null;
  doc.descendants((node, at) => {
    if (first === null && node.attrs.kind === 'comment') first = at;
    return first === null && node.type.name === 'section';
  });
  return first;
}
