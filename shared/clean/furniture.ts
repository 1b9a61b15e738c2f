import type { BlockKind } from '../model/block';
import { endsLikeProse, type Finding, type Line, lineNumbers, type Page } from './page';

/** What a site puts around an article, as a whole line of folded words. */
interface Pattern {
  readonly kind: BlockKind;
  readonly line: RegExp;
  readonly reason: string;
}

const patterns: readonly Pattern[] = [
  {
    kind: 'emptyField',
    line: /^(?:date|by|author|published(?: on)?|updated|posted(?: on| by| in)?|source|tags?|categor(?:y|ies)|topics?|photo|location|time|written by|filed under)\s?:$/,
    reason: 'A field of the page without a value.',
  },
  {
    kind: 'missingImage',
    line: /^(?:screenshot|image|photo|picture|video|gallery|thumbnail|advertisement|placeholder|loading(?:\.{3}|\u2026)?)$/,
    reason: 'Stands where the page has something that is no text.',
  },
  {
    kind: 'imageName',
    line: /^(?:\S*_img\S*|\S+\.(?:jpe?g|png|gif|webp|svg|avif))$/,
    reason: 'The name of a picture.',
  },
  {
    kind: 'shareBar',
    line: /^(?:share(?: (?:this|post|article|story|on|via|it)\b.{0,40})?|tweet(?: this)?|pin it|email(?: this)?|print(?: this page)?|copy link|facebook|twitter|linkedin|whatsapp|telegram|reddit|follow us(?: on .{0,40})?)\s?:?$/,
    reason: 'A bar for sharing the page.',
  },
  {
    kind: 'readAlso',
    line: /^(?:read (?:also|more|next)|also read|see also|related(?: (?:articles?|stor(?:y|ies)|posts?|news|content))?|more (?:like this|from .{1,40}|stories|on this)|popular(?: (?:posts|stories|now))?|most (?:read|popular|viewed)|trending(?: now)?|recommended(?: for you)?|you (?:may|might) also like|don't miss|up next|latest(?: news)?|editor'?s'? picks?|previous article|next article)\s?:?$/,
    reason: 'Points to other articles.',
  },
  {
    kind: 'commentForm',
    line: /^(?:(?:please |you must )?(?:(?:be )?(?:log(?:ged)?|sign(?:ed)?)[ -]?in|register|subscribe)? ?to (?:post|leave|add|write) (?:a )?comments?\.?|leave a (?:reply|comment)|(?:post|write|submit) a comment|add (?:a|your) comment|join the (?:conversation|discussion)|cancel reply|your email address will not be published\..*|required fields are marked.*)$/,
    reason: 'Belongs to the form for comments.',
  },
];

/** Words that speak of the site and not of the debate. */
const siteWords =
  /\b(?:commenting privileges|subscribe (?:here|now|today|to)|sign up (?:for|to)|our newsletters?|newsletter|cookies? (?:policy|settings)|(?:we|this site) uses? cookies|all rights reserved|terms of (?:use|service)|privacy policy|comments (?:are owned|do not represent|may (?:only )?be|are closed|are moderated)|that comments be|we reserve the right|ad-free|report abuses?|digital edition|support our (?:work|journalism)|make a donation)\b/g;

/** From how many such phrases on a long piece speaks of the site; a short one needs one. */
const siteWordsInLong = 2;
const longPiece = 160;

/** Finds what the page of a site puts around an article, by the words of each line. */
export function findFurniture({ lines, kindOf }: Page): readonly Finding[] {
  const open = lines.filter(({ at }) => kindOf(at) === undefined);
  return open.flatMap((line) => furnitureAt(line) ?? siteNoticeAt(line) ?? []);
}

function furnitureAt({ at, folded }: Line): Finding | null {
  if (folded.length > 120) return null;
  const found = patterns.find(({ line }) => line.test(folded));
  return found ? { at, kind: found.kind, reason: found.reason, confidence: 0.9 } : null;
}

function siteNoticeAt({ at, folded, words }: Line): Finding | null {
  const phrases = [...new Set(folded.match(siteWords))];
  const [first, second] = phrases;
  const needed = words.length > longPiece ? siteWordsInLong : 1;
  if (first === undefined || phrases.length < needed) return null;
  const named = second === undefined ? `“${first}”` : `“${first}” and “${second}”`;
  const reason = `Speaks of the site, not of the subject: ${named}.`;
  return { at, kind: 'siteNotice', reason, confidence: Math.min(0.95, 0.5 + phrases.length / 10) };
}

/** A form’s words stand on lines of their own: “Please”, “log in”, “to post comments”. */
export function findFormParts({ lines, kindOf }: Page): readonly Finding[] {
  return lines
    .filter(({ at, folded }) => {
      const next = kindOf(at + 1) === 'commentForm' && kindOf(at) === undefined;
      return (
        next && /^(?:please|you must be|log in|sign in|login|register|or|comments?)$/.test(folded)
      );
    })
    .map(({ at }) => ({
      at,
      kind: 'commentForm',
      reason: 'Belongs to the form for comments.',
      confidence: 0.85,
    }));
}

/** Longest title of another article, in UTF-16 units. */
const linkLimit = 140;

/** Finds the titles of other articles, which stand below “Read also:”. */
export function findLinkedTitles({ lines, kindOf }: Page): readonly Finding[] {
  const findings: Finding[] = [];
  let after: Line | null = null;
  for (const line of lines) {
    const kind = kindOf(line.at);
    if (kind === 'readAlso') after = line;
    else if (kind !== undefined || !isLinkedTitle(line)) after = null;
    else if (after) {
      const reason = `Stands below “${after.words.trim()}” in ${lineNumbers(after)}.`;
      findings.push({ at: line.at, kind: 'readAlso', reason, confidence: 0.75 });
      // More than one only where they stand close together.
      if (line.blankAfter) after = null;
    }
  }
  return findings;
}

function isLinkedTitle({ words }: Line): boolean {
  return words.length <= linkLimit && /^[^\p{Ll}]*\p{Lu}/u.test(words) && !endsLikeProse(words);
}

const bio =
  /^(?:about the authors?\b|(?:the )?(?:editorial|news) (?:team|staff|desk|board) (?:at|of) )|^.{2,80}? (?:is|was) (?:an?|the|our) (?:[\w-]+ ){0,4}?(?:journalist|reporter|writer|editor|columnist|correspondent|contributor|fellow|author|producer)\b/;

/** Finds who wrote it, told below the article; the article itself may introduce people so, too. */
export function findBios({ lines, kindOf }: Page): readonly Finding[] {
  const tail = tailStart(lines, kindOf);
  return lines
    .filter(({ at, folded }) => at > tail && kindOf(at) === undefined && bio.test(folded))
    .map(({ at }) => ({
      at,
      kind: 'authorBio',
      reason: 'Tells who wrote it, below the article.',
      confidence: 0.85,
    }));
}

/** Returns the index of the first piece below the article that a site puts there; past the end when there is none. */
export function tailStart(lines: readonly Line[], kindOf: Page['kindOf']): number {
  const tail = lines.find(({ at }) => {
    const kind = kindOf(at);
    return at > lines.length / 2 && (kind === 'readAlso' || kind === 'shareBar');
  });
  return tail?.at ?? lines.length;
}
