import { isCommentHeading } from './commentHeadings';
import { type NamedComments, namedComments } from './namedComments';
import { type Finding, type Line, lineNumbers, type Page } from './page';

/** Where comments may stand, and what stands above them. */
interface CommentZone {
  readonly above: Line;
  readonly isForm: boolean;
  readonly lines: readonly Line[];
}

/** Each of them is looked below as far as the text goes: not all that a hostile text may have. */
const headsLookedAt = 8;

/**
 * Finds reader comments in a text without any markup: everything below the form for comments, or
 * below a line that says “Comments”, down to what the site adds at the end. Names, times and buttons
 * tell where each begins; what they do not tell is found later.
 */
export function findCommentZone({ lines, kindOf }: Page): readonly Finding[] {
  if (lines.some(({ at }) => kindOf(at) === 'comment')) return [];
  const heads = lines.filter((line) => isAbove(line, kindOf));
  for (const above of heads.slice(0, headsLookedAt)) {
    const zone = zoneBelow(above, lines, kindOf);
    const named = namedComments(zone.lines);
    const isSure = named.count > 1 || (named.count === 1 && hasArticle(lines, above, kindOf));
    if (isSure) return findingsOf(zone, named);
  }
  const above = heads.at(-1);
  if (!above || !hasArticle(lines, above, kindOf)) return [];
  const zone = zoneBelow(above, lines, kindOf);
  // A heading alone may well be one of the article: “Comments” above one paragraph proves nothing.
  if (zone.lines.length < (zone.isForm ? 1 : 2)) return [];
  return findingsOf(zone, namedComments(zone.lines));
}

function zoneBelow(above: Line, lines: readonly Line[], kindOf: Page['kindOf']): CommentZone {
  return {
    above,
    isForm: kindOf(above.at) === 'commentForm',
    lines: lines
      .slice(above.at + 1)
      .filter(({ at, words }) => kindOf(at) === undefined && /[\p{L}\p{N}]/u.test(words)),
  };
}

function findingsOf({ above, isForm, lines }: CommentZone, { findings }: NamedComments): Finding[] {
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
  const known = new Set(findings.map(({ at }) => at));
  const others = lines.filter(({ at }) => !known.has(at));
  return [
    ...heads,
    ...findings,
    ...others.map(({ at }): Finding => ({
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

/** Fewest UTF-16 units of an article without its title, together: not all scripts set words apart. */
const shortestArticle = 100;

/** Something to comment on comes first: a title, and paragraphs of some length. */
function hasArticle(lines: readonly Line[], above: Line, kindOf: Page['kindOf']): boolean {
  let length = 0;
  for (const { at, words } of lines.slice(0, above.at)) {
    if (kindOf(at) === undefined) length += words.length;
    if (length > shortestArticle) return true;
  }
  return false;
}
