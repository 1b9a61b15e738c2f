import iconv from 'iconv-lite';
import { counted } from '../../shared/text/counted';
import { encodingNamed } from '../../shared/text/encodings';
import type { Decoded } from './decoded';
import { decodeUtf16 } from './decodeUtf16';
import { mendedUtf8, strictUtf8 } from './decodeUtf8';
import { eucFromIso2022Jp } from './iso2022jp';
import { decodeWindows1252 } from './windows1252';

/**
 * Returns the text of bytes in an encoding that is known. What the encoding does not have becomes
 * U+FFFD, and a warning counts it. Throws RangeError when `encodings` has no such encoding.
 */
export function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const known = encodingNamed(encoding);
  if (!known) throw new RangeError(`Texts cannot be read in the encoding “${encoding}”.`);
  if (known.id === 'utf-8') return strictUtf8(bytes) ?? mendedUtf8(bytes);
  if (known.id === 'utf-16le' || known.id === 'utf-16be') return decodeUtf16(bytes, known.id);
  const text = textIn(bytes, known.id);
  return { text, encoding: known.id, warnings: warningsFor(text, known.name) };
}

function textIn(bytes: Uint8Array, id: string): string {
  if (id === 'windows-1252') return decodeWindows1252(bytes);
  if (id === 'x-mac-cyrillic') return inTable(bytes, 'maccyrillic');
  if (id !== 'iso-2022-jp') return inTable(bytes, id);
  const euc = eucFromIso2022Jp(bytes);
  return euc ? inTable(euc, 'euc-jp') : inTable(bytes, 'ascii');
}

function inTable(bytes: Uint8Array, table: string): string {
  return iconv.decode(bytes, table, { stripBOM: false });
}

function warningsFor(text: string, name: string): string[] {
  const lost = text.match(/\uFFFD/g)?.length ?? 0;
  if (lost === 0) return [];
  const verb = lost === 1 ? 'is' : 'are';
  return [
    `${counted(lost, 'character')} ${verb} not in ${name}; the sign \uFFFD stands in their place.`,
  ];
}
