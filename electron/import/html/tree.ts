/** A run of characters of a page, entities resolved. */
export interface PageText {
  readonly text: string;
  readonly parent: PageElement;
}

/** An element of a page. Plain data: nothing in it can run or be fetched. */
export interface PageElement {
  /** Lower case. */
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: PageElement | null;
  readonly children: PageNode[];
}

export type PageNode = PageText | PageElement;

export function isElement(node: PageNode): node is PageElement {
  return 'tag' in node;
}

/** Returns the attribute, '' when the element does not have it. */
export function attribute(element: PageElement, name: string): string {
  return element.attributes.get(name) ?? '';
}

/** Elements never change once their page is read, and all that stands in one asks for its names. */
const known = new WeakMap<PageElement, readonly string[]>();

/** Attributes in which pages made by programs say what a part is; their classes are numbers. */
const naming =
  /^(?:class|id|role|data-(?:[a-z]+-){0,3}(?:component|testid|qa|area|module|type|class|name))$/;

/**
 * Returns what authors call the element: its classes, id, role and the like; “shareBar” is also given
 * as “share-Bar”.
 */
export function namesOf(element: PageElement): readonly string[] {
  const names = known.get(element) ?? writtenNames(element);
  known.set(element, names);
  return names;
}

function writtenNames({ tag, attributes }: PageElement): string[] {
  const names: string[] = [];
  for (const [key, value] of attributes) {
    // Elements that a page makes up say what they are in their name.
    if (naming.test(key) || (key === 'name' && tag.includes('-')))
      names.push(...value.split(/\s+/));
  }
  const parted = names.map((name) => name.replace(/(?<=[A-Za-z][a-z])(?=[A-Z][a-z])/g, '-'));
  return [...new Set([...names, ...parted])].filter((name) => name !== '');
}

/** Returns whether one of the names of the element is such a name. */
export function isNamed(element: PageElement, pattern: RegExp): boolean {
  return namesOf(element).some((name) => pattern.test(name));
}

/** Yields the element and all that is in it, in document order; `enter` says where not to look. */
export function* within(
  root: PageElement,
  enter: (element: PageElement) => boolean = () => true,
): Generator<PageNode> {
  const waiting: PageNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if (!isElement(node) || (node !== root && !enter(node))) continue;
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child) waiting.push(child);
    }
  }
}

/** Yields the elements in an element, without itself, in document order. */
export function* elementsIn(
  root: PageElement,
  enter?: (element: PageElement) => boolean,
): Generator<PageElement> {
  for (const node of within(root, enter)) if (isElement(node) && node !== root) yield node;
}

/** Returns the place of every node among its siblings: to look for it each time takes too long. */
export function placesOf(root: PageElement): Map<PageNode, number> {
  const places = new Map<PageNode, number>();
  for (const node of within(root)) {
    if (isElement(node)) node.children.forEach((child, at) => places.set(child, at));
  }
  return places;
}

/** Yields the elements that an element stands in, the nearest first, without itself. */
export function* ancestors(node: PageNode): Generator<PageElement> {
  for (let parent = node.parent; parent; parent = parent.parent) yield parent;
}

/** Returns the nearest elements that an element stands in: a page may be hundreds of them deep. */
export function nearest(node: PageNode, most: number): PageElement[] {
  const found: PageElement[] = [];
  let { parent } = node;
  for (; parent && found.length < most; parent = parent.parent) found.push(parent);
  return found;
}

/** Returns whether the node is the element or stands in it. */
export function isIn(node: PageNode, element: PageElement): boolean {
  if (node === element) return true;
  for (const parent of ancestors(node)) if (parent === element) return true;
  return false;
}

/** Returns the words of an element on one line, without those of elements that are not entered. */
export function wordsOf(
  root: PageElement,
  enter: (element: PageElement) => boolean = () => true,
): string {
  const parts: string[] = [];
  const look = (element: PageElement) => !isWordless(element) && enter(element);
  for (const node of within(root, look)) {
    if (!isElement(node)) parts.push(node.text);
    else if (isBlock(node) || node.tag === 'br') parts.push(' ');
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** Parts that a few words may have at most, so that long elements are never read for nothing. */
const briefParts = 40;

/** Returns the words of an element on one line when it has up to `limit` UTF-16 units; else null. */
export function briefWordsOf(root: PageElement, limit: number): string | null {
  const parts: string[] = [];
  let [length, count] = [0, 0];
  for (const node of within(root, (element) => !isWordless(element) && !isHidden(element))) {
    count += 1;
    const part = isElement(node) ? (isBlock(node) || node.tag === 'br' ? ' ' : '') : node.text;
    length += part.trim().length;
    if (count > briefParts || length > limit) return null;
    parts.push(part);
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}

const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section select summary table tbody td tfoot th thead tr ul video audio iframe object noscript button label'.split(
    ' ',
  ),
);

/** Returns whether a browser puts the element on lines of its own. */
export function isBlock(element: PageElement): boolean {
  return blocks.has(element.tag);
}

const wordless = new Set(
  'script style template head meta link title svg math textarea canvas map datalist iframe object'.split(
    ' ',
  ),
);

/** Returns whether what is in the element is no text of the page. */
export function isWordless(element: PageElement): boolean {
  return wordless.has(element.tag);
}

const unseenName =
  /^(?:sr-only|screen-?reader(?:-text|-only)?|visually-?hidden|u-visually-hidden|a11y-hidden|hidden)$/i;

/** Returns whether the page hides the element from everybody who looks at it. */
export function isHidden(element: PageElement): boolean {
  if (element.attributes.has('hidden')) return true;
  if (isNamed(element, unseenName)) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(
    attribute(element, 'style'),
  );
}
