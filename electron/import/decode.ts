import { encodingNamed } from '../../shared/text/encodings';
import { decodeAs } from './decodeAs';
import type { Decoded } from './decoded';
import { mostlyUtf8, strictUtf8 } from './decodeUtf8';
import { utf16ByNuls } from './decodeUtf16';
import { type Guess, guessEncodings, sampleOf } from './guessEncoding';
import { eucFromIso2022Jp } from './iso2022jp';
import { isText } from './isText';
import { likeliest } from './likeliest';

/**
 * Returns the text of bytes. A byte order mark decides; then what a person wishes; then what can be
 * tested: UTF-16 by where its NULs stand, ISO-2022-JP by its escapes, strict UTF-8, UTF-16 by its
 * letters, UTF-8 with a few bad bytes; then a guess, which is said. Null when the bytes are no text
 * in any of these. Throws RangeError when `encodings` does not have the wish.
 */
export function decode(bytes: Uint8Array, wish: string | null = null): Decoded | null {
  const decoded =
    decodeMarked(bytes, wish) ?? (wish === null ? found(bytes) : decodeAs(bytes, wish));
  return decoded && isText(decoded.text) ? decoded : null;
}

/** The longer marks first: that of UTF-32 begins with that of UTF-16. */
const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function decodeMarked(bytes: Uint8Array, wish: string | null): Decoded | null {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (!marked) return null;
  const decoded = decodeAs(bytes, marked[0]);
  if (wish === null || wish === decoded.encoding) return decoded;
  const ignored = `The file begins with the mark of ${nameOf(decoded.encoding)} and was read so, not as ${nameOf(wish)}.`;
  return { ...decoded, warnings: [ignored, ...decoded.warnings] };
}

function found(bytes: Uint8Array): Decoded | null {
  const wide = utf16ByNuls(bytes);
  if (wide) return decodeAs(bytes, wide);
  const japanese = iso2022Jp(bytes);
  if (japanese) return japanese;
  const strict = strictUtf8(bytes);
  if (strict && isText(strict.text)) return strict;
  const guesses = guessEncodings(bytes);
  return utf16ByLetters(bytes, guesses) ?? mostlyUtf8(bytes) ?? guessed(bytes, guesses);
}

function iso2022Jp(bytes: Uint8Array): Decoded | null {
  if (!eucFromIso2022Jp(bytes)) return null;
  const decoded = decodeAs(bytes, 'iso-2022-jp');
  return decoded.warnings.length === 0 ? decoded : null;
}

/** UTF-16 in another script has few NULs, but no other bytes make nothing but letters of it. */
function utf16ByLetters(bytes: Uint8Array, [best]: readonly Guess[]): Decoded | null {
  if (!best?.encoding.startsWith('utf-16')) return null;
  const decoded = decodeAs(bytes, best.encoding);
  return /[\uFFFD\p{Cn}\p{Co}]/u.test(decoded.text) ? null : decoded;
}

/** Encodings that fit nearly as well as the best are named, so that a person can choose. */
const nearly = 0.05;
const mostAlternatives = 3;

function guessed(bytes: Uint8Array, guesses: readonly Guess[]): Decoded {
  const sample = sampleOf(bytes);
  const narrow = guesses.filter(({ encoding }) => !encoding.startsWith('utf-'));
  const { encoding, confidence } = likeliest(narrow, sample);
  const there = decodeAs(sample, encoding).text;
  const others = narrow
    .filter((other) => other.encoding !== encoding && other.confidence >= confidence - nearly)
    .filter((other) => decodeAs(sample, other.encoding).text !== there)
    .slice(0, mostAlternatives);
  const decoded = decodeAs(bytes, encoding);
  return { ...decoded, warnings: [guessWarning(encoding, others), ...decoded.warnings] };
}

function guessWarning(encoding: string, others: readonly Guess[]): string {
  const said = `The file does not say its encoding and is not UTF-8; it was read as ${nameOf(encoding)}, which is a guess. Compare accents and quotation marks with the original.`;
  if (others.length === 0) return said;
  const names = others.map((other) => nameOf(other.encoding)).join(' or ');
  return `${said} If they are wrong, read it as ${names}.`;
}

function nameOf(encoding: string): string {
  return encodingNamed(encoding)?.name ?? encoding;
}
