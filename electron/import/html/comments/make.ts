import { attribute, type PageElement } from '../tree';

/** Returns what an element is made of, its tag and first class without numbers; '' without class. */
export function makeOf(element: PageElement): string {
  const [name = ''] = attribute(element, 'class').trim().slice(0, 80).split(/\s+/);
  return name === '' ? '' : `${element.tag} ${name.replace(/\d+/g, '')}`;
}

/** Returns elements in groups of the same make, in the order they first come. */
export function groupedByMake(elements: readonly PageElement[]): PageElement[][] {
  const groups = new Map<string, PageElement[]>();
  for (const element of elements) {
    const make = makeOf(element);
    const group = groups.get(make) ?? [];
    group.push(element);
    groups.set(make, group);
  }
  return [...groups.values()];
}
