import { blockAt } from '../../shared/anchor/selector';
import type { Block } from '../../shared/model/block';
import { type Comment, commentsOf } from '../../shared/model/comments';
import { paragraphNumbers } from '../../shared/model/numbering';
import { commentsWithQuotes } from '../../shared/quotes/commentQuotes';
import { counted } from '../../shared/text/counted';

/** What stands beside a block of a reader comment and is not part of the text. */
export interface CommentWords {
  /** The number of the comment that begins here; null where none does. */
  readonly comment: number | null;
  /** Below its last block: who wrote it, when, what it answers and quotes; null where nothing is known. */
  readonly facts: string | null;
}

/** Longest text, in UTF-16 units, in which quotations are looked for before it is shown. */
const limit = 300_000;

/** Returns what stands beside the blocks of the comments of a reading, by block id. */
export function commentWords(
  text: string,
  blocks: readonly Block[],
): ReadonlyMap<string, CommentWords> {
  const there = known.get(blocks);
  if (there?.text === text) return there.words;
  const words = wordsOf(text, blocks);
  known.set(blocks, { text, words });
  return words;
}

/** What was found for blocks, which are looked at again when they are shown again. */
const known = new WeakMap<
  readonly Block[],
  { readonly text: string; readonly words: ReadonlyMap<string, CommentWords> }
>();

function wordsOf(text: string, blocks: readonly Block[]): ReadonlyMap<string, CommentWords> {
  const comments =
    text.length > limit
      ? commentsOf(blocks).map((comment) => ({ ...comment, quotes: [] }))
      : commentsWithQuotes(text, blocks);
  const numberOf = new Map(comments.map(({ first, number }) => [first.id, number]));
  const numbers = paragraphNumbers(blocks);
  const words = new Map<string, CommentWords>();
  for (const { number, blocks: parts, author, time, replyTo, quotes } of comments) {
    const answered = replyTo === null ? undefined : numberOf.get(replyTo);
    const answers = answered === undefined ? null : `answers ${String(answered)}`;
    const places = quotes.map(({ of, change }) => {
      const quoted = numbers.get(blockAt(blocks, of.start)?.id ?? '');
      const place = quoted === undefined ? 'the article' : `\u00B6${String(quoted)}`;
      return `quotes ${place}${change === null ? '' : ', one word changed'}`;
    });
    parts.forEach(({ id }, at) => {
      words.set(id, {
        comment: at === 0 ? number : null,
        facts: at === parts.length - 1 ? listed([author, time, answers, ...places]) : null,
      });
    });
  }
  return words;
}

function listed(parts: readonly (string | null)[]): string | null {
  const there = [...new Set(parts.filter((part) => part !== null))];
  return there.length === 0 ? null : there.join(' \u00B7 ');
}

/** “24 comments. The file has no names, dates or reply order.” */
export function threadInWords(comments: readonly Comment[]): string {
  const isMissing = (of: (comment: Comment) => string | null) =>
    comments.every((comment) => of(comment) === null);
  const missing = [
    ...(isMissing(({ author }) => author) ? ['names'] : []),
    ...(isMissing(({ time }) => time) ? ['dates'] : []),
    ...(isMissing(({ replyTo }) => replyTo) ? ['reply order'] : []),
  ];
  const count = `${counted(comments.length, 'comment')}.`;
  if (missing.length === 0) return count;
  return `${count} The file has no ${orList.format(missing)}.`;
}

const orList = new Intl.ListFormat('en-GB', { type: 'disjunction' });
