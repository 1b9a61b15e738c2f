import type { CallName } from '../../shared/ipc/channels';
import type { ArgsOf } from '../../shared/ipc/contract';
import { commentWith } from '../../shared/model/comments';
import { commit } from './commit';
import { undo } from './history';
import { notify } from './notices';
import { blockToChange } from './revisions';
import { useStore } from './store';

/** What the keys do to the comment at the caret. */
export const commentCommands: Readonly<Record<string, () => void>> = {
  splitComment: () => {
    here(({ reading, block }) => void splitComment(reading.id, block.id));
  },
  mergeComment: () => {
    here(({ reading, block }) => void mergeComment(reading.id, block.id));
  },
  notComment: () => {
    here(({ reading, block }) => void noComment(reading.id, block.id));
  },
  answerComment: () => {
    here(({ reading, block }) => {
      openReply(reading.id, block.id);
    });
  },
};

type Here = NonNullable<ReturnType<typeof blockToChange>>;

function here(act: (here: Here) => void): void {
  const place = blockToChange();
  if (!place) return;
  if (commentWith(place.reading.blocks, place.block.id)) act(place);
  else notify('There is no reader comment here.');
}

/** Asks which comment the comment of a block answers. */
export function openReply(reading: string, block: string): void {
  useStore.setState({ dialog: { kind: 'reply', reading, block } });
}

/** Lets a new comment begin with a block. */
export async function splitComment(reading: string, block: string): Promise<void> {
  await changing('comments.split', { reading, block }, 'The comment was split.');
}

/** Joins the comment of a block to the one above it. */
export async function mergeComment(reading: string, block: string): Promise<void> {
  await changing('comments.merge', { reading, block }, 'The comments were merged.');
}

/** Makes the comment of a block a part of the article. */
export async function noComment(reading: string, block: string): Promise<void> {
  await changing('comments.notOne', { reading, block }, 'It is text of the article now.');
}

/** Says which comment the comment of a block answers; null: none. True when that was saved. */
export async function replyTo(reading: string, block: string, to: string | null): Promise<boolean> {
  const said = to === null ? 'The comment answers no other one.' : 'The comment is an answer now.';
  return changing('comments.reply', { reading, block, to }, said);
}

/** Tags every comment of a reading as a reader comment. */
export async function tagAllComments(reading: string): Promise<void> {
  await changing('comments.tagAll', { reading }, 'All comments are tagged.');
}

/** Keeps blocks in the text that is read, or leaves them out of it. */
export async function keepBlocks(
  reading: string,
  blocks: readonly string[],
  included: boolean,
): Promise<void> {
  const said = included
    ? 'Kept in the text.'
    : 'Left out of the text. Its words stay in the reading.';
  await changing('blocks.keep', { reading, blocks: [...blocks], included }, said);
}

type BlockCall = Extract<CallName, `comments.${string}` | 'blocks.keep'>;

/** Tells what was done and offers to take it back; where nothing changed, that would undo something else. */
async function changing<Name extends BlockCall>(
  name: Name,
  args: ArgsOf<Name>,
  said: string,
): Promise<boolean> {
  const committed = await commit(name, args);
  if (!committed) return false;
  if (committed.changes.length === 0) notify('Nothing had to be changed.');
  else notify(said, { label: 'Undo', run: () => void undo() });
  return true;
}
