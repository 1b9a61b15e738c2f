import type { Block } from './block';
import { commentsOf } from './comments';

/**
 * Returns the ids of the comments whose answer leads nowhere: to what is no comment, or round in a
 * circle. Without these links, every answer leads to a comment that answers none.
 */
export function unsoundReplies(blocks: readonly Block[]): ReadonlySet<string> {
  const parents = new Map(commentsOf(blocks).map(({ first, replyTo }) => [first.id, replyTo]));
  const unsound = new Set<string>();
  const known = new Set<string>();
  for (const start of parents.keys()) {
    const path = new Set<string>();
    for (let id: string | null = start; id !== null && !known.has(id);) {
      path.add(id);
      const to: string | null = parents.get(id) ?? null;
      const leadsNowhere: boolean = to !== null && (!parents.has(to) || path.has(to));
      if (leadsNowhere) unsound.add(id);
      id = leadsNowhere ? null : to;
    }
    for (const id of path) known.add(id);
  }
  return unsound;
}
