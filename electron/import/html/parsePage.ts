import { parseHTML } from 'linkedom';
import { strayLess } from './tagWriter';
import { tame } from './tame';
import type { PageElement, PageNode, PageText } from './tree';

/** A node of the parser, as far as it is needed here. */
export interface DomNode {
  readonly nodeType: number;
  readonly localName: string;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  textContent: string;
  remove(): void;
}

/** A parsed page: its own tree, and the parser's document with the nodes the tree came from. */
export interface Page {
  readonly root: PageElement;
  readonly body: PageElement;
  readonly document: { readonly documentElement: DomNode };
  readonly domOf: ReadonlyMap<PageNode, DomNode>;
}

/** Returns the page of some markup; nothing in it runs and nothing is fetched. Throws a Failure when it is too much. */
export function parsePage(html: string, name: string): Page {
  // The parser's own types need the browser's, which this part of the program does not have.
  const { document } = parseHTML(tame(html, name)) as unknown as Pick<Page, 'document'>;
  const domOf = new Map<PageNode, DomNode>();
  const root = copied(document.documentElement, null, domOf);
  const waiting: [DomNode, PageElement][] = [[document.documentElement, root]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [dom, parent] = next;
    for (let child = dom.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) parent.children.push(textOf(child, parent, domOf));
      if (child.nodeType !== 1) continue;
      const element = copied(child, parent, domOf);
      parent.children.push(element);
      waiting.push([child, element]);
    }
  }
  const body = root.children.find((child) => 'tag' in child && child.tag === 'body');
  return { root, body: body && 'tag' in body ? body : root, document, domOf };
}

function textOf(dom: DomNode, parent: PageElement, domOf: Map<PageNode, DomNode>): PageText {
  const text = { text: dom.textContent.replaceAll(strayLess, '<'), parent };
  domOf.set(text, dom);
  return text;
}

function copied(
  dom: DomNode,
  parent: PageElement | null,
  domOf: Map<PageNode, DomNode>,
): PageElement {
  const attributes = new Map<string, string>();
  for (const { name, value } of dom.attributes) attributes.set(name, value);
  const element = { tag: dom.localName, attributes, parent, children: [] };
  domOf.set(element, dom);
  return element;
}
