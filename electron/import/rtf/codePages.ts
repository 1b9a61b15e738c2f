import { decode, encodingExists } from 'iconv-lite';

/** Code pages of the character sets that fonts name (RTF 1.9.1, “Font Table”). */
const ofCharset: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  78: 932,
  79: 949,
  80: 936,
  81: 950,
  128: 932,
  129: 949,
  130: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
};

/** Code page of fonts whose letters are pictures, such as bullets. */
export const symbolPage = -2;

/** Returns the code page that a font's character set stands for; null for the one of the file. */
export function pageOfCharset(charset: number): number | null {
  return charset === 2 ? symbolPage : (ofCharset[charset] ?? null);
}

/** Returns the text of bytes in a code page; null when the page is not known. */
export function decodePage(bytes: readonly number[], page: number): string | null {
  if (page === symbolPage) return bytes.map(symbol).join('');
  const known = knownPage(page);
  if (!known) return null;
  // Looking a decoder up takes longer than the few letters that stand between two control words.
  if (known.isAscii && bytes.every((byte) => byte < 128)) return asciiOf(bytes);
  return decode(Buffer.from(bytes), known.name);
}

interface KnownPage {
  readonly name: string;
  /** Whether bytes below 128 are what they are in ASCII. */
  readonly isAscii: boolean;
}

/** What is not known is not kept: a file can name as many pages as it likes. */
const pages = new Map<number, KnownPage>();
const ascii = Array.from({ length: 128 }, (_, byte) => byte);

function knownPage(page: number): KnownPage | null {
  const met = pages.get(page);
  if (met) return met;
  const name = nameOf(page);
  if (!encodingExists(name)) return null;
  const known = { name, isAscii: decode(Buffer.from(ascii), name) === asciiOf(ascii) };
  pages.set(page, known);
  return known;
}

function asciiOf(bytes: readonly number[]): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** Returns the name of a code page as encodings are named elsewhere. */
export function nameOf(page: number): string {
  if (page === 10000) return 'macintosh';
  if (page === 65001) return 'utf-8';
  return page >= 1250 && page <= 1258 ? `windows-${page}` : `cp${page}`;
}

/** Word gives the signs of such fonts places from U+F000 on. */
function symbol(byte: number): string {
  return byte === 0x20 ? ' ' : unicodeSign(0xf000 + byte);
}

/** Returns the sign of a UTF-16 unit; of the signs of picture fonts, bullets have a meaning. */
export function unicodeSign(unit: number): string {
  return unit === 0xf0b7 || unit === 0xf0a7 ? '\u2022' : String.fromCharCode(unit);
}
