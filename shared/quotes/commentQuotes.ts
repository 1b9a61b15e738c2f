import type { Block } from '../model/block';
import { type Comment, commentsOf } from '../model/comments';
import { articleSpans } from './articleSpans';
import { type Echo, echoesFor } from './echoes';

/** A comment with the words of the article that it repeats. */
export interface QuotingComment extends Comment {
  readonly quotes: readonly Echo[];
}

/** Returns the comments of a reading, each with where it quotes the article above, marked or not. */
export function commentsWithQuotes(text: string, blocks: readonly Block[]): QuotingComment[] {
  const comments = commentsOf(blocks);
  // The article is looked through as a whole: not for nothing.
  if (comments.length === 0) return [];
  const echoesIn = echoesFor(text, articleSpans(blocks));
  return comments.map((comment) => ({
    ...comment,
    quotes: comment.blocks.flatMap(echoesIn),
  }));
}
