import { TextDecoder } from 'node:util';
import type { Decoded } from './decoded';

/** Returns the text of bytes in UTF-16, with a warning when halves of characters stand alone. */
export function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
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
export function utf16ByNuls(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
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
