import { TextDecoder } from 'node:util';
import { scanUtf8 } from './scanUtf8';
import { decodeWindows1252 } from './windows1252';

/** A text with the encoding it was read in and what had to be assumed. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly warnings: readonly string[];
}

/**
 * Returns the text of bytes. A byte order mark decides; then strict UTF-8; then UTF-16 by where
 * its NULs stand; then UTF-8 with a few bad bytes; and Windows-1252 as a guess. Null when the
 * bytes are no text in any of these.
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const decoded = decodeMarked(bytes) ?? decodeUnmarked(bytes);
  return decoded && isText(decoded.text) ? decoded : null;
}

function decodeMarked(bytes: Uint8Array): Decoded | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes.subarray(2), 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes.subarray(2), 'utf-16be');
  if (first !== 0xef || second !== 0xbb || third !== 0xbf) return null;
  const rest = bytes.subarray(3);
  return strictUtf8(rest) ?? mendedUtf8(rest);
}

function decodeUnmarked(bytes: Uint8Array): Decoded | null {
  const wide = utf16ByNuls(bytes);
  if (wide) return decodeUtf16(bytes, wide);
  return strictUtf8(bytes) ?? mostlyUtf8(bytes) ?? guessedWindows1252(bytes);
}

function strictUtf8(bytes: Uint8Array): Decoded | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding: 'utf-8', warnings: [] };
  } catch {
    // "Not UTF-8" is an answer here: the next encoding is tried.
    return null;
  }
}

/** A copy and paste gone wrong leaves a few bad bytes among many good sequences. */
function mostlyUtf8(bytes: Uint8Array): Decoded | null {
  const { sequences, bad } = scanUtf8(bytes);
  return sequences > 0 && bad <= sequences ? mendedUtf8(bytes) : null;
}

function mendedUtf8(bytes: Uint8Array): Decoded {
  const { bad, firstBad } = scanUtf8(bytes);
  const count = bad === 1 ? '1 byte is' : `${bad} bytes are`;
  return {
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    encoding: 'utf-8',
    warnings: [
      `${count} not valid UTF-8, the first in line ${lineOf(bytes, firstBad)}; the sign \uFFFD stands in their place.`,
    ],
  };
}

function guessedWindows1252(bytes: Uint8Array): Decoded {
  return {
    text: decodeWindows1252(bytes),
    encoding: 'windows-1252',
    warnings: [
      'The file does not say its encoding and is not UTF-8; it was read as Windows-1252, which is a guess. Compare accents and quotation marks with the original.',
    ],
  };
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const whole = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (encoding === 'utf-16be') whole.swap16();
  const raw = whole.toString('utf16le');
  const mended = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(whole);
  const cut = bytes.length % 2 === 1;
  const warnings =
    cut || raw !== mended
      ? ['Some characters are cut in half; the sign \uFFFD stands in their place.']
      : [];
  return { text: cut ? `${mended}\uFFFD` : mended, encoding, warnings };
}

/** In UTF-16, nearly every second byte of a text in a European language is NUL. */
function utf16ByNuls(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 2 || bytes.length % 2 === 1) return null;
  const head = bytes.subarray(0, 4096);
  const pairs = Math.floor(head.length / 2);
  let [even, odd] = [0, 0];
  head.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  if (odd >= pairs * 0.7 && even <= pairs * 0.05) return 'utf-16le';
  return even >= pairs * 0.7 && odd <= pairs * 0.05 ? 'utf-16be' : null;
}

/** More control characters than this share of the text, and it is none. */
const controlShare = 0.01;

function isText(text: string): boolean {
  if (text.includes('\0')) return false;
  const controls = text.match(/[\x01-\x08\x0E-\x1A\x1C-\x1F\x7F]/g)?.length ?? 0;
  return controls <= 2 || controls <= text.length * controlShare;
}

function lineOf(bytes: Uint8Array, offset: number): number {
  const before = Buffer.from(bytes.subarray(0, offset)).toString('latin1');
  return before.split(/\r\n|\r|\n/).length;
}
