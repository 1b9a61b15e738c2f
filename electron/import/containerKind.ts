/** The kinds of documents that come as a ZIP. */
export type ContainerKind = 'docx' | 'odt' | 'epub';

const kindOfType: readonly (readonly [string, ContainerKind])[] = [
  ['application/epub+zip', 'epub'],
  // Templates and master documents have a longer type that begins so.
  ['application/vnd.oasis.opendocument.text', 'odt'],
];

const kindOfPart: readonly (readonly [RegExp, ContainerKind])[] = [
  [/^word\//, 'docx'],
  [/^META-INF\/container\.xml$/, 'epub'],
];

/** Parts by which other documents in a ZIP can be told. */
const foreignPart = /^(?:xl|ppt|visio)\//;

/**
 * Returns which kind of document a ZIP is, by the parts at its start, and by the file's name when
 * they do not tell; null when it is none that Lectern reads.
 */
export function containerKind(head: Uint8Array, name: string): ContainerKind | null {
  const start = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  if (!start.toString('latin1', 0, 4).startsWith('PK\x03\x04')) return null;
  const type = mimetype(start);
  if (type !== null) return kindOfType.find(([prefix]) => type.startsWith(prefix))?.[1] ?? null;
  const parts = firstNames(start);
  if (parts.some((part) => foreignPart.test(part))) return null;
  for (const part of parts) {
    const kind = kindOfPart.find(([pattern]) => pattern.test(part))?.[1];
    if (kind) return kind;
  }
  const extension = /\.(docx|docm|dotx|odt|ott|epub)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return kindOfExtension.get(extension) ?? null;
}

const kindOfExtension: ReadonlyMap<string, ContainerKind> = new Map([
  ['docx', 'docx'],
  ['docm', 'docx'],
  ['dotx', 'docx'],
  ['odt', 'odt'],
  ['ott', 'odt'],
  ['epub', 'epub'],
]);

/** Length, in bytes, of what stands before a part's name. */
const headerLength = 30;

/** Open documents and books say what they are in a first part that is not packed. */
function mimetype(start: Buffer): string | null {
  if (firstNames(start)[0] !== 'mimetype' || start.readUInt16LE(8) !== 0) return null;
  const from = headerLength + start.readUInt16LE(26) + start.readUInt16LE(28);
  const length = Math.min(start.readUInt32LE(22) || 100, 100);
  return start.toString('latin1', from, from + length).trim();
}

/** Returns the names of the parts that can be made out at the start of a ZIP. */
function firstNames(start: Buffer): string[] {
  const names: string[] = [];
  let at = start.indexOf('PK\x03\x04', 0, 'latin1');
  while (at >= 0 && at + headerLength <= start.length) {
    const length = start.readUInt16LE(at + 26);
    names.push(start.toString('utf8', at + headerLength, at + headerLength + length));
    at = start.indexOf('PK\x03\x04', at + headerLength + length, 'latin1');
  }
  return names;
}
