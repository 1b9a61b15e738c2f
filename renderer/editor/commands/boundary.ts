import type { Block } from '../../../shared/model/block';
import type { Span } from '../../../shared/text/segment';
import { blocksFrom, type Unit, unitsOf } from './units';

/** The end of a passage that is moved. */
export type Side = 'start' | 'end';

/**
 * Returns the span with one of its ends moved to the next, or the last, place where a unit starts
 * or ends; null where there is none, or where nothing of the span would be left. A step by words
 * also stops where a sentence does, so that its full stop can be taken in and left out.
 */
export function movedSide(
  text: string,
  blocks: readonly Block[],
  span: Span,
  side: Side,
  unit: Extract<Unit, 'word' | 'sentence'>,
  forward: boolean,
): Span | null {
  const from = span[side];
  for (const block of blocksFrom(blocks, from, forward)) {
    const stops = stopsIn(text, block, side, unit, blocks);
    const stop = forward
      ? stops.find((offset) => offset > from)
      : stops.findLast((offset) => offset < from);
    if (stop === undefined) continue;
    const moved = { ...span, [side]: stop };
    return moved.end > moved.start ? moved : null;
  }
  return null;
}

function stopsIn(
  text: string,
  block: Block,
  side: Side,
  unit: Unit,
  blocks: readonly Block[],
): number[] {
  const sentences = unitsOf(text, block, 'sentence', blocks);
  const units =
    unit === 'word' ? [...unitsOf(text, block, 'word', blocks), ...sentences] : sentences;
  return units.map((one) => one[side]).sort((a, b) => a - b);
}
