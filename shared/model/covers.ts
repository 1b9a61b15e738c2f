import type { Block } from './block';

/** Returns whether blocks are in text order, never overlap, and hold all that is not white space. */
export function coversInOrder(text: string, blocks: readonly Block[]): boolean {
  let reached = 0;
  for (const { start, end } of blocks) {
    if (start < reached || end < start || /\S/.test(text.slice(reached, start))) return false;
    reached = end;
  }
  return reached <= text.length && !/\S/.test(text.slice(reached));
}
