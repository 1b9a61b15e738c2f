import { detectAll } from 'jschardet';
import { encodingNamed } from '../../shared/text/encodings';

/** An encoding that bytes may be in. */
export interface Guess {
  /** The id of one of `encodings`. */
  readonly encoding: string;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** The detector's names that are not ours. Windows' tables hold those of ISO 8859-1 and 8859-9. */
const ids: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  cp1258: 'windows-1258',
  cp874: 'windows-874',
  'tis-620': 'windows-874',
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  macroman: 'macintosh',
  maccyrillic: 'x-mac-cyrillic',
};

/** Bytes that are looked at: more say nothing new about a language. */
const sampleLength = 200_000;
/** Bytes before the first that is not ASCII: a long text may begin with pages that say nothing. */
const lead = 256;

/** Returns a stretch of bytes in which it shows how they are to be read. */
export function sampleOf(bytes: Uint8Array): Uint8Array {
  const high = bytes.findIndex((byte) => byte > 0x7f);
  // An even number, so that UTF-16 stays UTF-16.
  const from = Math.max(0, high - lead) & ~1;
  return bytes.subarray(from, from + sampleLength);
}

/** Returns the encodings that bytes without a mark may be in, the likeliest first, each once. */
export function guessEncodings(bytes: Uint8Array): Guess[] {
  const guesses = new Map<string, Guess>();
  for (const { encoding, confidence } of detectAll(sampleOf(bytes), { minimumThreshold: 0 })) {
    const id = encoding === null ? null : idOf(encoding);
    if (id !== null && !guesses.has(id)) guesses.set(id, { encoding: id, confidence });
  }
  return [...guesses.values()];
}

function idOf(name: string): string | null {
  const lower = name.toLowerCase();
  const id = ids[lower] ?? lower.replace(/^iso8859/, 'iso-8859').replace(/^utf-16-/, 'utf-16');
  return encodingNamed(id)?.id ?? null;
}
