import type { BlockKind } from '../../../shared/model/block';
import { alike } from './alike';
import { bodyKind } from './bodyKind';
import { furnitureOf } from './furniture';
import { headKind } from './headKind';
import type { Line } from './lines';
import { isLinkOnly } from './linkOnly';
import { isOfArticle } from './ofArticle';
import { outsideKind } from './outsideKind';
import type { PageSense } from './pageSense';
import { saidAgainAmong } from './saidAgain';
import { isIn } from './tree';

/** What a line of a page is, and how the page says so. */
export interface Sort {
  readonly kind: BlockKind | null;
  readonly reason: string | null;
}

/** Returns what each line is that is not of the comments. */
export function sortsOf(lines: readonly Line[], sense: PageSense): Sort[] {
  const { article, headline } = sense;
  const title = lines.findIndex(
    ({ texts: [first] }) => headline !== null && first && isIn(first, headline),
  );
  const isBody = lines.map((line, at) => at !== title && isOfArticle(line, article));
  const first = isBody.findIndex((is, at) => is && at > title && isProse(lines[at], sense));
  const isSaidAgain = saidAgainAmong(lines);
  return lines.map((line, at) => {
    if (at === title) return { kind: 'title', reason: null };
    const near =
      title >= 0 && at >= title - headSpan && at < (first < 0 ? title + headSpan : first);
    const head = near ? headKind(line, sense, at < title) : null;
    if (head !== null) return { kind: head, reason: null };
    if (near && at < title && isBody[at] && isShort(line)) return { kind: 'kicker', reason: null };
    if (isBody[at] && isTitleAgain(line, lines[title])) return { kind: 'repeat', reason: null };
    if (isBody[at]) return { kind: bodyKind(line, isSaidAgain), reason: null };
    if (near && at === title + 1 && isBelow(line, sense))
      return { kind: 'standfirst', reason: null };
    return outsideKind(line, article);
  });
}

/** Some pages show their headline twice. */
function isTitleAgain({ text }: Line, title: Line | undefined): boolean {
  return title !== undefined && alike(text) === alike(title.text);
}

/** A sentence right under the headline, in the same box, is its standfirst whatever it is called. */
function isBelow(line: Line, { headline, article }: PageSense): boolean {
  const words = line.text.split(/\s+/).length;
  const parent = headline?.parent;
  if (!parent || words < shortestSentence || words > longestSentence) return false;
  return isIn(line.owner, parent) && !isLinkOnly(line) && !furnitureOf(line.owner, article.holders);
}

/** In words. */
const [shortestSentence, longestSentence] = [8, 80];

/** Lines around the title that may belong to the headline. */
const headSpan = 6;

function isShort({ text }: Line): boolean {
  return text.length <= 60;
}

function isProse(line: Line | undefined, sense: PageSense): boolean {
  if (line?.owner.tag !== 'p' || line.text.length <= 120) return false;
  return headKind(line, sense, false) !== 'standfirst';
}
