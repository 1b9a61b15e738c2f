import { expect, test } from 'vitest';
import { bodyKind } from '../../../../electron/import/html/bodyKind';
import { sectionsOf } from '../../../../electron/import/html/comments/sections';
import { furnitureOf } from '../../../../electron/import/html/furniture';
import { linesOf } from '../../../../electron/import/html/lines';
import { saidAgainAmong } from '../../../../electron/import/html/saidAgain';
import {
  isElement,
  isHidden,
  type PageElement,
  type PageNode,
} from '../../../../electron/import/html/tree';

/** Attributes that count how often somebody looks at them. */
class Counting extends Map<string, string> {
  looks = 0;

  override get(name: string): string | undefined {
    this.looks += 1;
    return super.get(name);
  }
}

test('What an element says of itself is looked up once, however much stands in it', () => {
  const attributes = new Counting([['class', 'comment list']]);
  const list: PageElement = { tag: 'ol', attributes, parent: null, children: [] };
  const items = Array.from({ length: 100 }, (): PageElement => {
    return { tag: 'li', attributes: new Map(), parent: list, children: [] };
  });
  const [first, ...others] = items;
  if (first) furnitureOf(first, new Set());
  const once = attributes.looks;
  for (const item of others) furnitureOf(item, new Set());
  expect(once).toBeGreaterThan(0);
  expect(attributes.looks).toBe(once);
});

test('The names of an element are put together once', () => {
  const attributes = new Counting([['class', 'a']]);
  const element: PageElement = { tag: 'p', attributes, parent: null, children: [] };
  isHidden(element);
  const once = attributes.looks;
  isHidden(element);
  // Its style is no name.
  expect(attributes.looks - once).toBe(1);
});

/** An element that counts how often somebody looks at what is in it. */
class Holder implements PageElement {
  readonly attributes = new Map<string, string>();
  readonly parent = null;
  looks = 0;
  readonly #children: PageNode[];

  constructor(
    readonly tag: string,
    inner: string,
    count: number,
  ) {
    this.#children = Array.from({ length: count }, () => {
      const one: PageElement = { tag: inner, attributes: new Map(), parent: this, children: [] };
      one.children.push({ text: 'word', parent: one });
      return one;
    });
  }

  get children(): PageNode[] {
    this.looks += 1;
    return this.#children;
  }
}

test('A figure is looked through once for a caption, however many lines are in it', () => {
  const looksOf = (count: number) => {
    const figure = new Holder('figure', 'p', count);
    const lines = linesOf(figure);
    const before = figure.looks;
    for (const line of lines) bodyKind(line, () => false);
    return figure.looks - before;
  };
  expect(looksOf(1)).toBeGreaterThan(0);
  expect(looksOf(100) - looksOf(10)).toBe(90);
});

test('What comes after a heading of comments is looked for once, however many headings there are', () => {
  const looksOf = (count: number) => {
    const body = new Holder('div', 'span', count);
    for (const one of body.children)
      if (isElement(one)) one.children[0] = { text: '2 comments', parent: one };
    const before = body.looks;
    sectionsOf(body);
    return body.looks - before;
  };
  expect(looksOf(100) - looksOf(10)).toBeLessThan(90 * 10);
});

test('A row is looked at once for all of its cells', () => {
  const looksOf = (count: number) => {
    const row = new Holder('tr', 'td', count);
    linesOf(row);
    return row.looks;
  };
  expect(looksOf(100) - looksOf(10)).toBe(90);
});

test('The words of the lines of a page are compared with those of its boxes, not with those of all', () => {
  const owner = new Holder('p', 'i', 0);
  let looks = 0;
  const lines = Array.from({ length: 1000 }, (_, at) => ({
    get text() {
      looks += 1;
      return `“Trams ${String(at % 500)} at night!”`;
    },
    texts: [],
    owner,
  }));
  const isSaidAgain = saidAgainAmong(lines);
  expect(lines.slice(0, 200).map(isSaidAgain)).not.toContain(false);
  expect(looks).toBe(1200);
  expect(lines.slice(200).map(isSaidAgain)).not.toContain(true);
  expect(looks).toBe(1200);
});
