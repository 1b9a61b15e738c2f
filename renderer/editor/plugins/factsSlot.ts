import type { Node } from 'prosemirror-model';
import type { Plugin } from 'prosemirror-state';
import { fixedWidget } from './fixedWidget';

/**
 * Makes room under the title for an element that is not part of the text; the reader draws the
 * facts of the reading into it. A reading without a title gets it at the top.
 */
export function factsSlot(element: HTMLElement): Plugin {
  return fixedWidget(({ doc }) => underTitle(doc), element);
}

function underTitle(doc: Node): number {
  let position = 1;
  doc.forEach((section, start) => {
    section.forEach((node, at) => {
      if (node.attrs.kind === 'title') position = start + 1 + at + node.nodeSize;
    });
  });
  return position;
}
