import { endsLikeProse, type Finding, type Line, lineNumbers, type Page } from './page';
import { dateIn } from './dates';
import { isByline, isDateline, isName } from './headFacts';
import { tailStart } from './furniture';

const bulletMark = /^[-*\u2022\u2023\u25E6\u2043]\s+/;
const sections =
  /\b(?:news|breaking|politics|world|opinion|editorial|analysis|latin|business|economy|sports?|health|tech(?:nology)?|science|culture|featured|local|national|international|europe|asia|africa|americas?|law|justice|crime|immigration|exclusive|report)\b/;
const credit =
  /^(?:image|photo|picture|photograph|illustration|bild|foto|cr\u00e9dit photo)s?(?: credits?| courtesy(?: of)?| by|s?)?\s?[,:/]\s?\S|^(?:photo|image|photograph) (?:by|courtesy of) \S/;

/** The first lines, between the title and the first paragraph, hold facts and no prose. */
export function findHeadMatter(page: Page): readonly Finding[] {
  const { lines, kindOf } = page;
  const title = lines.find(({ at }) => kindOf(at) === 'title');
  const findings: Finding[] = [];
  for (const line of lines.slice((title?.at ?? -1) + 1)) {
    if (kindOf(line.at) !== undefined) continue;
    const found = headMatterAt(line, findings);
    if (!found && isProse(line)) break;
    if (found) findings.push(found);
  }
  // A list of names alone is a list of names: a date or a category makes it the head of an article.
  const isHead = findings.some(({ kind }) => kind === 'dateline' || kind === 'credit');
  return findings.filter(({ kind, reason }) => isHead || kind !== 'category' || reason === null);
}

function headMatterAt(line: Line, found: readonly Finding[]): Finding | null {
  const { at, words, folded } = line;
  const bare = words.replace(bulletMark, '').trim();
  if (credit.test(folded))
    return { at, kind: 'credit', reason: 'Says whose picture it is.', confidence: 0.9 };
  if (isDateline(bare)) return { at, kind: 'dateline', reason: null, confidence: 0.9 };
  if (isByline(bare)) return { at, kind: 'byline', reason: null, confidence: 0.9 };
  if (!bulletMark.test(words)) return null;
  const isFirst = !found.some(({ kind }) => kind === 'byline');
  if (isFirst && isName(bare) && !sections.test(bare.toLowerCase()))
    return { at, kind: 'byline', reason: 'A name in the list below the title.', confidence: 0.75 };
  if (bare.length > 40 || endsLikeProse(bare)) return null;
  return { at, kind: 'category', reason: 'In the list below the title.', confidence: 0.75 };
}

function isProse({ words }: Line): boolean {
  return words.length > 100 || endsLikeProse(words);
}

/** Finds the name below the article that a biography follows: the byline among the furniture. */
export function findTailByline(page: Page): readonly Finding[] {
  const { lines, kindOf } = page;
  const bio = lines.find(({ at }) => kindOf(at) === 'authorBio');
  if (!bio) return [];
  const above: Finding[] = [];
  for (let at = bio.at - 1; at > tailStart(lines, kindOf); at -= 1) {
    const line = lines[at];
    if (!line || kindOf(at) !== undefined || !isName(line.words)) break;
    const isSame = above.length === 0 || lines[at + 1]?.folded === line.folded;
    if (!isSame) break;
    above.push({
      at,
      kind: 'byline',
      reason: `Stands below the article, above what is told of the author in ${lineNumbers(bio)}.`,
      confidence: 0.8,
      included: false,
    });
  }
  return above;
}

/** Finds the line at the end that says where a text was taken from; what it does not say stays unknown. */
export function findVia({ lines, kindOf }: Page): readonly Finding[] {
  const last = lines.findLast(({ at }) => kindOf(at) === undefined);
  if (!last || last.at < 3 || last.words.length > 80) return [];
  const via = /^(?:via|source|h\/t)\b:?\s*/i.exec(last.words);
  const date = via && dateIn(last.words);
  if (!date) return [];
  const source = last.words.slice(via[0].length).replace(date.words, '').trim();
  const reason =
    source === ''
      ? `“${via[0].trim()}” and a date: the source is not in the file.`
      : 'Says where it was taken from, and when.';
  return [{ at: last.at, kind: 'dateline', reason, confidence: 0.8, included: false }];
}
