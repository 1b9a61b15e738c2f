import type { Block } from '../model/block';
import type { Passage } from '../model/tag';
import type { Span } from '../text/segment';
import { indexAt } from './spans';

/** UTF-16 units of context kept on each side of a passage. */
export const contextLength = 32;

/**
 * Returns the passage at a span: its words, what stands around it, and its structural path. Which of
 * the equal quotes it is gets counted, unless it is known. Throws RangeError when the span is empty or not inside the text.
 */
export function describe(
  text: string,
  blocks: readonly Block[],
  span: Span,
  occurrence?: number,
): Passage {
  const { start, end } = span;
  if (!(start >= 0 && end > start && end <= text.length)) {
    throw new RangeError(
      `There is no passage from ${String(start)} to ${String(end)} in a text of ${String(text.length)} units.`,
    );
  }
  const quote = text.slice(start, end);
  const block = blockAt(blocks, start);
  return {
    start,
    end,
    quote,
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
    path: {
      zone: block?.zone ?? 'body',
      block: block?.id ?? '',
      occurrence: occurrence ?? occurrenceOf(text, quote, start),
    },
  };
}

/** Returns the block that holds the offset, or the last one before it; undefined before the first. */
export function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  return blocks[indexAt(blocks, offset)];
}

/** Returns which of the equal quotes starts here: 1 for the first. Overlapping ones count. */
function occurrenceOf(text: string, quote: string, start: number): number {
  let count = 1;
  let at = text.indexOf(quote);
  while (at >= 0 && at < start) {
    count += 1;
    at = text.indexOf(quote, at + 1);
  }
  return count;
}
