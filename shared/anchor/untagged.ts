import type { Span } from '../text/segment';

/**
 * Returns a test of whether a span has none of these passages on it, not even in part. The passages
 * can be in any order, and can overlap.
 */
export function untaggedBy(passages: readonly Span[]): (span: Span) => boolean {
  const inOrder = [...passages].sort((a, b) => a.start - b.start);
  const reaches: number[] = [];
  for (const { end } of inOrder) reaches.push(Math.max(end, reaches.at(-1) ?? 0));
  return ({ start, end }) => {
    // Of all that begin before the span ends, none may reach into it.
    let low = 0;
    let high = inOrder.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((inOrder[middle]?.start ?? Infinity) < end) low = middle + 1;
      else high = middle;
    }
    return (reaches[low - 1] ?? 0) <= start;
  };
}
