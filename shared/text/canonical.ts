import { isSpace } from './space';

/**
 * Returns the canonical text of a decoded source: no byte order mark, every line end an LF.
 * Nothing else is touched: no Unicode normalisation, no trimming, no tabs replaced.
 */
export function canonicalText(decoded: string): string {
  const withoutMark = decoded.startsWith('\uFEFF') ? decoded.slice(1) : decoded;
  return withoutMark.replace(/\r\n?/g, '\n');
}

/** Returns the number of tokens between white space, as `wc -w` counts them. */
export function countWords(text: string): number {
  let count = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const isPart = !isSpace(text, at);
    if (isPart && !inWord) count += 1;
    inWord = isPart;
  }
  return count;
}
