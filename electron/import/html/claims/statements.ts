import type { Claim } from '../../../../shared/clean/draft';
import { jsonLdFacts, metaOf, type StatedFacts } from '../jsonLd';
import { elementsIn, type PageElement } from '../tree';
import { type VisibleFacts, visibleFacts } from '../visibleFacts';
import { said } from './claim';

/** All that a page says of itself, before it is decided what is believed. */
export interface Statements {
  readonly root: PageElement;
  /** The elements of the page that are not outside of its article, in document order. */
  readonly elements: readonly PageElement[];
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly data: StatedFacts | null;
  readonly seen: VisibleFacts;
  /** Returns what the first of these `<meta>` names says that the page has. */
  readonly first: (...names: string[]) => Claim | null;
}

/** Returns what a page says of itself; `outside` is what is not of its article, such as comments. */
export function statementsOf(
  root: PageElement,
  outside: (element: PageElement) => boolean,
): Statements {
  const meta = metaOf(root);
  const elements = [...elementsIn(root, (one) => !outside(one))].filter((one) => !outside(one));
  return {
    root,
    elements,
    meta,
    data: jsonLdFacts(root),
    seen: visibleFacts(elements),
    first: firstMeta(meta),
  };
}

function firstMeta(meta: ReadonlyMap<string, readonly string[]>) {
  return (...names: string[]): Claim | null => {
    const name = names.find((one) => meta.has(one));
    return name === undefined
      ? null
      : said(meta.get(name)?.[0] ?? '', `From the page’s “${name}”.`);
  };
}
