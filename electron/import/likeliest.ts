import { decodeAs } from './decodeAs';
import type { Guess } from './guessEncoding';

/** Below this, the letters say so little that Windows-1252 is as good a guess as any. */
const leastConfidence = 0.2;
/** Windows-1252 goes first among encodings that fit alike: it is by far the most usual of them. */
const alike = 0.01;

/** Returns the guess to read bytes by, of guesses that are sorted; Windows-1252 when none is good. */
export function likeliest([best, ...others]: readonly Guess[], sample: Uint8Array): Guess {
  const usual = others.find(({ encoding }) => encoding === 'windows-1252');
  if (!best || best.confidence < leastConfidence) {
    return { encoding: 'windows-1252', confidence: usual?.confidence ?? 0 };
  }
  if (!usual || best.confidence - usual.confidence > alike) return best;
  return best.encoding === 'iso-8859-15' && hasItsOwn(sample) ? best : usual;
}

/**
 * ISO 8859-15 has € for ¤ and letters for signs such as ½. A sign of money, or one of the letters in a
 * word, is no accident.
 */
function hasItsOwn(sample: Uint8Array): boolean {
  const { text } = decodeAs(sample, 'iso-8859-15');
  return /€|\p{L}[ŠšŽžŒœŸ]|[ŠšŽžŒœŸ]\p{L}/u.test(text);
}
