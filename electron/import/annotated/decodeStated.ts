import { decode } from '../decode';
import type { Decoded } from '../decoded';
import { strictUtf8 } from '../decodeUtf8';

/**
 * Returns the text of bytes that are known to be annotated work. A note may hold a NUL, which in a
 * file that nobody knows would tell of a program or a picture: UTF-8 to the last byte is a text here.
 */
export function decodeStated(bytes: Uint8Array): Decoded | null {
  return decode(bytes) ?? strictUtf8(bytes);
}
