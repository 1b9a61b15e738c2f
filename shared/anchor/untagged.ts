import { firstIndex } from '../text/firstIndex';
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
    const behind = firstIndex(inOrder.length, (at) => (inOrder[at]?.start ?? Infinity) >= end);
    return (reaches[behind - 1] ?? 0) <= start;
  };
}
