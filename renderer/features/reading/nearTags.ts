import { hasRepeats } from '../../../shared/anchor/copies';
import type { Block } from '../../../shared/model/block';
import type { Tag } from '../../../shared/model/tag';
import type { TagsOfReading } from '../../../shared/model/tagsOfReading';
import type { Span } from '../../../shared/text/segment';

/** Up to this number, all tags of a reading are drawn, wherever the window is. */
export const drawnUpTo = 400;

/**
 * Returns the tags that may be shown in a part of the page, in reading order. Where paragraphs stand
 * several times, a tag from anywhere may be.
 */
export function nearTags(
  tags: TagsOfReading,
  { start, end }: Span,
  blocks: readonly Block[],
): readonly Tag[] {
  return hasRepeats(blocks) ? tags.inOrder : tags.near(start, end);
}
