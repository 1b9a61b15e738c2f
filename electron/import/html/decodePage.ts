import { TextDecoder } from 'node:util';
import { decode } from '../decode';
import { decodeWindows1252 } from '../windows1252';

/** A page's markup with the encoding it was read in and what had to be assumed. */
export interface DecodedPage {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly string[];
}

/** How far a browser looks for the encoding, and some more for pages with long heads. */
const headLength = 8192;

const statements = [
  /<meta[^>]{0,300}\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})/i,
  /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]{2,40})/i,
];

/**
 * Returns the markup of a page: in the wished encoding, by its byte order mark, in the one that it
 * states, or as any text is read. Null when the bytes are no text.
 */
export function decodePage(bytes: Uint8Array, wished: string | null): DecodedPage | null {
  if (wished !== null) return inEncoding(bytes, wished) ?? decode(bytes);
  const marked = /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/.test(latin1(bytes, 3));
  const stated = marked ? null : statedEncoding(latin1(bytes, headLength));
  // Many pages state UTF-8 or UTF-16 and are not: the bytes are asked first.
  const told = stated !== null && !/^(?:utf-?8|utf-?16|unicode)/i.test(stated);
  return (told ? inEncoding(bytes, stated) : null) ?? decode(bytes);
}

function latin1(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.subarray(0, length)).toString('latin1');
}

function statedEncoding(head: string): string | null {
  for (const statement of statements) {
    const found = statement.exec(head)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

function inEncoding(bytes: Uint8Array, label: string): DecodedPage | null {
  const decoder = decoderFor(label);
  if (!decoder) return null;
  const { encoding } = decoder;
  const text = encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
  const bad = text.split('\uFFFD').length - 1;
  if (bad === 0) return { text, encoding, warnings: [] };
  const warning = `The page says that it is in ${encoding}, and some of its bytes are not; the sign \uFFFD stands in their place.`;
  return { text, encoding, warnings: [warning] };
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    // A page may state an encoding that nobody knows: then its bytes have to say.
    return null;
  }
}
