import type { Question } from '../../../../shared/annotated/project';
import { selectionNameLength } from '../../../../shared/export/refi/selections';
import { fitForXml } from '../../../../shared/export/xml';
import { counted } from '../../../../shared/text/counted';
import { oneLine } from '../../../../shared/text/oneLine';
import { isSpace } from '../../../../shared/text/space';
import type { Span } from '../../../../shared/text/segment';
import { firstOf } from '../firstOf';
import {
  type Convention,
  conventionName,
  conventions,
  type CountedText,
  placer,
  spanAt,
} from './conventions';

/** A selection as the file has it: its positions, and its name, which in some programs is its words. */
export interface Counted extends Span {
  readonly text: CountedText;
  readonly name: string;
}

/** How the positions of a file are counted, and how that is known. */
export interface Units {
  readonly convention: Convention;
  readonly facts: readonly string[];
  readonly question: Question | null;
}

/** A way to count, with what it makes of the selections that tell one from another. */
interface Candidate {
  readonly convention: Convention;
  readonly spans: readonly (Span | null)[];
  /** From 0 to 2, without what the origin speaks for. */
  readonly fit: number;
  readonly score: number;
}

/** What an origin adds to the score of the way in which that program is known to count. */
const byOrigin = 0.05;
/** Scores that are nearer to each other than this do not decide. */
const near = 0.02;
/** So many selections with a lower fit than this speak against every way. */
const few = 10;
const poor = 0.6;
const mostQuotes = 5;

/**
 * Returns how the positions of a project are counted. Files do not say, and few programs do as the
 * standard says: each way is tried on the selections on which ways differ, and the one whose passages
 * begin and end at words, or are what their names say, is taken. `answer` is the id of a way that a
 * person chose; null: guess.
 */
export function guessUnits(
  selections: readonly Counted[],
  origin: string | null,
  answer: string | null,
): Units {
  const chosen = conventions.find(({ id }) => id === answer);
  const known = chosen ?? ownConvention(origin);
  const plain = known && { convention: known, facts: [`${said(known)}.`] };
  if (plain && !chosen) return { ...plain, question: null };
  const ways = distinct(selections, origin);
  const telling = tellingOnes(ways, selections.length);
  const scored = ways.map((way) => candidate(way, telling, selections, origin));
  const ranked = scored.toSorted((one, other) => other.score - one.score);
  const [best, next] = ranked;
  if (!best || !next) {
    return plain ? { ...plain, question: null } : untold(best, selections, origin);
  }
  const gap = best.score - next.score;
  const isOpen = (telling.length >= few && best.fit < poor) || (gap > 0 && gap < near);
  // What was answered comes first, and can be answered otherwise.
  const options = firstOf(ranked, ({ convention }) => convention === chosen);
  return {
    ...(plain ?? {
      convention: best.convention,
      facts: [evidence(best, next, telling, selections)],
    }),
    question: isOpen ? questionOf(options, telling, selections) : null,
  };
}

/** Lectern says how it counts. */
function ownConvention(origin: string | null): Convention | null {
  if (origin === null || !/^Lectern \d/.test(origin)) return null;
  const unit = origin.endsWith('(UTF-16)') ? 'utf-16' : 'code-points';
  return conventions.find((one) => one.unit === unit && one.lines === 'lf' && !one.mark) ?? null;
}

type Way = Pick<Candidate, 'convention' | 'spans'>;

/** Returns the ways that give different passages; of those that give the same, the most usual one. */
function distinct(selections: readonly Counted[], origin: string | null): readonly Way[] {
  const usual = conventions.toSorted(
    (one, other) => Number(speaksFor(origin, other)) - Number(speaksFor(origin, one)),
  );
  const ways = new Map<string, Way>();
  for (const convention of usual) {
    const placers = new Map<CountedText, ReturnType<typeof placer>>();
    const spans = selections.map((selection) => {
      const place = placers.get(selection.text) ?? placer(selection.text, convention);
      placers.set(selection.text, place);
      return spanAt(place, selection);
    });
    const key = spans.map((span) => (span ? `${span.start}-${span.end}` : '')).join(' ');
    if (!ways.has(key)) ways.set(key, { convention, spans });
  }
  return [...ways.values()];
}

