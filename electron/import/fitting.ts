import type { Proposal } from '../../shared/clean/proposal';
import type { Block, CommentFacts } from '../../shared/model/block';
import { isPublished } from '../../shared/model/published';
import { titleLimit } from '../../shared/model/reading';
import { unsoundReplies } from '../../shared/model/replies';

/**
 * Returns a proposal as a record takes it: what a source claims can be longer than a list can show.
 * The words themselves stay in the text.
 */
export function fitting({ blocks, details, guesses }: Proposal): Proposal {
  const { published } = details;
  const title = cut(details.title, titleLimit);
  const unsound = unsoundReplies(blocks);
  return {
    blocks: blocks.map((block) => fittingBlock(block, !unsound.has(block.id))),
    details: {
      title: title === '' ? null : title,
      shortTitle: cut(details.shortTitle, 200),
      author: cut(details.author, 300),
      outlet: cut(details.outlet, 300),
      published: published !== null && isPublished(published) ? published : null,
      address: cut(details.address, 2000),
      language: cut(details.language, 35),
    },
    guesses: Object.fromEntries(
      Object.entries(guesses).map(([name, from]) => [name, cut(from, 500)]),
    ),
  };
}

function fittingBlock(block: Block, isSound: boolean): Block {
  return block.comment ? { ...block, comment: fittingFacts(block.comment, isSound) } : block;
}

function fittingFacts({ author, time, replyTo }: CommentFacts, isSound: boolean): CommentFacts {
  return { author: cut(author, 300), time: cut(time, 100), replyTo: isSound ? replyTo : null };
}

function cut<T extends string | null>(words: T, most: number): T | string {
  if (words === null) return words;
  const whole = words.toWellFormed().trim();
  return whole.length > most
    ? `${whole.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
    : whole;
}
