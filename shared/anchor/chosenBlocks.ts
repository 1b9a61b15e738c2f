import type { Block, CommentFacts } from '../model/block';
import { unsoundReplies } from '../model/replies';
import { foldedWords } from '../text/fold';
import type { Source } from './source';

/** The blocks of a new text, and how many of them are now what a person said of the old ones. */
export interface ChosenBlocks {
  readonly blocks: readonly Block[];
  readonly taken: number;
}

/**
 * Returns the blocks of a new version with what a person said of blocks of the old one, where these
 * have the same words in both. What was said of the new one itself stays. Words that stand more
 * often in one than in the other are left as they are proposed: which is which is not certain.
 */
export function withChosenBlocks(from: Source, to: Source): ChosenBlocks {
  if (!from.blocks.some(({ chosen }) => chosen)) return { blocks: to.blocks, taken: 0 };
  const same = sameBlocks(from, to);
  const newIds = new Map([...same].map(([id, { id: old }]) => [old, id]));
  const above = new Map(from.blocks.map(({ id }, at) => [id, from.blocks[at - 1]]));
  let taken = 0;
  const blocks = to.blocks.map((block, at) => {
    const old = same.get(block.id);
    if (!old?.chosen || block.chosen) return block;
    const before = to.blocks[at - 1];
    // What it went on with may not be above it any more.
    if (old.joins && (!before || same.get(before.id) !== above.get(old.id))) return block;
    taken += 1;
    return saidAgain(old, block, newIds);
  });
  const unsound = unsoundReplies(blocks);
  return {
    blocks: unsound.size === 0 ? blocks : blocks.map((one) => answersNone(one, unsound)),
    taken,
  };
}

/** Returns for the id of each new block the old one with its words. */
function sameBlocks(from: Source, to: Source): Map<string, Block> {
  const before = byWords(from);
  const same = new Map<string, Block>();
  for (const [words, blocks] of byWords(to)) {
    const old = before.get(words) ?? [];
    if (old.length !== blocks.length) continue;
    for (const [at, { id }] of blocks.entries()) {
      const one = old[at];
      if (one) same.set(id, one);
    }
  }
  return same;
}

function byWords({ text, blocks }: Source): Map<string, Block[]> {
  const found = new Map<string, Block[]>();
  for (const block of blocks) {
    const words = foldedWords(text.slice(block.start, block.end));
    const there = found.get(words);
    if (there) there.push(block);
    else found.set(words, [block]);
  }
  return found;
}

/** Lines that a reason names are those of its own file. */
function saidAgain(old: Block, block: Block, newIds: ReadonlyMap<string, string>): Block {
  const { id, start, end } = block;
  return {
    ...old,
    id,
    start,
    end,
    reason: old.kind === block.kind ? block.reason : old.reason,
    confidence: old.confidence === null ? null : block.confidence,
    comment: factsAgain(old.comment, newIds),
  };
}

function factsAgain(
  facts: CommentFacts | null,
  ids: ReadonlyMap<string, string>,
): CommentFacts | null {
  return facts && { ...facts, replyTo: ids.get(facts.replyTo ?? '') ?? null };
}

function answersNone(block: Block, unsound: ReadonlySet<string>): Block {
  if (!block.comment || !unsound.has(block.id)) return block;
  return { ...block, comment: { ...block.comment, replyTo: null } };
}
