import { isSectionHeading } from '../../../shared/clean/commentHeadings';
import type { Claims, Draft, PieceComment } from '../../../shared/clean/draft';
import { DraftBuilder, type PieceFacts } from '../../../shared/clean/draftBuilder';
import type { Article } from './article';
import { sortsOf } from './classify';
import type { Comment } from './comments/item';
import type { CommentsOfPage } from './comments';
import { statedFurniture } from './furniture';
import { type Line, linesOf } from './lines';
import { narrowSections } from './narrowSections';
import { ancestors, isIn, type PageElement } from './tree';

/** What is known of a page when its pieces are put together. */
export interface KnownPage {
  readonly body: PageElement;
  readonly article: Article;
  readonly comments: CommentsOfPage;
  readonly headline: PageElement | null;
  readonly description: string;
  readonly claims: Claims;
}

/** Returns the draft of a page: every line that it shows is a piece, in the order of the page. */
export function pageDraft(page: KnownPage): Draft {
  const { texts } = page.comments;
  const lines = linesOf(page.body, {
    without: (text) => texts.get(text)?.role === 'facts',
    part: (text) => texts.get(text) ?? (page.headline !== null && isIn(text, page.headline)),
  }).filter(({ text }) => /[^\s\uFEFF]/.test(text));
  const facts = factsOfLines(lines, page);
  const builder = new DraftBuilder();
  lines.forEach(({ text }, at) => builder.add(text, facts[at]));
  return builder.draft(page.claims);
}

function factsOfLines(lines: readonly Line[], page: KnownPage): PieceFacts[] {
  const { comments, article } = page;
  const inSection = narrowSections(page.body, comments, article);
  const saidIn = (line: Line | undefined) => commentTextOf(line, comments.texts);
  const isAside = (line: Line) => line.texts.some((text) => inSection.has(text));
  const others = lines.filter((line) => !saidIn(line) && !isAside(line));
  const sorts = new Map(sortsOf(others, page).map((sort, at) => [others[at], sort]));
  const firsts = new Map<Comment, number>();
  lines.forEach((line, at) => {
    const said = saidIn(line);
    if (said?.role === 'words' && !firsts.has(said.comment)) firsts.set(said.comment, at);
  });
  return lines.map((line, at) => {
    const said = saidIn(line);
    if (said?.role === 'words') return commentFacts(said.comment, saidBefore(at), firsts);
    if (said) return { kind: 'siteNotice', reason: 'Beside a comment, and none of its words.' };
    if (isOverComments(line, lines[at + 1])) return overComments;
    return sorts.get(line) ?? besideComments(line);
  });

  /** The article may have a heading “Comments” too: then a comment does not come next. */
  function isOverComments(line: Line, next: Line | undefined): boolean {
    const isOther = line.text.endsWith('.') || sorts.get(line)?.kind === 'title';
    if (isOther || !isSectionHeading(line.text)) return false;
    return isAside(line) || saidIn(next) !== undefined;
  }

  function saidBefore(at: number): Comment | null {
    const comment = saidIn(lines[at])?.comment;
    let before = saidIn(lines[at - 1]);
    for (let back = at - 1; before?.role === 'beside' && before.comment === comment; back -= 1) {
      before = saidIn(lines[back - 1]);
    }
    return before?.role === 'words' ? before.comment : null;
  }
}

const overComments: PieceFacts = { kind: 'siteNotice', reason: 'The heading over the comments.' };

function besideComments({ owner }: Line): PieceFacts {
  const isForm = [owner, ...ancestors(owner)].some(
    (one) => one.tag === 'form' || statedFurniture(one)?.kind === 'commentForm',
  );
  if (isForm) return { kind: 'commentForm', reason: 'In the page’s form for comments.' };
  return { kind: 'siteNotice', reason: 'In the part for comments, and none of them.' };
}

function commentTextOf(line: Line | undefined, texts: CommentsOfPage['texts']) {
  const first = line?.texts[0];
  return first && texts.get(first);
}

function commentFacts(
  comment: Comment,
  before: Comment | null,
  firsts: ReadonlyMap<Comment, number>,
): PieceFacts {
  if (before === comment) return { kind: 'comment', joins: true };
  const { author, time, replyTo } = comment;
  const answered = replyTo ? (firsts.get(replyTo) ?? null) : null;
  const facts: PieceComment = { author, time, replyTo: answered };
  return { kind: 'comment', comment: facts };
}
