import { type Echo, echoesFor } from '../quotes/echoes';
import { tokensOf } from '../quotes/tokens';
import type { Span } from '../text/segment';
import type { Line } from './page';

/** Whether a piece goes on with the comment above it, why, and how sure that is. */
export interface Join {
  readonly at: number;
  readonly joins: boolean;
  readonly reason: string;
  readonly confidence: number;
}

interface Context {
  readonly above: Line;
  readonly line: Line;
  /** Whether the line above is nothing but words of the article. */
  readonly aboveIsQuote: boolean;
  /** The lines of the comment that it may go on with. */
  readonly soFar: readonly Line[];
  /** Whether the comment begins with words of the article. */
  readonly beganWithQuote: boolean;
  readonly openQuote: boolean;
}

interface JoinRule {
  readonly confidence: number;
  readonly reason: string;
  readonly holds: (context: Context) => boolean;
}

const listItem = /^\(?\d{1,2}[.)]\s/;
const url = /^https?:\/\/\S+$/;
const connective =
  /^(?:plus|also|additionally|furthermore|moreover|besides|in addition|secondly|thirdly|finally|lastly|anyway|on top of that|ps|p\.s\.|edit|update|due to (?:all )?(?:this|these|that|those))\b/;
/** “Just having this threat …”: what stands above is meant. */
const pointsBack =
  /^(?:\w+ ){0,2}(?:this|these|such) (?!is\b|was\b|are\b|were\b|made\b|will\b|would\b|has\b)\w+ .{20}/;
const goesOnAsking =
  /^(?:are we|do we|should we|aren't|isn't|don't|doesn't|didn't|wasn't|weren't|haven't|do you|are you|have you|did you|you've|you're)\b/;

/** Lines of a comment after which a shared word proves nothing any more. */
const longestAnswer = 6;

/** The rules, the surest first. What none of them holds for is a comment of its own. */
const rules: readonly JoinRule[] = [
  {
    confidence: 0.9,
    reason: 'The quotation that began above ends here.',
    holds: ({ openQuote }) => openQuote,
  },
  {
    confidence: 0.85,
    reason: 'Goes on with the list above.',
    holds: ({ above, line }) =>
      listItem.test(line.folded) &&
      (listItem.test(above.folded) || !/[.!?]["')]*$/.test(above.folded)),
  },
  {
    confidence: 0.8,
    reason: 'An address alone goes with what stands above it.',
    holds: ({ line }) => url.test(line.folded),
  },
  {
    confidence: 0.75,
    reason: 'Answers the words of the article that are quoted above.',
    holds: ({ aboveIsQuote }) => aboveIsQuote,
  },
  {
    confidence: 0.7,
    reason: 'Ends what the list or the address above belongs to.',
    holds: ({ above, line }) =>
      (url.test(above.folded) || listItem.test(above.folded)) &&
      /^(?:it all|all (?:this|of this)|so\b|in short)/.test(line.folded),
  },
  {
    confidence: 0.65,
    reason: 'Begins like the next paragraph of what stands above.',
    holds: ({ line }) => connective.test(line.folded) || pointsBack.test(line.folded),
  },
  {
    confidence: 0.55,
    reason: 'Goes on asking the one whom the line above speaks to.',
    holds: ({ above, line }) =>
      goesOnAsking.test(line.folded) && /\b(?:you|we)\b|\?$/.test(above.folded),
  },
  {
    confidence: 0.5,
    reason: 'Speaks of the same as the answer to the quotation above.',
    holds: ({ beganWithQuote, soFar, line }) =>
      beganWithQuote && soFar.length < longestAnswer && sharesWords(soFar, line),
  },
];

/**
 * Returns for each line of a comment zone without markup whether it goes on with the comment above.
 * Such a text does not say where comments begin: all of it is a proposal.
 */
export function joinsOf(
  text: string,
  article: readonly Span[],
  lines: readonly Line[],
  spans: readonly Span[],
): Join[] {
  const echoesIn = echoesFor(text, article);
  const quotes = spans.map((span) => isQuoteOnly(text, echoesIn(span), span));
  const joins: Join[] = [];
  let soFar: Line[] = [];
  let beganWithQuote = false;
  let openQuote = false;
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const aboveIsQuote = (quotes[index - 1] ?? false) && !(quotes[index] ?? false);
    const context = above && { above, line, aboveIsQuote, soFar, beganWithQuote, openQuote };
    const rule = context && rules.find(({ holds }) => holds(context));
    if (rule) soFar.push(line);
    else {
      soFar = [line];
      beganWithQuote = quotes[index] ?? false;
    }
    openQuote = leavesOpen(line.words, openQuote);
    joins.push({
      at: line.at,
      joins: rule !== undefined,
      reason: rule?.reason ?? 'A line of its own.',
      confidence: rule?.confidence ?? 0.6,
    });
  }
  return joins;
}

/** Share of a line’s words that are the article’s for it to be a quotation and nothing else. */
const quoteShare = 0.9;

function isQuoteOnly(text: string, echoes: readonly Echo[], span: Span): boolean {
  const words = tokensOf(text, span.start, span.end);
  // Both are in text order.
  let at = 0;
  const copied = words.filter(({ start, end }) => {
    while ((echoes[at]?.end ?? Infinity) < end) at += 1;
    return (echoes[at]?.start ?? Infinity) <= start;
  });
  return copied.length > 0 && copied.length >= words.length * quoteShare;
}

/** Whether a quotation mark was opened and not closed, at the end of a line. */
function leavesOpen(words: string, wasOpen: boolean): boolean {
  const marks = words.match(/["\u201C\u201D]/g)?.length ?? 0;
  if (wasOpen) return marks % 2 === 0;
  return marks % 2 === 1 && /^["\u201C]/.test(words);
}

/** Whether a line takes up a word of the answer so far, or speaks of it as “it” or “they”. */
function sharesWords(soFar: readonly Line[], line: Line): boolean {
  const known = new Set(soFar.flatMap(longWords));
  return longWords(line).some((word) => known.has(word)) || pronoun.test(line.folded);
}

const pronoun = /^(?:it|they|that) (?:would|will)\b/;

function longWords({ folded }: Line): string[] {
  return tokensOf(folded)
    .map((token) => token.folded.slice(0, 6))
    .filter((word) => word.length === 6);
}
