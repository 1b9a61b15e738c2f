import type { Block } from '../model/block';

/** The parts of a reading that a search can look through. */
export const parts = ['article', 'comments', 'leftOut'] as const;
export type Part = (typeof parts)[number];

/** The parts that are read. */
export const readParts: readonly Part[] = ['article', 'comments'];

/** Returns the part of a reading that a block belongs to. */
export function partOf({ zone, included }: Pick<Block, 'zone' | 'included'>): Part {
  if (!included) return 'leftOut';
  return zone === 'comment' ? 'comments' : 'article';
}
