import { TextDecoder } from 'node:util';
import type { Decoded } from './decoded';
import { scanUtf8 } from './scanUtf8';

/** Returns the text of bytes that are UTF-8 to the last; else null. */
export function strictUtf8(bytes: Uint8Array): Decoded | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding: 'utf-8', warnings: [] };
  } catch {
    // "Not UTF-8" is an answer here: the next encoding is tried.
    return null;
  }
}

/** A copy and paste gone wrong leaves a few bad bytes among many good sequences. */
export function mostlyUtf8(bytes: Uint8Array): Decoded | null {
  const { sequences, bad } = scanUtf8(bytes);
  return sequences > 0 && bad <= sequences ? mendedUtf8(bytes) : null;
}

/** Returns the text with U+FFFD for what is not UTF-8, and a warning that says where. */
export function mendedUtf8(bytes: Uint8Array): Decoded {
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

function lineOf(bytes: Uint8Array, offset: number): number {
  const before = Buffer.from(bytes.subarray(0, offset)).toString('latin1');
  return before.split(/\r\n|\r|\n/).length;
}
