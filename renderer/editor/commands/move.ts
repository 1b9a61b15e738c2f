import type { Block } from '../../../shared/model/block';
import type { Span } from '../../../shared/text/segment';
import { type Unit, unitAfter, unitAt, unitBefore } from './units';

/** A selection: the end that stays and the end that moves, as offsets of the text. */
export interface Selected {
  readonly anchor: number;
  readonly head: number;
}

/** Returns the selection from end to end, whichever way it was made. */
export function spanOf({ anchor, head }: Selected): Span {
  return { start: Math.min(anchor, head), end: Math.max(anchor, head) };
}

/**
 * Returns the selection after a step by a unit: sentences and blocks are selected whole, so that
 * a tag key can follow; a step by words only moves the caret. Null at the end of the text.
 */
export function step(
  text: string,
  blocks: readonly Block[],
  selected: Selected,
  unit: Unit,
  forward: boolean,
): Selected | null {
  const span = spanOf(selected);
  const isCaret = span.start === span.end;
  const from = forward ? (isCaret ? span.start : span.end) : span.start;
  const target = forward
    ? unitAfter(text, blocks, isCaret && unit === 'word' ? from + 1 : from, unit)
    : unitBefore(text, blocks, from, unit);
  if (!target) return null;
  if (unit === 'word') return { anchor: target.start, head: target.start };
  return { anchor: target.start, head: target.end };
}

/** Returns the selection with its moving end one unit further; null when there is no further unit. */
export function extend(
  text: string,
  blocks: readonly Block[],
  selected: Selected,
  unit: Unit,
  forward: boolean,
): Selected | null {
  const { anchor, head } = selected;
  if (forward) {
    const inside = unitAt(text, blocks, head, unit);
    const target = inside && inside.end > head ? inside : unitAfter(text, blocks, head, unit);
    return target && { anchor: anchor === head ? target.start : anchor, head: target.end };
  }
  const target = unitBefore(text, blocks, head, unit);
  if (!target) return null;
  // Going back inside a forward selection shortens it to the end of the unit before.
  if (head > anchor && target.start > anchor) {
    const shorter = unitBefore(text, blocks, target.start, unit);
    return { anchor, head: shorter && shorter.end > anchor ? shorter.end : target.start };
  }
  return { anchor: anchor === head ? target.end : anchor, head: target.start };
}
