import { partPath } from './partPath';
import { Properties } from './properties';
import { refused } from './refused';
import { attributeOf, type XmlElement } from './xml';
import type { XmlReader } from './xmlReader';

/** A file that a book lists. */
export interface BookItem {
  /** Its name in the archive; null when it is not in there. */
  readonly part: string | null;
  readonly type: string;
  readonly isNavigation: boolean;
}

/** What a book says of itself in its package document. */
export interface BookPackage {
  readonly properties: Properties;
  readonly items: readonly BookItem[];
  /** In reading order, each once. */
  readonly spine: readonly BookItem[];
}

const plain = { doctype: true };

/** Reads the package document that a book's container names. Throws a Failure when there is none. */
export async function readPackage(reader: XmlReader): Promise<BookPackage> {
  const root = await packagePart(reader);
  const properties = new Properties();
  const items = new Map<string, BookItem>();
  const order: string[] = [];
  const visit: Record<string, (element: XmlElement) => void> = {
    item: (element) => items.set(attributeOf(element, 'id') ?? '', itemOf(reader, root, element)),
    itemref: (element) => order.push(attributeOf(element, 'idref') ?? ''),
  };
  await reader.walk(
    root,
    {
      open: (element) => {
        properties.open(element);
        if (Object.hasOwn(visit, element.local)) visit[element.local]?.(element);
      },
      close: (element) => properties.close(element),
      text: (words) => properties.text(words),
    },
    plain,
  );
  const spine = [...new Set(order)].map((id) => items.get(id) ?? missing);
  return { properties, items: [...items.values()], spine };
}

const missing: BookItem = { part: null, type: '', isNavigation: false };

function itemOf(reader: XmlReader, root: string, element: XmlElement): BookItem {
  const part = partPath(root, attributeOf(element, 'href') ?? '');
  return {
    part: part !== null && reader.archive.has(part) ? part : null,
    type: (attributeOf(element, 'media-type') ?? '').toLowerCase(),
    isNavigation: /\bnav\b/.test(attributeOf(element, 'properties') ?? ''),
  };
}

async function packagePart(reader: XmlReader): Promise<string> {
  const found: string[] = [];
  await reader.walk(
    'META-INF/container.xml',
    {
      open: (element) => {
        if (element.local !== 'rootfile') return;
        const part = partPath('', attributeOf(element, 'full-path') ?? '');
        if (part !== null && reader.archive.has(part)) found.push(part);
      },
      close: () => {},
      text: () => {},
    },
    plain,
  );
  const [first] = found;
  if (first !== undefined) return first;
  const todo = 'Get the book anew where it came from, then import that.';
  throw refused(reader.name, 'it does not say where its pages are', todo);
}
