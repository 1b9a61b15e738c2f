import type { Block } from '../../../shared/model/block';
import {
  attachedTo,
  kept,
  mergedWithAbove,
  notComment,
  splitAt,
} from '../../../shared/model/blockEdits';
import type { BlockChange } from '../../../shared/model/change';
import { answerable, commentsOf } from '../../../shared/model/comments';
import type { LinesOf } from '../../../shared/text/lineNumbers';
import type { Row } from './rows';

/** Something that is done to a row: the changes, what it is called, and what is said of it. */
export interface Action {
  readonly edits: readonly BlockChange[];
  /** As “Undone: …” goes on. */
  readonly label: string;
  readonly says: string;
}

/** What can be done to a row where one of its blocks is chosen. */
export interface Chosen {
  readonly blocks: readonly Block[];
  readonly row: Row;
  readonly block: string;
  readonly lines: LinesOf;
}

/** Keeps a row’s blocks, or leaves them out; null for a fold, whose blocks nobody sees. */
export function keepAction({ blocks, row, lines }: Chosen): Action | null {
  if (row.kind === 'fold') return null;
  const included = isOut(row);
  const ids = row.blocks.map(({ id }) => id);
  const place = placeOf(row, lines);
  return {
    edits: kept(blocks, ids, included),
    label: `${included ? 'keeping' : 'leaving out'} ${place}`,
    says: included ? `Kept: ${place}.` : `Left out: ${place}.`,
  };
}

/** Whether something of a row is left out. */
export function isOut(row: Row): boolean {
  return row.blocks.some(({ included }) => !included);
}

/** Lets a comment begin at the chosen line; at the second one of a comment whose first is chosen. */
export function splitAction(chosen: Chosen): Action | null {
  const at = splitPlace(chosen);
  if (!at || chosen.row.kind !== 'comment') return null;
  const { number } = chosen.row.comment;
  return {
    edits: splitAt(chosen.blocks, at.id),
    label: `the split at line ${chosen.lines(at)}`,
    says: `Comment ${String(number)} was split at line ${chosen.lines(at)}. What follows is comment ${String(number + 1)}.`,
  };
}

/** Returns the block at which a comment would be split; null where it cannot be. */
export function splitPlace({ row, block }: Pick<Chosen, 'row' | 'block'>): Block | null {
  if (row.kind !== 'comment') return null;
  const at = row.blocks.findIndex(({ id }) => id === block);
  return row.blocks[Math.max(1, at)] ?? null;
}

/** Joins a comment to the one above it; null when it is the first. */
export function mergeAction({ blocks, row }: Chosen): Action | null {
  if (row.kind !== 'comment' || row.comment.number === 1) return null;
  const { number } = row.comment;
  return {
    edits: mergedWithAbove(blocks, row.key),
    label: `merging comments ${String(number - 1)} and ${String(number)}`,
    says: `Merged with comment ${String(number - 1)}. There are ${String(commentsOf(blocks).length - 1)} comments now.`,
  };
}

/** Makes a comment a paragraph of the article; null when it is none. */
export function notCommentAction({ blocks, row, lines }: Chosen): Action | null {
  if (row.kind !== 'comment') return null;
  const place = placeOf(row, lines);
  return {
    edits: notComment(blocks, row.key),
    label: `“Not a comment” at ${place}`,
    says: `Text of the article now: ${place}.`,
  };
}

/**
 * Says which comment the comment of a row answers, by the number of that one; nothing typed: none.
 * Returns a sentence where that cannot be.
 */
export function answerAction({ blocks, row }: Chosen, typed: string): Action | string {
  if (row.kind !== 'comment') return 'This is no reader comment.';
  const { number } = row.comment;
  const wanted = typed.trim();
  const to = commentsOf(blocks).find((one) => String(one.number) === wanted);
  if (wanted !== '' && !to) return `There is no comment ${wanted}.`;
  if (to && !answerable(blocks, row.key).includes(to)) {
    return to.number === number
      ? 'A comment cannot answer itself.'
      : `Comment ${wanted} is an answer to this one.`;
  }
  return {
    edits: attachedTo(blocks, row.key, to?.first.id ?? null),
    label: `what comment ${String(number)} answers`,
    says: `Comment ${String(number)} answers ${to ? `comment ${wanted}` : 'no other one'}.`,
  };
}

function placeOf({ blocks }: Row, lines: LinesOf): string {
  const numbers = lines({ start: blocks[0]?.start ?? 0, end: blocks.at(-1)?.end ?? 0 });
  return `${numbers.includes('–') ? 'lines' : 'line'} ${numbers}`;
}
