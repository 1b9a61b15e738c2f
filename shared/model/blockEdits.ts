import type { Block, BlockEdit } from './block';
import type { BlockChange } from './change';
import { type Comment, commentsOf, commentWith } from './comments';
import { editOf } from './edit';

const unknown = { author: null, time: null, replyTo: null } as const;

/** Returns the changes that let a new comment begin with a block; none when one begins there already. */
export function splitAt(blocks: readonly Block[], block: string): BlockChange[] {
  const comment = commentWith(blocks, block);
  if (!comment || comment.first.id === block) return [];
  return edits(blocks, [block], () => ({ joins: false, comment: unknown, confidence: null }));
}

/**
 * Returns the changes that join a comment to the one above it; none when it is the first. What is
 * known of the upper one stays; answers to the lower one answer both.
 */
export function mergedWithAbove(blocks: readonly Block[], block: string): BlockChange[] {
  const { comment, above } = withAbove(blocks, block);
  if (!comment || !above) return [];
  const joined = edits(blocks, [comment.first.id], () => ({
    joins: true,
    comment: null,
    confidence: null,
  }));
  return [...joined, ...redirected(blocks, comment.first.id, above.first.id)];
}

/** Returns the changes that make a comment a paragraph of the article; none when it is no comment. */
export function notComment(blocks: readonly Block[], block: string): BlockChange[] {
  const comment = commentWith(blocks, block);
  if (!comment) return [];
  const paragraphs = edits(
    blocks,
    comment.blocks.map(({ id }) => id),
    () => ({
      kind: 'paragraph',
      zone: 'body',
      joins: false,
      comment: null,
      confidence: null,
      reason: null,
    }),
  );
  return [...paragraphs, ...redirected(blocks, comment.first.id, comment.replyTo)];
}

/**
 * Returns the changes that make a comment an answer to another one, or to none (null). Throws
 * RangeError when that one answers it, directly or by way of others.
 */
export function attachedTo(
  blocks: readonly Block[],
  block: string,
  parent: string | null,
): BlockChange[] {
  const comment = commentWith(blocks, block);
  const to = parent === null ? null : commentWith(blocks, parent);
  if (!comment || (parent !== null && !to)) return [];
  for (let one = to; one; one = parentOf(blocks, one)) {
    if (one.first.id === comment.first.id) {
      throw new RangeError('A comment cannot answer itself, or what answers it.');
    }
  }
  const facts = comment.first.comment ?? unknown;
  return edits(blocks, [comment.first.id], () => ({
    comment: { ...facts, replyTo: to?.first.id ?? null },
  }));
}

/** Returns the changes that keep blocks in the reading's text, or leave them out of it. */
export function kept(
  blocks: readonly Block[],
  ids: readonly string[],
  included: boolean,
): BlockChange[] {
  return edits(blocks, ids, () => ({ included }));
}

function parentOf(blocks: readonly Block[], { replyTo }: Comment): Comment | null {
  return replyTo === null ? null : commentWith(blocks, replyTo);
}

function withAbove(
  blocks: readonly Block[],
  block: string,
): { comment: Comment | null; above: Comment | undefined } {
  const comments = commentsOf(blocks);
  const comment = commentWith(blocks, block);
  const above = comment ? comments[comment.number - 2] : undefined;
  return { comment, above };
}

/** Answers to a comment that is none any more answer another one. */
function redirected(blocks: readonly Block[], from: string, to: string | null): BlockChange[] {
  const answers = commentsOf(blocks).filter(({ replyTo }) => replyTo === from);
  return edits(
    blocks,
    answers.map(({ first }) => first.id),
    ({ id, comment }) => ({
      comment: { ...(comment ?? unknown), replyTo: to === id ? null : to },
    }),
  );
}

/** What differs is a person’s choice from then on. */
function edits(
  blocks: readonly Block[],
  ids: readonly string[],
  wanted: (block: Block) => Partial<BlockEdit>,
): BlockChange[] {
  const named = new Set(ids);
  return blocks.flatMap((block) => {
    if (!named.has(block.id) || editOf<BlockEdit>(block, wanted(block)) === null) return [];
    const edit = editOf<BlockEdit>(block, { ...wanted(block), chosen: true });
    return edit ? [{ block: block.id, ...edit }] : [];
  });
}
