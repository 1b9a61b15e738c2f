import type { Node } from 'prosemirror-model';
import type { Plugin } from 'prosemirror-state';
import { fixedWidget } from './fixedWidget';

/** Puts a heading that is not part of the text above the first reader comment on the page. */
export function threadHead(words: string): Plugin {
  return fixedWidget(
    ({ doc }) => firstComment(doc),
    () => heading(words),
  );
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
