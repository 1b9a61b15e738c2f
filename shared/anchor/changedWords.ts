import search from 'approx-string-match';
import { type Span, snappedToWords } from '../text/segment';
import { gramLength } from './grams';
import type { ReadSource } from './source';

/** A place whose words are nearly those that are looked for. */
export interface Likeness {
  readonly span: Span;
  /** Units that were put in, left out or replaced. */
  readonly changes: number;
}

/** Longest words that are looked for, and longest text that is looked through, in UTF-16 units. */
const longestWords = 2_000;
const longestWindow = 8_000;
/** How much of the words may differ. */
const mostChanged = 0.3;

/**
 * Returns the place in a window of the text whose words are the nearest to these, when less than a
 * third differs (Myers 1999, bit-parallel approximate matching); null when there is none, when
 * several are as near, or when it would take too long to look.
 */
export function nearestWords(text: ReadSource, words: string, window: Span): Likeness | null {
  const tooMuch = words.length > longestWords || window.end - window.start > longestWindow;
  const allowed = Math.floor(words.length * mostChanged);
  if (tooMuch || allowed === 0) return null;
  const found = search(text.folded.slice(window.start, window.end), words, allowed);
  const [first] = found;
  const last = found.at(-1);
  // Ends of one and the same place lie next to each other.
  if (!first || !last || last.end - first.end > allowed) return null;
  const span = { start: window.start + first.start, end: window.start + first.end };
  return { span: snappedToWords(text.text, span), changes: first.errors };
}

/** Returns the part of a text that shares most with the words; null when it shares nothing rare. */
export function likelyWindow({ index, text }: ReadSource, words: string): Span | null {
  const votes = new Map<number, number>();
  const coarse = Math.max(64, words.length);
  for (let offset = 0; offset + gramLength <= words.length; offset += gramLength) {
    const { starts, more } = index.places(words.slice(offset, offset + gramLength));
    if (more || starts.length > 4) continue;
    for (const start of starts) {
      const part = Math.floor((start - offset) / coarse);
      votes.set(part, (votes.get(part) ?? 0) + 1);
    }
  }
  let best: number | null = null;
  for (const [part, count] of votes) {
    if (best === null || count > (votes.get(best) ?? 0)) best = part;
  }
  if (best === null) return null;
  const start = Math.max(0, (best - 1) * coarse);
  return { start, end: Math.min(text.length, (best + 3) * coarse) };
}
