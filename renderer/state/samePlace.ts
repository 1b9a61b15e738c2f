import { blockAt } from '../../shared/anchor/selector';
import type { Reading } from '../../shared/model/reading';
import { isReplaced, newestOf } from '../../shared/model/revisions';
import type { Workspace } from '../../shared/model/workspace';

/**
 * Returns about the same place in another version of a reading, as an offset in UTF-16 units: in
 * the block of the same id, else as far from the beginning.
 */
export function samePlace(from: Reading, to: Reading, offset: number): number {
  const block = blockAt(from.blocks, offset);
  const same = block && to.blocks.find(({ id }) => id === block.id);
  if (!same) return Math.min(offset, to.text.length);
  return Math.min(same.start + Math.max(0, offset - block.start), same.end);
}

/**
 * Returns the reading to show after a change, when another one was shown before it: the new version
 * that replaced it, or the old one when the new one was taken back. Somebody who looks at an
 * earlier text stays there.
 */
export function versionAfter(before: Workspace, after: Workspace, shown: string): string {
  const was = before.readings[shown];
  if (!was) return shown;
  if (after.readings[shown]) {
    return isReplaced(before, shown) ? shown : newestOf(after, shown);
  }
  const old = was.revises;
  return old !== null && after.readings[old] ? newestOf(after, old) : shown;
}
