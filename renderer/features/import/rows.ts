import type { Block } from '../../../shared/model/block';
import { type Comment, commentsOf } from '../../../shared/model/comments';

/** What the proposal shows in one row. */
export type Row =
  | { readonly kind: 'block'; readonly key: string; readonly blocks: readonly Block[] }
  /** Several plain paragraphs, of which only the first is shown. */
  | { readonly kind: 'fold'; readonly key: string; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'comment';
      readonly key: string;
      readonly blocks: readonly Block[];
      readonly comment: Comment;
    };

/** Which rows are shown: all, those with something left out, or the comments. */
export type Filter = 'whole' | 'out' | 'comments';

/** Fewest plain paragraphs in a row that are worth folding. */
const foldFrom = 5;

/**
 * Returns the rows of a proposal in text order. A run of plain paragraphs is folded but for its
 * last one, unless one of its blocks is among the unfolded.
 */
export function rowsOf(
  blocks: readonly Block[],
  filter: Filter,
  unfolded: ReadonlySet<string>,
): Row[] {
  const rows = wholeRows(blocks, filter === 'whole' ? unfolded : null);
  switch (filter) {
    case 'whole':
      return rows;
    case 'out':
      return rows.filter((row) => row.blocks.some(({ included }) => !included));
    case 'comments':
      return rows.filter(({ kind }) => kind === 'comment');
  }
}

/** `unfolded` is null when nothing is folded. */
function wholeRows(blocks: readonly Block[], unfolded: ReadonlySet<string> | null): Row[] {
  const comments = new Map(commentsOf(blocks).map((comment) => [comment.first.id, comment]));
  const rows: Row[] = [];
  let run: Block[] = [];
  const flush = () => {
    rows.push(...runRows(run, unfolded));
    run = [];
  };
  for (const block of blocks) {
    if (isPlain(block)) {
      run.push(block);
      continue;
    }
    flush();
    const comment = comments.get(block.id);
    if (comment) rows.push({ kind: 'comment', key: block.id, blocks: comment.blocks, comment });
    // What goes on with a comment stands in the comment’s row.
    else if (block.kind !== 'comment') rows.push({ kind: 'block', key: block.id, blocks: [block] });
  }
  flush();
  return rows;
}

function isPlain({ kind, included }: Block): boolean {
  return kind === 'paragraph' && included;
}

function runRows(run: readonly Block[], unfolded: ReadonlySet<string> | null): Row[] {
  const single = (block: Block): Row => ({ kind: 'block', key: block.id, blocks: [block] });
  const isFolded =
    unfolded !== null && run.length >= foldFrom && !run.some(({ id }) => unfolded.has(id));
  const [first] = run;
  if (!isFolded || !first) return run.map(single);
  return [{ kind: 'fold', key: first.id, blocks: run.slice(0, -1) }, ...run.slice(-1).map(single)];
}

/** Returns the blocks that can be chosen one after the other: of a fold, only the first. */
export function stopsOf(rows: readonly Row[]): string[] {
  return rows.flatMap((row) =>
    row.kind === 'comment' ? row.blocks.map(({ id }) => id) : [row.key],
  );
}
