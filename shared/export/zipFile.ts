import { deflateSync, strToU8, type Zippable, zipSync } from 'fflate';

/** A file in an archive. */
export interface ZipFilePart {
  /** With `/` between folders. */
  readonly name: string;
  readonly data: string | Uint8Array;
}

/** The first moment that an archive can hold: what was written when is no part of a workspace. */
const always = new Date(1980, 0, 1);

/** Files of fewer bytes are not packed: there may be thousands, and each one takes longer than it saves. */
const small = 512;

/** Level 6 takes more than twice the time for a tenth less. */
const level = 4;

/** Programs that unpack, Lectern among them, take a part of this many bytes that packs very well for a bomb. */
const [large, suspicious] = [1024 * 1024, 150];

/** Returns a ZIP of these files in this order; the same files give the same bytes. */
export function zipFile(parts: readonly ZipFilePart[]): Uint8Array {
  const files = parts.map(({ name, data }): [string, Zippable[string]] => {
    const bytes = typeof data === 'string' ? strToU8(data) : data;
    return [name, [bytes, { level: isPacked(bytes) ? level : 0 }]];
  });
  return zipSync(Object.fromEntries(files), { mtime: always });
}

function isPacked(bytes: Uint8Array): boolean {
  if (bytes.length < small) return false;
  return (
    bytes.length < large || deflateSync(bytes, { level: 1 }).length * suspicious > bytes.length
  );
}

/** Returns the texts of these files one below the other, each under its name. */
export function partsAsText(parts: readonly ZipFilePart[]): string {
  return parts
    .map(({ name, data }) => `=== ${name} ===\n${typeof data === 'string' ? data : ''}`)
    .map((text) => (text.endsWith('\n') ? text : `${text}\n`))
    .join('\n');
}
