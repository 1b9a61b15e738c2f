import { isCommentHeading } from './commentHeadings';
import { type Finding, type Line, lineNumbers, type Page } from './page';

/**
 * Finds reader comments in a text without any markup: everything below the form for comments, or
 * below a line that says “Comments”, down to what the site adds at the end. Each piece is taken as a
 * comment; which of them belong together is found later.
 */
export function findCommentZone({ lines, kindOf }: Page): readonly Finding[] {
  if (lines.some(({ at }) => kindOf(at) === 'comment')) return [];
  const above = lines.findLast((line) => isAbove(line, kindOf) && hasArticle(lines, line, kindOf));
  if (!above) return [];
  const isForm = kindOf(above.at) === 'commentForm';
  const zone = lines
    .slice(above.at + 1)
    .filter(({ at, words }) => kindOf(at) === undefined && /[\p{L}\p{N}]/u.test(words));
  // A heading alone may well be one of the article: “Comments” above one paragraph proves nothing.
  if (zone.length < (isForm ? 1 : 2)) return [];
  const what = isForm ? 'the form for comments' : `“${above.words.trim()}”`;
  const heads: Finding[] = isForm
    ? []
    : [
        {
          at: above.at,
          kind: 'commentForm',
          reason: 'Stands above the comments.',
          confidence: 0.8,
        },
      ];
  return [
    ...heads,
    ...zone.map(({ at }): Finding => ({
      at,
      kind: 'comment',
      reason: `Stands below ${what} in ${lineNumbers(above)}.`,
      confidence: isForm ? 0.85 : 0.7,
    })),
  ];
}

function isAbove({ at, folded }: Line, kindOf: Page['kindOf']): boolean {
  const kind = kindOf(at);
  return kind === 'commentForm' || (kind === undefined && isCommentHeading(folded));
}

/** Something to comment on comes first: a title, and a paragraph of some length. */
function hasArticle(lines: readonly Line[], above: Line, kindOf: Page['kindOf']): boolean {
  return lines
    .slice(0, above.at)
    .some(({ at, words }) => words.length > 100 && kindOf(at) === undefined);
}
