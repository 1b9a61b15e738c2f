import { type Span, wordSpans } from '../../../shared/text/segment';
import { sentenceSpans } from '../../../shared/text/sentences';
import type { Block } from '../../../shared/model/block';
import { blockAt } from '../../../shared/anchor/selector';
import { commentWith } from '../../../shared/model/comments';
import { quotationSpans } from '../../../shared/text/quotations';

/** A unit that the keys step by. */
export type Unit = 'word' | 'sentence' | 'quotation' | 'block' | 'comment';

/** How each unit inside a block is found in the block's text. */
const inside = { word: wordSpans, sentence: sentenceSpans, quotation: quotationSpans };

/**
 * Returns the spans of the units of one block, in text order, as offsets of the whole text. A
 * comment is a unit of the block that it begins with; a quotation inside another one is none.
 */
export function unitsOf(text: string, block: Block, unit: Unit, blocks: readonly Block[]): Span[] {
  if (unit === 'block') return [{ start: block.start, end: block.end }];
  if (unit === 'comment') {
    const comment = commentWith(blocks, block.id);
    return comment?.first.id === block.id ? [{ start: comment.start, end: comment.end }] : [];
  }
  const spans = inside[unit](text.slice(block.start, block.end));
  const apart = unit === 'quotation' ? outermost(spans) : spans;
  return apart.map((span) => ({ start: span.start + block.start, end: span.end + block.start }));
}

/** Returns the block at an offset and those after it, or it and those before it, last first. */
export function blocksFrom(
  blocks: readonly Block[],
  offset: number,
  forward: boolean,
): readonly Block[] {
  const from = blockAt(blocks, offset);
  const at = from ? blocks.indexOf(from) : -1;
  return forward ? blocks.slice(Math.max(0, at)) : blocks.slice(0, at + 1).reverse();
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
  const units = unitsOf(text, block, unit, blocks);
  return units.findLast((span) => span.start <= offset) ?? units[0] ?? null;
}

/** Returns the comment that begins at an offset, where its number stands; null for every other place. */
export function commentFrom(blocks: readonly Block[], offset: number): Span | null {
  const block = blockAt(blocks, offset);
  const comment = block && commentWith(blocks, block.id);
  return comment?.start === offset ? { start: comment.start, end: comment.end } : null;
}

/** Returns the first unit that starts at or after the offset; null at the end of the text. */
export function unitAfter(
  text: string,
  blocks: readonly Block[],
  offset: number,
  unit: Unit,
): Span | null {
  for (const block of blocksFrom(blocks, offset, true)) {
    const next = unitsOf(text, block, unit, blocks).find((span) => span.start >= offset);
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
  for (const block of blocksFrom(blocks, offset, false)) {
    const previous = unitsOf(text, block, unit, blocks).findLast((span) => span.start < offset);
    if (previous) return previous;
  }
  return null;
}

function outermost(spans: readonly Span[]): readonly Span[] {
  let reached = 0;
  return spans.filter(({ start, end }) => {
    const isInside = start < reached;
    reached = Math.max(reached, end);
    return !isInside;
  });
}
