import type { Block, BlockKind } from '../model/block';
import type { Span } from '../text/segment';

/** What is read and was not written by readers: the article that comments may quote. */
const quotable: ReadonlySet<BlockKind> = new Set([
  'title',
  'standfirst',
  'heading',
  'paragraph',
  'quotation',
  'listItem',
]);

/** Returns the places of an article that its readers may quote. */
export function articleSpans(blocks: readonly Pick<Block, 'kind' | 'start' | 'end'>[]): Span[] {
  return blocks.filter(({ kind }) => quotable.has(kind));
}
