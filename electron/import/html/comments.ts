import { factsOf } from './comments/facts';
import type { Comment, CommentItem, CommentText } from './comments/item';
import { linkReplies } from './comments/replies';
import { rolesIn } from './comments/roles';
import { saidIn } from './comments/saidIn';
import { type Sections, sectionsOf } from './comments/sections';
import { shapedComments } from './comments/structure';
import { statedComments } from './comments/stated';
import { elementsIn, type PageElement, type PageText } from './tree';

/** The reader comments of a page. */
export interface CommentsOfPage {
  /** In document order. */
  readonly comments: readonly Comment[];
  /** What each text in a comment is: the same object for texts that are the same. */
  readonly texts: ReadonlyMap<PageText, CommentText>;
  readonly sections: Sections;
  /** The elements that are comments. */
  readonly elements: ReadonlySet<PageElement>;
}

/** Returns the reader comments of a page, by what it says of them and by their shape. */
export function commentsOf(body: PageElement): CommentsOfPage {
  const sections = sectionsOf(body);
  const stated = statedComments(body, sections);
  const items = inOrder(body, [
    ...[...stated].map((element) => ({ elements: [element] })),
    ...shapedComments(body, sections, stated),
  ]);
  const elements = new Set(items.flatMap((item) => item.elements));
  const texts = new Map<PageText, CommentText>();
  const comments: Comment[] = [];
  for (const item of items) {
    const said = saidIn(item, elements);
    const facts = factsOf(item, elements, said);
    const roles = rolesIn(item, elements, said, facts);
    if (![...roles.values()].includes('words')) continue;
    const comment: Comment = { author: facts.author, time: facts.time, item, replyTo: null };
    comments.push(comment);
    const places = {
      words: { comment, role: 'words' },
      facts: { comment, role: 'facts' },
      beside: { comment, role: 'beside' },
    } as const;
    for (const [text, role] of roles) texts.set(text, places[role]);
  }
  linkReplies(comments, elements);
  return { comments, texts, sections, elements };
}

function inOrder(body: PageElement, items: readonly CommentItem[]): CommentItem[] {
  const places = new Map<PageElement | undefined, number>();
  for (const element of elementsIn(body)) places.set(element, places.size);
  const placeOf = ({ elements: [first] }: CommentItem) => places.get(first) ?? 0;
  return [...items].sort((a, b) => placeOf(a) - placeOf(b));
}