/** Returns the indexes of the selections on which the ways differ. */
function tellingOnes(ways: readonly Way[], count: number): readonly number[] {
  const [one, ...others] = ways;
  return Array.from({ length: count }, (_, at) => at).filter((at) =>
    others.some(({ spans }) => !isSame(spans[at], one?.spans[at])),
  );
}

function isSame(one: Span | null | undefined, other: Span | null | undefined): boolean {
  return one?.start === other?.start && one?.end === other?.end;
}

function speaksFor(origin: string | null, { unit, lines }: Convention): boolean {
  if (/nvivo/i.test(origin ?? '')) return unit === 'utf-16' && lines === 'file';
  if (/atlas/i.test(origin ?? '')) return unit === 'code-points' && lines === 'lf';
  return unit === 'code-points';
}

function candidate(
  { convention, spans }: Way,
  telling: readonly number[],
  selections: readonly Counted[],
  origin: string | null,
): Candidate {
  let points = 0;
  for (const at of telling) {
    const [selection, span] = [selections[at], spans[at]];
    if (!selection || !span) continue;
    if (fitsWords(selection.text.canonical, span)) points += 1;
    if (isNamed(selection, span)) points += 1;
  }
  const fit = points / Math.max(1, telling.length);
  return { convention, spans, fit, score: fit + (speaksFor(origin, convention) ? byOrigin : 0) };
}

/** In scripts without spaces between words every place is the edge of one. */
const letter =
  /^(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar})[\p{L}\p{N}\p{M}]$/u;

/**
 * Returns whether a span begins behind what is no letter and ends before what is none. One that begins
 * with a space was counted one too few: people select words, and line ends behind them.
 */
function fitsWords(text: string, { start, end }: Span): boolean {
  const before = [...text.slice(Math.max(0, start - 2), start)].at(-1) ?? '';
  const [after = ''] = text.slice(end, end + 2);
  return !letter.test(before) && !letter.test(after) && !isSpace(text, start);
}

/** Returns whether the name of a selection is its words, or as many as its program shows. */
export function isNamed(
  { text, name }: Pick<Counted, 'text' | 'name'>,
  { start, end }: Span,
): boolean {
  const shown = oneLine(name, Infinity);
  if (shown === '') return false;
  const words = oneLine(text.canonical.slice(start, end), Infinity);
  if (words === shown) return true;
  if (fitForXml(oneLine(words, selectionNameLength)) === shown) return true;
  const cut = shown.replace(/\s*(?:…|\.\.\.)$/, '');
  return cut !== '' && cut !== shown && words.startsWith(cut);
}

function said(convention: Convention): string {
  return `Positions are counted in ${conventionName(convention)}`;
}

function untold(
  only: Candidate | undefined,
  selections: readonly Counted[],
  origin: string | null,
): Units {
  const [standard] = distinct([], origin);
  const way = only ?? standard;
  if (!way) throw new RangeError('There is no way to count.');
  const same = 'every way to count gives the same passages';
  const facts = selections.length === 0 ? [] : [`${said(way.convention)}; ${same}.`];
  return { convention: way.convention, facts, question: null };
}

function evidence(
  best: Candidate,
  next: Candidate,
  telling: readonly number[],
  selections: readonly Counted[],
): string {
  const share = (one: Candidate) =>
    telling.filter((at) => {
      const [selection, span] = [selections[at], one.spans[at]];
      return selection && span && fitsWords(selection.text.canonical, span);
    }).length;
  const all = counted(telling.length, 'passage');
  return `${said(best.convention)}: of the ${all} on which ways to count differ, ${share(best)} begin and end at words so, and ${share(next)} when counted in ${conventionName(next.convention)}.`;
}

function questionOf(
  ranked: readonly Candidate[],
  telling: readonly number[],
  selections: readonly Counted[],
): Question {
  const options = ranked.map(({ convention, spans }) => ({
    id: convention.id,
    label: `Counted in ${conventionName(convention)}`,
    quotes: telling.slice(0, mostQuotes).map((at) => quoteOf(selections[at], spans[at])),
  }));
  return { kind: 'units', options };
}

function quoteOf(selection: Counted | undefined, span: Span | null | undefined): string {
  if (!selection || !span) return '(outside of the text)';
  return oneLine(selection.text.canonical.slice(span.start, span.end), 120);
}
