import { blockAt } from '../../../shared/anchor/selector';
import type { Block } from '../../../shared/model/block';
import { commentWith } from '../../../shared/model/comments';
import { quotationSpans } from '../../../shared/text/quotations';
import type { Span } from '../../../shared/text/segment';
import { unitsOf } from './units';

/**
 * Returns the smallest unit that holds the span and more: a word, a quotation, a sentence, the
 * paragraph, then the whole comment or the section under one heading. Null when there is none.
 */
export function grown(text: string, blocks: readonly Block[], span: Span): Span | null {
  const larger = unitsAround(text, blocks, span.start).filter(
    ({ start, end }) =>
      start <= span.start && end >= span.end && end - start > span.end - span.start,
  );
  return larger.sort(shorterFirst)[0] ?? null;
}

/** Returns the largest unit that is a part of the span, the first of them; null when there is none. */
export function shrunk(text: string, blocks: readonly Block[], span: Span): Span | null {
  const smaller = unitsAround(text, blocks, span.start).filter(
    ({ start, end }) =>
      start >= span.start && end <= span.end && end - start < span.end - span.start,
  );
  return smaller.sort((a, b) => a.start - b.start || b.end - a.end)[0] ?? null;
}

function unitsAround(text: string, blocks: readonly Block[], offset: number): Span[] {
  const block = blockAt(blocks, offset);
  if (!block) return [];
  const comment = commentWith(blocks, block.id);
  const quoted = quotationSpans(text.slice(block.start, block.end)).map(({ start, end }) => ({
    start: start + block.start,
    end: end + block.start,
  }));
  return [
    ...unitsOf(text, block, 'word', blocks),
    ...quoted,
    ...unitsOf(text, block, 'sentence', blocks),
    { start: block.start, end: block.end },
    comment ?? sectionOf(blocks, block),
  ].map(({ start, end }) => ({ start, end }));
}

/** The blocks of one zone from a heading to the next. */
function sectionOf(blocks: readonly Block[], block: Block): Span {
  const at = blocks.indexOf(block);
  const first = blocks.findLastIndex(
    ({ kind, zone }, index) => index <= at && (kind === 'heading' || zone !== block.zone),
  );
  const next = blocks.findIndex(
    ({ kind, zone }, index) => index > at && (kind === 'heading' || zone !== block.zone),
  );
  const from = blocks[first]?.zone === block.zone ? first : first + 1;
  return {
    start: blocks[from]?.start ?? block.start,
    end: blocks.at(next < 0 ? -1 : next - 1)?.end ?? block.end,
  };
}

function shorterFirst(a: Span, b: Span): number {
  return a.end - a.start - (b.end - b.start);
}
