import { untaggedBy } from '../../../shared/anchor/untagged';
import type { Block } from '../../../shared/model/block';
import { paragraphNumbers } from '../../../shared/model/numbering';
import { tagsOf } from '../../../shared/model/workspace';
import { spanOf } from '../../editor/commands/move';
import { blocksFrom, unitsOf } from '../../editor/commands/units';
import { notify } from '../../state/notices';
import { useStore } from '../../state/store';
import type { Command, ReadingDesk } from './readingDesk';

/** The commands that go to sentences and paragraphs without any tag, by id. */
export const untaggedCommands: Readonly<Record<string, Command>> = {
  nextUntagged: (desk) => {
    goToUntagged(desk, 'sentence', true);
  },
  previousUntagged: (desk) => {
    goToUntagged(desk, 'sentence', false);
  },
  nextUntaggedBlock: (desk) => {
    goToUntagged(desk, 'block', true);
  },
};

/** Selects the next one whole, so that a tag key can follow. Hidden tags are tags all the same. */
function goToUntagged(desk: ReadingDesk, unit: 'sentence' | 'block', forward: boolean): void {
  const { editor, reading, text } = desk;
  const { open } = useStore.getState();
  if (!open) return;
  const tags = tagsOf(open.workspace, reading.id);
  const isUntagged = untaggedBy(tags.flatMap((tag) => editor.placesOf(tag)));
  const numbers = paragraphNumbers(reading.blocks);
  const { start, end } = spanOf(editor.selected());
  const from = forward ? end : start;
  const name = unit === 'block' ? 'paragraph or comment' : 'sentence';
  for (const block of blocksFrom(editor.shown, from, forward)) {
    if (!isRead(block, numbers)) continue;
    const units = unitsOf(text, block, unit, editor.shown).filter(isUntagged);
    const found = forward
      ? units.find((one) => one.start >= from && one.end > end)
      : units.findLast((one) => one.start < from);
    if (!found) continue;
    editor.select({ anchor: found.start, head: found.end });
    return;
  }
  notify(`No untagged ${name} ${forward ? 'after' : 'before'} this one.`);
}

/** Titles and furniture are not waiting for tags. */
function isRead({ id, kind }: Block, numbers: ReadonlyMap<string, number>): boolean {
  return kind === 'comment' || numbers.has(id);
}
