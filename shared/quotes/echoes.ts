import type { Span } from '../text/segment';
import { type Token, tokensOf } from './tokens';

/** Words of one stretch of a text that stand in another one, too. */
export interface Echo extends Span {
  /** Where the words stand first. */
  readonly of: Span;
  /** What differs, in words (“AMERICAN” for “American”); null when nothing does. */
  readonly change: string | null;
}

/** Fewest words that are no accident; inside quotation marks fewer are enough. */
const freely = 6;
const quoted = 4;
/** A quotation mark before the first word stands within so many UTF-16 units of it. */
const marksWithin = 20;
/** Words that must follow each other to count as the same place. */
const shingle = 4;

/**
 * Returns where words of an article are repeated in another stretch of the same text, with or
 * without quotation marks, in order and without overlaps. One word may differ in between. Places
 * come from shingles of four words (Broder 1997), grown word by word in both directions.
 */
export function echoesOf(text: string, article: readonly Span[], places: readonly Span[]): Echo[] {
  return places.flatMap(echoesFor(text, article));
}

/** Returns what finds the echoes in one stretch after the other; the article is looked through once. */
export function echoesFor(text: string, article: readonly Span[]): (place: Span) => Echo[] {
  const source = article.flatMap(({ start, end }) => tokensOf(text, start, end));
  const index = shinglesOf(source);
  return (place) => echoesIn(text, source, index, place);
}

function shinglesOf(tokens: readonly Token[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (let at = 0; at + shingle <= tokens.length; at += 1) {
    const key = keyAt(tokens, at);
    const places = index.get(key);
    if (!places) index.set(key, [at]);
    // What stands there very often is no quotation of any of them.
    else if (places.length < 20) places.push(at);
  }
  return index;
}

function keyAt(tokens: readonly Token[], at: number): string {
  return tokens
    .slice(at, at + shingle)
    .map(({ folded }) => folded)
    .join(' ');
}

interface Match {
  /** Index of the first word, in the copy and in the source. */
  readonly copy: number;
  readonly source: number;
  readonly copyLength: number;
  readonly sourceLength: number;
  readonly same: number;
}

function echoesIn(
  text: string,
  source: readonly Token[],
  index: ReadonlyMap<string, readonly number[]>,
  place: Span,
): Echo[] {
  const tokens = tokensOf(text, place.start, place.end);
  const echoes: Echo[] = [];
  for (let at = 0; at + shingle <= tokens.length;) {
    const matches = (index.get(keyAt(tokens, at)) ?? []).map((from) =>
      grown(tokens, source, at, from),
    );
    const best = matches.reduce<Match | null>(
      (one, other) => (one && one.same >= other.same ? one : other),
      null,
    );
    if (best && best.same >= needed(text, tokens, best, place)) {
      echoes.push(echoOf(text, tokens, source, best));
      at = best.copy + best.copyLength;
    } else at += 1;
  }
  return echoes;
}

/** Goes on to the right for as long as words agree; one that does not may be in between. */
function grown(
  tokens: readonly Token[],
  source: readonly Token[],
  at: number,
  from: number,
): Match {
  let length = 0;
  let same = 0;
  let differing = 0;
  const agrees = (step: number) => {
    const word = tokens[at + step]?.folded;
    return word !== undefined && word === source[from + step]?.folded;
  };
  for (;;) {
    if (agrees(length)) same += 1;
    else if (differing === 0 && [1, 2, 3].every((step) => agrees(length + step))) differing += 1;
    else break;
    length += 1;
  }
  return { copy: at, source: from, copyLength: length, sourceLength: length, same };
}

function needed(text: string, tokens: readonly Token[], match: Match, place: Span): number {
  const first = tokens[match.copy];
  const from = first?.start ?? place.start;
  const before = text.slice(Math.max(place.start, from - marksWithin), from);
  return /["\u201C\u00AB>]\s*$/.test(before) ? quoted : freely;
}

function echoOf(
  text: string,
  tokens: readonly Token[],
  source: readonly Token[],
  match: Match,
): Echo {
  const copy = tokens.slice(match.copy, match.copy + match.copyLength);
  const original = source.slice(match.source, match.source + match.sourceLength);
  const changes = copy.flatMap((word, step) => {
    const other = original[step];
    const [mine, theirs] = [text.slice(word.start, word.end), wordsAt(text, other)];
    return sameWord(mine, theirs) ? [] : [`“${mine}” for “${theirs}”`];
  });
  return {
    start: copy[0]?.start ?? 0,
    end: copy.at(-1)?.end ?? 0,
    of: { start: original[0]?.start ?? 0, end: original.at(-1)?.end ?? 0 },
    change: changes.length === 0 ? null : changes.join(', '),
  };
}

function wordsAt(text: string, token: Token | undefined): string {
  return token ? text.slice(token.start, token.end) : '';
}

/** Marks may be typed in another way without anything being changed. */
function sameWord(a: string, b: string): boolean {
  const plain = (word: string) =>
    word.replace(/[\u2018\u2019]/g, "'").replace(/[\u2010-\u2015]/g, '-');
  return plain(a) === plain(b);
}
