import type { Copies } from '../../shared/anchor/copies';
import type { BlockKind } from '../../shared/model/block';
import type { Reading } from '../../shared/model/reading';
import type { Tag } from '../../shared/model/tag';
import { type CodeNode, type CodeTree, pathName } from '../../shared/model/codeTree';
import type { Workspace } from '../../shared/model/workspace';

/** The facts of a reading, as every command prints them. */
export function detailsView({ title, author, outlet, published, language, text }: Reading) {
  return { title, author, outlet, published, language, words: text.words };
}

/** Returns how many blocks of each kind a reading has, in the order of their first appearance. */
export function blockCounts({ blocks }: Reading): Partial<Record<BlockKind, number>> {
  const counts: Partial<Record<BlockKind, number>> = {};
  for (const { kind } of blocks) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** A code as commands print it: what it stands below is in use, too. */
export function codeView({ code, parent }: CodeNode) {
  const { deleted: _inUse, ...fields } = code;
  return { ...fields, parent: parent?.code.id ?? null };
}

/** Returns the id of a code, with its path when it stands below another. */
export function codeWithPath({ byId }: CodeTree, code: string): string {
  const node = byId.get(code);
  return node?.parent ? `${code} (${pathName(node)})` : code;
}

export type TagView = ReturnType<typeof tagView>;

/** A tag as commands print it: the reviewer by name, and every place where its words stand. */
export function tagView(workspace: Workspace, tag: Tag, copies: Copies) {
  const { id, reading, code, start, end, quote, note, claim, created } = tag;
  const reviewer = reviewerName(workspace, tag);
  const places = copies.placesOf({ start, end });
  return { id, reading, code, reviewer, start, end, places, quote, note, claim, created };
}

export function reviewerName({ reviewers }: Workspace, { reviewer }: Tag): string {
  return reviewers.find(({ id }) => id === reviewer)?.name ?? reviewer;
}
