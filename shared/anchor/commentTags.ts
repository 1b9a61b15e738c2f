import { Failure } from '../ipc/failure';
import { type Comment, commentsOf } from '../model/comments';
import type { Reading } from '../model/reading';
import type { Tag } from '../model/tag';
import type { Workspace } from '../model/workspace';
import { newTag } from './newTag';

/** The code of the base codebook for what readers say. */
const commentCode = 'comment';

/**
 * Returns a tag with the code for comments, of the one who works here, for each comment of a reading
 * that is read and has none on exactly its words yet. Throws a Failure `refused` when that code was
 * deleted.
 */
export function commentTags(
  workspace: Workspace,
  reading: Reading,
  text: string,
  { newId, now }: { newId(): string; now(): string },
): Tag[] {
  const comments = commentsOf(reading.blocks).filter(isRead);
  if (comments.length > 0) requireCommentCode(workspace);
  const { me, tags } = workspace;
  const created = now();
  return comments
    .filter(({ start, end }) => {
      const there = tags[reading.id]?.at(start, end) ?? [];
      return !there.some(({ code, reviewer }) => code === commentCode && reviewer === me);
    })
    .map(({ start, end }) => {
      const facts = { id: newId(), code: commentCode, reviewer: me, created };
      return newTag(reading, text, { start, end }, { ...facts, note: null, claim: null });
    });
}

function isRead({ blocks }: Comment): boolean {
  return blocks.some(({ included }) => included);
}

function requireCommentCode({ codes }: Workspace): void {
  const code = codes.find(({ id }) => id === commentCode);
  if (code?.deleted === null) return;
  throw new Failure(
    'refused',
    `The code “${code?.name ?? commentCode}” was deleted. Nothing was tagged. Restore the code in the codebook, or go on without tags on comments.`,
  );
}
