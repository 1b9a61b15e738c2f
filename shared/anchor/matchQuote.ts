import { fold } from '../text/fold';
import type { Span } from '../text/segment';

/**
 * Returns every place where the quote stands in the text, in order: the places with exactly these
 * words, or, when there are none, those that differ only in quotation marks, dashes, kind of
 * white space or case. Empty for an empty quote.
 */
export function findQuote(text: string, quote: string): Span[] {
  const wanted = quote.trim();
  if (wanted === '') return [];
  const exact = allIndexes(text, wanted);
  const starts = exact.length > 0 ? exact : allIndexes(fold(text), fold(wanted));
  return starts.map((start) => ({ start, end: start + wanted.length }));
}

function allIndexes(text: string, wanted: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) found.push(at);
  return found;
}
