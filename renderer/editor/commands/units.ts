import { sentenceSpans, type Span, wordSpans } from '../../../shared/text/segment';
import type { Block } from '../../../shared/model/block';
import { blockAt } from '../../../shared/anchor/selector';

/** A unit that the keys step by. */
export type Unit = 'word' | 'sentence' | 'block';

/** Returns the spans of the units of one block, in text order, as offsets of the whole text. */
function unitsOf(text: string, block: Block, unit: Unit): Span[] {
  if (unit === 'block') return [{ start: block.start, end: block.end }];
  const words = text.slice(block.start, block.end);
  const spans = unit === 'word' ? wordSpans(words) : sentenceSpans(words);
  return spans.map((span) => ({ start: span.start + block.start, end: span.end + block.start }));
}

/** Returns the unit at an offset, or the last one before it; null before the first. */
export function unitAt(
  text: string,
  blocks: readonly Block[],
  offset: number,
  unit: Unit,
): Span | null {
  const block = blockAt(blocks, offset);
  if (!block) return null;
  const units = unitsOf(text, block, unit);
  return units.findLast((span) => span.start <= offset) ?? units[0] ?? null;
}

/** Returns the first unit that starts at or after the offset; null at the end of the text. */
export function unitAfter(
  text: string,
  blocks: readonly Block[],
  offset: number,
  unit: Unit,
): Span | null {
  const from = blockAt(blocks, offset);
  const first = from ? blocks.indexOf(from) : 0;
  for (const block of blocks.slice(first)) {
    const next = unitsOf(text, block, unit).find((span) => span.start >= offset);
    if (next) return next;
  }
  return null;
}

/** Returns the last unit that starts before the offset; null at the start of the text. */
export function unitBefore(
  text: string,
  blocks: readonly Block[],
  offset: number,
  unit: Unit,
): Span | null {
  const from = blockAt(blocks, offset);
  const last = from ? blocks.indexOf(from) : -1;
  for (let index = last; index >= 0; index -= 1) {
    const block = blocks[index];
    const previous = block && unitsOf(text, block, unit).findLast((span) => span.start < offset);
    if (previous) return previous;
  }
  return null;
}
