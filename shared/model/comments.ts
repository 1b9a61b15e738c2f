import type { Block, CommentFacts } from './block';

/** A reader comment: one block, or several that go on with it. */
export interface Comment extends CommentFacts {
  /** 1 for the first comment of the reading. */
  readonly number: number;
  /** The block that it begins with; its id is the comment’s. */
  readonly first: Block;
  readonly blocks: readonly Block[];
  /** UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
}

/** Blocks never change: each list is looked through once. */
const known = new WeakMap<readonly Block[], readonly Comment[]>();

/** Returns the comments of a reading, in text order. */
export function commentsOf(blocks: readonly Block[]): readonly Comment[] {
  const comments = known.get(blocks) ?? found(blocks);
  known.set(blocks, comments);
  return comments;
}

function found(blocks: readonly Block[]): readonly Comment[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    if (block.kind !== 'comment') continue;
    const last = groups.at(-1);
    // Something else may stand between two paragraphs of a comment; it is none of it.
    if (block.joins && last) last.push(block);
    else groups.push([block]);
  }
  return groups.flatMap((group, index) => commentOf(group, index + 1) ?? []);
}

function commentOf(blocks: readonly Block[], number: number): Comment | null {
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last) return null;
  const { author, time, replyTo } = first.comment ?? nothingSaid;
  const { start } = first;
  return { author, time, replyTo, number, first, blocks, start, end: last.end };
}

const nothingSaid: CommentFacts = { author: null, time: null, replyTo: null };

/** Returns the comment that a block belongs to; null when it belongs to none. */
export function commentWith(blocks: readonly Block[], block: string): Comment | null {
  return commentsOf(blocks).find((one) => one.blocks.some(({ id }) => id === block)) ?? null;
}

/**
 * Returns the comments that the comment of a block may answer, in text order: not itself, and none
 * that answers it, directly or by way of others.
 */
export function answerable(blocks: readonly Block[], block: string): readonly Comment[] {
  const comment = commentWith(blocks, block);
  if (!comment) return [];
  const comments = commentsOf(blocks);
  const byId = new Map(comments.map((one) => [one.first.id, one]));
  return comments.filter((one) => {
    // A circle of answers can only come from outside: each comment is passed once.
    const passed = new Set<Comment>();
    for (
      let at: Comment | undefined = one;
      at && !passed.has(at);
      at = byId.get(at.replyTo ?? '')
    ) {
      if (at.first.id === comment.first.id) return false;
      passed.add(at);
    }
    return true;
  });
}
