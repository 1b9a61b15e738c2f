/** A part of a web archive, not decoded. */
export interface ArchivePart {
  /** The lines of its header, unfolded. */
  readonly header: string;
  readonly body: Uint8Array;
}

/** Longest header of a part, in bytes. */
const headerBytes = 64 * 1024;

/** Returns the header and the body of a message or of a part of one. */
export function partOf(bytes: Uint8Array): ArchivePart {
  const start = Buffer.from(bytes.subarray(0, headerBytes)).toString('latin1');
  const end = /\r?\n\r?\n/.exec(start);
  const header = end ? start.slice(0, end.index) : start;
  const length = end ? end.index + end[0].length : start.length;
  return { header: header.replace(/\r?\n[ \t]+/g, ' '), body: bytes.subarray(length) };
}

/** Most parts of an archive: a page with all its pictures has some hundreds. */
export const mostParts = 10_000;

/**
 * Returns the parts between the lines of a boundary (RFC 2046, section 5.1.1); one more than the most
 * when there are too many.
 */
export function partsBetween(body: Uint8Array, boundary: string): ArchivePart[] {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const line = Buffer.from(`--${boundary}`, 'latin1');
  const parts: ArchivePart[] = [];
  let start = -1;
  for (let at = buffer.indexOf(line); at >= 0; at = buffer.indexOf(line, at + line.length)) {
    if (at > 0 && buffer[at - 1] !== 0x0a) continue;
    if (start >= 0) parts.push(partOf(buffer.subarray(start, at)));
    const after = buffer.indexOf(0x0a, at);
    start = after < 0 ? buffer.length : after + 1;
    if (parts.length > mostParts) break;
  }
  return parts;
}

/** Returns the value of a header line, empty when there is none. */
export function headerValue(header: string, name: string): string {
  const line = new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(header);
  return (line?.[1] ?? '').trim();
}

/** Returns a parameter of a header value, as in `text/html; charset="utf-8"`; empty when it has none. */
export function parameter(value: string, name: string): string {
  const found = new RegExp(`[;\\s]${name}\\s?=\\s?(?:"([^"]*)"|([^\\s;]*))`, 'i').exec(value);
  return found?.[1] ?? found?.[2] ?? '';
}
