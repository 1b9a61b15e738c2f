import { countWords } from '../text/canonical';
import { isCommentHeading } from './commentHeadings';
import { isByline, isDateline } from './headFacts';
import { endsLikeProse, type Finding, type Line, type Page } from './page';

/** A title is looked for among this many pieces: a kicker or a lead may come before it. */
const titleWithin = 3;

/** Finds the title, and a kicker above it. */
export function findTitle({ lines, claims, kindOf }: Page): readonly Finding[] {
  if (lines.some(({ at }) => kindOf(at) === 'title')) return [];
  const claimed = claims.title?.value;
  const title =
    lines.slice(0, 20).find(({ words }) => words === claimed) ??
    titleAmong(lines.slice(0, titleWithin));
  if (!title) return [];
  const found = { kind: 'title', reason: null, confidence: 0.9 } as const;
  const kickers = lines.slice(0, title.at).filter(looksLikeKicker);
  return [
    { at: title.at, ...found },
    ...kickers.map(({ at }): Finding => ({
      at,
      kind: 'kicker',
      reason: 'Stands alone above the title.',
      confidence: 0.7,
    })),
  ];
}

/** A title further down needs a reason to be passed over to: without one, the first line is it. */
function titleAmong(lines: readonly Line[]): Line | undefined {
  const [first] = lines;
  if (!first || isCommentHeading(first.folded)) return undefined;
  const title = lines.find(looksLikeTitle);
  if (title === first || !mayBeTitle(first) || first.blankAfter) return title;
  const isHead = lines.slice(1).some(({ words }) => isByline(words) || isDateline(words));
  if (!title) return isHead ? first : undefined;
  const standsApart = title.blankAfter && /^[^\p{Ll}]*[\p{Lu}\p{Lo}\p{N}]/u.test(title.words);
  return standsApart ? title : first;
}

function mayBeTitle({ words }: Line): boolean {
  return words.length <= 200 && countWords(words) <= 30 && !endsLikeProse(words);
}

function looksLikeTitle({ words }: Line): boolean {
  if (isByline(words) || isDateline(words)) return false;
  const count = countWords(words);
  return count >= 3 && count <= 30 && words.length <= 200 && !endsLikeProse(words);
}

function looksLikeKicker({ words, blankAfter }: Line): boolean {
  return blankAfter && words.length <= 30 && countWords(words) <= 3 && !endsLikeProse(words);
}

/** Longest standfirst, in UTF-16 units. */
const standfirstLimit = 300;

/** Finds a sentence that stands right below the title, shorter than the paragraphs. */
export function findStandfirst({ lines, kindOf }: Page): readonly Finding[] {
  if (lines.some(({ at }) => kindOf(at) === 'standfirst')) return [];
  const first = lines.find(({ at }) => kindOf(at) === 'title');
  const title = lines.findLast(
    ({ at, folded }) =>
      kindOf(at) === 'title' || (kindOf(at) === 'repeat' && folded === first?.folded),
  );
  const line = title && !title.blankAfter ? lines[title.at + 1] : undefined;
  const next = line && lines[line.at + 1];
  if (!line || !next || kindOf(line.at) !== undefined) return [];
  const { words } = line;
  if (words.length > standfirstLimit || countWords(words) < 5 || /^["\u201C]/.test(words))
    return [];
  if (!line.blankAfter && next.words.length < words.length * 1.2) return [];
  const reason = 'One sentence right below the title.';
  return [{ at: line.at, kind: 'standfirst', reason, confidence: 0.7 }];
}

const bullet = /^(?:[-*\u2022\u2023\u25E6\u2043]|\(?\d{1,3}[.)])\s+\S/;

/** Finds what nothing else was found for: list items, headings that are certain, and paragraphs. */
export function findStructure({ lines, kindOf }: Page): readonly Finding[] {
  return lines
    .filter(({ at }) => kindOf(at) === undefined)
    .map((line) => {
      const kind =
        bullet.test(line.words) && !isDateline(line.words)
          ? 'listItem'
          : isHeading(line, lines[line.at + 1])
            ? 'heading'
            : 'paragraph';
      return { at: line.at, kind, reason: null, confidence: 1 };
    });
}

/**
 * Only what is certain: a short line in title case or capitals that stands alone between
 * paragraphs, one of which follows it. "Screenshot" and "Read also:" are none.
 */
function isHeading({ at, words, blankBefore, blankAfter }: Line, after: Line | undefined): boolean {
  if (at === 0 || !after || !blankBefore || !blankAfter) return false;
  if (words.length > 90 || after.words.length < 100 || endsLikeProse(words)) return false;
  const all = words.split(/\s+/);
  if (all.length < 2 || all.length > 14) return false;
  const heavy = all.filter((word) => word.replace(/[^\p{L}]/gu, '').length >= 4);
  return heavy.length > 0 && /^[^\p{Ll}]*\p{Lu}/u.test(all[0] ?? '') && heavy.every(startsUpper);
}

function startsUpper(word: string): boolean {
  return /^[^\p{L}]*\p{Lu}/u.test(word);
}
