import { partPath } from './partPath';
import type { XmlReader } from './xmlReader';
import { attributeOf } from './xml';

/** Where the parts of a document stand in its archive. */
export interface DocxParts {
  readonly document: string;
  /** By the last word of their relationship, e.g. `styles` or `footnotes`. */
  readonly related: ReadonlyMap<string, ReadonlySet<string>>;
  readonly properties: string;
}

/** Returns the parts that a document's relationships name; those outside of the archive are no parts. */
export async function docxParts(reader: XmlReader): Promise<DocxParts> {
  const top = await relationships(reader, '');
  const document = first(top.get('officeDocument')) ?? 'word/document.xml';
  return {
    document,
    related: await relationships(reader, document),
    properties: first(top.get('core-properties')) ?? 'docProps/core.xml',
  };
}

async function relationships(reader: XmlReader, part: string): Promise<Map<string, Set<string>>> {
  const slash = part.lastIndexOf('/') + 1;
  const list = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const targets = new Map<string, Set<string>>();
  if (!reader.archive.has(list)) return targets;
  await reader.walk(list, {
    open: (element) => {
      if (element.local !== 'Relationship') return;
      const type = attributeOf(element, 'Type')?.split('/').at(-1) ?? '';
      const target = partPath(part, attributeOf(element, 'Target') ?? '');
      const outside = attributeOf(element, 'TargetMode') === 'External';
      if (outside || target === null || !reader.archive.has(target)) return;
      targets.set(type, (targets.get(type) ?? new Set()).add(target));
    },
    close: () => {},
    text: () => {},
  });
  return targets;
}

function first(parts: ReadonlySet<string> = new Set()): string | undefined {
  return parts.values().next().value;
}
