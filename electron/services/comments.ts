import { commentTags } from '../../shared/anchor/commentTags';
import { Failure } from '../../shared/ipc/failure';
import type { Block } from '../../shared/model/block';
import {
  attachedTo,
  kept,
  mergedWithAbove,
  notComment,
  splitAt,
} from '../../shared/model/blockEdits';
import type { BlockChange } from '../../shared/model/change';
import { counted } from '../../shared/text/counted';
import type { Desk, Handlers } from '../desk';
import { readingToChange } from '../storage/records';

/** Answers the calls about comments, and about what of a text is read. */
export function commentsService(
  desk: Desk,
): Handlers<
  | 'comments.split'
  | 'comments.merge'
  | 'comments.notOne'
  | 'comments.reply'
  | 'comments.tagAll'
  | 'blocks.keep'
> {
  return {
    'comments.split': ({ reading, block }) =>
      edit(desk, 'split of a comment', reading, [block], (blocks) => splitAt(blocks, block)),

    'comments.merge': ({ reading, block }) =>
      edit(desk, 'merge of two comments', reading, [block], (blocks) =>
        mergedWithAbove(blocks, block),
      ),

    'comments.notOne': ({ reading, block }) =>
      edit(desk, 'change of a comment to a paragraph', reading, [block], (blocks) =>
        notComment(blocks, block),
      ),

    'comments.reply': ({ reading, block, to }) =>
      edit(
        desk,
        to === null ? 'change of an answer to a comment' : 'answer to a comment',
        reading,
        to === null ? [block] : [block, to],
        (blocks) => attached(blocks, block, to),
      ),

    'comments.tagAll': async ({ reading }) => {
      const store = desk.store();
      const text = await store.text(reading);
      return store.transact('tags on comments', (workspace) =>
        commentTags(workspace, readingToChange(workspace, reading), text, desk).map((tag) => ({
          kind: 'tag.add',
          tag,
        })),
      );
    },

    'blocks.keep': ({ reading, blocks: ids, included }) => {
      const what = counted(ids.length, 'part');
      const label = included ? `return of ${what} to the text` : `removal of ${what} from the text`;
      return edit(desk, label, reading, ids, (blocks) => kept(blocks, ids, included));
    },
  };
}

function edit(
  desk: Desk,
  label: string,
  reading: string,
  named: readonly string[],
  make: (blocks: readonly Block[]) => BlockChange[],
) {
  return desk.store().transact(label, (workspace) => {
    const { blocks } = readingToChange(workspace, reading);
    requireBlocks(blocks, named);
    const edits = make(blocks);
    return edits.length === 0 ? [] : [{ kind: 'blocks.update', reading, edits }];
  });
}

function requireBlocks(blocks: readonly Block[], named: readonly string[]): void {
  const known = new Set(blocks.map(({ id }) => id));
  if (named.every((id) => known.has(id))) return;
  throw new Failure(
    'notFound',
    'This part is not in the reading. Nothing was changed. Choose another one.',
  );
}

function attached(blocks: readonly Block[], block: string, to: string | null): BlockChange[] {
  try {
    return attachedTo(blocks, block, to);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Failure(
      'refused',
      'A comment cannot answer itself, or a comment that answers it. Nothing was changed. Choose another comment.',
    );
  }
}
