import { expect, test } from 'vitest';
import { furnitureOf } from '../../../../electron/import/html/furniture';
import { isHidden, type PageElement } from '../../../../electron/import/html/tree';

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
