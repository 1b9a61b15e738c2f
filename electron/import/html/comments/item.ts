import { isElement, type PageElement, type PageNode, type PageText, within } from '../tree';

/** One comment of a page, as its elements: more than one in a list of terms. */
export interface CommentItem {
  readonly elements: readonly PageElement[];
}

/** What a text in a comment is: said by its author, a fact about it or a button, or beside it. */
export type Role = 'words' | 'facts' | 'beside';

/** A comment with what the page says of it. */
export interface Comment {
  readonly author: string | null;
  readonly time: string | null;
  readonly item: CommentItem;
  /** The comment that it answers. */
  replyTo: Comment | null;
}

export interface CommentText {
  readonly comment: Comment;
  readonly role: Role;
}

/** Yields what is in a comment without the comments in it. */
function* ownNodes(
  { elements }: CommentItem,
  others: ReadonlySet<PageElement>,
): Generator<PageNode> {
  for (const root of elements) {
    for (const node of within(root, (one) => !others.has(one))) {
      if (node === root || !isElement(node) || !others.has(node)) yield node;
    }
  }
}

/** Yields the elements that are in a comment and in none of the comments in it. */
export function* ownElements(
  item: CommentItem,
  others: ReadonlySet<PageElement>,
): Generator<PageElement> {
  for (const node of ownNodes(item, others)) {
    if (isElement(node) && !item.elements.includes(node)) yield node;
  }
}

export function isWritten(node: PageText): boolean {
  return /\S/.test(node.text);
}
