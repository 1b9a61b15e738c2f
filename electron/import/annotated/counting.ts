import type { Question } from '../../../shared/annotated/project';
import { cutsCharacter } from '../../../shared/text/offsets';
import { counted } from '../../../shared/text/counted';
import { oneLine } from '../../../shared/text/oneLine';
import type { Span } from '../../../shared/text/segment';
import { type Counting, countings, type ForeignText } from './foreignText';
import { firstOf } from './firstOf';

/** A passage as a file has it, without its words. */
export interface ForeignPassage {
  readonly of: ForeignText;
  readonly start: number;
  readonly end: number;
}

/** How a file counts, and what is to be said of it. */
export interface FoundCounting {
  readonly counting: Counting;
  /** Null when every way of counting gives the same. */
  readonly fact: string | null;
  readonly question: Question | null;
}

const labels: Readonly<Record<Counting, string>> = {
  'utf-16': 'UTF-16 units (JavaScript, Java)',
  'code points': 'code points (Python)',
  graphemes: 'characters as people see them (grapheme clusters)',
};

/** Passages below this number are too few to ask a person about. */
const fewest = 10;

/** Passages shown with each option. */
const shownQuotes = 5;

interface Reading {
  readonly counting: Counting;
  /** Where the passages are, in words that can be compared. */
  readonly places: string;
  readonly quotes: readonly string[];
  readonly fitting: number;
}

/**
 * Returns how passages without words are counted: in the way in which most of them begin and end with
 * whole words, which is asked for when two ways are as good, or none is; or as a person wishes.
 */
export function countingOf(
  passages: readonly ForeignPassage[],
  wish: string | null,
  /** What the file itself says that it counts; null: it does not say. */
  said: string | null = null,
): FoundCounting {
  const telling = passages.filter(({ of }) => !of.isPlain);
  const readings = countings.map((counting) => readIn(counting, telling));
  const sorted = readings.toSorted((one, other) => other.fitting - one.fitting);
  const [best, second] = sorted;
  const wished = countings.find((one) => one === (wish ?? said));
  if (!best || !second || new Set(readings.map(({ places }) => places)).size === 1) {
    return { counting: wished ?? 'utf-16', fact: null, question: null };
  }
  const chosen = readings.find(({ counting }) => counting === wished) ?? best;
  const isClear = best.fitting >= telling.length * 0.6 && isBetter(best, second, telling.length);
  const isSaid = countings.some((one) => one === said);
  const isOpen = !isSaid && telling.length >= fewest && !isClear;
  return {
    counting: chosen.counting,
    fact: `Positions were read as ${labels[chosen.counting]}: so ${String(chosen.fitting)} of ${counted(telling.length, 'passage')} in texts with signs beyond the usual begin and end with whole words.`,
    // What was answered comes first, and can be answered otherwise.
    question: isOpen
      ? { kind: 'units', options: firstOf(sorted, (one) => one === chosen).map(optionOf) }
      : null,
  };
}

function isBetter(best: Reading, second: Reading, of: number): boolean {
  return best.places === second.places || best.fitting - second.fitting >= of * 0.02;
}

function optionOf({ counting, quotes }: Reading) {
  const shown = quotes.slice(0, shownQuotes).map((quote) => oneLine(quote, 120));
  return { id: counting, label: labels[counting], quotes: shown };
}

function readIn(counting: Counting, passages: readonly ForeignPassage[]): Reading {
  const spans = passages.map(({ of, start, end }) => ({
    of,
    span: of.spanOf(start, end, counting),
  }));
  return {
    counting,
    places: JSON.stringify(spans.map(({ span }) => span)),
    quotes: spans.map(({ of, span }) => (span ? of.text.slice(span.start, span.end) : '')),
    fitting: spans.filter(({ of, span }) => span && fitsWords(of.text, span)).length,
  };
}

/** Returns whether a passage cuts no word and no character, and has no white space at its ends. */
function fitsWords(text: string, { start, end }: Span): boolean {
  const cuts = [start, end].some((at) => cutsCharacter(text, at) || cutsWord(text, at));
  return !cuts && !/^\s|\s$/.test(text.slice(start, end));
}

function cutsWord(text: string, at: number): boolean {
  const isWord = /[\p{L}\p{N}\p{M}]$/u.test(text.slice(Math.max(0, at - 2), at));
  return isWord && /^[\p{L}\p{N}\p{M}]/u.test(text.slice(at, at + 2));
}
