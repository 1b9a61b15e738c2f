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
  for (const _ of text.matchAll(/\S+/g)) count += 1;
  return count;
}
