import type { Block, BlockKind } from './block';
import { blockAt } from '../anchor/selector';
import { commentWith } from './comments';
import { kindNames } from './kindNames';

const numbered: ReadonlySet<BlockKind> = new Set(['paragraph', 'quotation', 'listItem']);

/** Blocks never change, and a place is asked for with every tag: each list is numbered once. */
const known = new WeakMap<readonly Block[], ReadonlyMap<string, number>>();

/** Returns the number of each numbered block by block id: the paragraphs of the body, from 1. */
export function paragraphNumbers(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const numbers = known.get(blocks) ?? numbersOf(blocks);
  known.set(blocks, numbers);
  return numbers;
}

function numbersOf(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const block of blocks) {
    if (block.included && block.zone === 'body' && numbered.has(block.kind)) {
      numbers.set(block.id, numbers.size + 1);
    }
  }
  return numbers;
}

/**
 * Returns where an offset stands as a citation says it: "¶4", "comment 9", "title", "heading before
 * ¶4"; null where a reading has no such place.
 */
export function locator(blocks: readonly Block[], offset: number): string | null {
  const block = blockAt(blocks, offset);
  if (!block) return null;
  const numbers = paragraphNumbers(blocks);
  const own = numbers.get(block.id);
  if (own !== undefined) return `¶${String(own)}`;
  if (block.kind === 'title') return 'title';
  const comment = commentWith(blocks, block.id);
  if (comment) return `comment ${String(comment.number)}`;
  const following = blocks.slice(blocks.indexOf(block)).find((other) => numbers.has(other.id));
  const next = following && numbers.get(following.id);
  const name = block.kind === 'paragraph' ? 'paragraph' : kindNames[block.kind].toLowerCase();
  return next === undefined ? name : `${name} before ¶${String(next)}`;
}
