import type { Span } from '../text/segment';
import { type Alignment, moved } from './alignment';
import { isInSameFrame, linesIn, neighbours, tellingStretches } from './evidence';
import type { ReadSource } from './source';
import { indexAt } from './spans';

/** Two texts, and what of the old one is certainly which of the new one. */
export interface Aligned {
  readonly from: ReadSource;
  readonly to: ReadSource;
  readonly alignment: Alignment;
}

/** Why the image of a passage is not taken for the passage. */
export interface Contest {
  /** Other places of the new text that may be the passage. */
  readonly rivals: readonly Span[];
  /** A sentence for a person. */
  readonly reason: string;
}

/**
 * Returns what speaks against taking the image of a passage for it; null when nothing does.
 *
 * Of words that stand several times, the alignment knows only what they stand next to, and that tells
 * little when they, or what is next to them, were copied or changed places. So a place is taken when
 * - it stands in the same frame, see isInSameFrame; or
 * - every equal place is certainly that of other words; or
 * - the very lines before and after it stayed, and the words could not have changed places with equal
 *   ones: they stood once, or no equal place is free for them now.
 * A line that was changed must not stand elsewhere as it was, nor have stood elsewhere as it is.
 * Each line of a passage has to be certain by itself: that lines stand together once does not tell
 * which of the equal ones they are.
 */
export function contestOf(texts: Aligned, passage: Span, image: Span): Contest | null {
  const contest = contestOfWords(texts, passage, image);
  if (contest) return contest;
  const parts = linesIn(texts.from, passage).map((line) => ({
    start: Math.max(line.start, passage.start),
    end: Math.min(line.end, passage.end),
  }));
  if (parts.length < 2) return null;
  const shift = image.start - passage.start;
  const isContested = parts
    .filter(({ start, end }) => end > start)
    .some((part) => contestOfWords(texts, part, moved(part, shift)));
  return isContested ? { rivals: [], reason: partStandsSeveralTimes } : null;
}

const standSeveralTimes =
  'The same words stand several times, and what stands around them does not tell which are these.';
const stoodSeveralTimes =
  'The same words stood several times, and what stands around them does not tell which are left.';
const partStandsSeveralTimes =
  'A line of them stands several times, and what stands around it does not tell which it is.';
const lineStandsElsewhere =
  'The same words stand here, but in a changed line, and one of the two lines stands elsewhere as a whole.';

function contestOfWords(texts: Aligned, passage: Span, image: Span): Contest | null {
  const whole = wholeLineElsewhere(texts, passage, image);
  if (whole) return { rivals: whole, reason: lineStandsElsewhere };
  if (isInSameFrame(texts.from, passage, texts.to, image)) return null;
  const { free, isFree, stoodElsewhere, isLeft } = equalWords(texts, passage, image);
  if (!isFree && !isLeft) return null;
  const mayHaveChangedPlaces = isFree && stoodElsewhere;
  if (!mayHaveChangedPlaces && keepsNeighbours(texts, passage, image)) return null;
  return { rivals: free, reason: isFree ? standSeveralTimes : stoodSeveralTimes };
}

/**
 * Two paragraphs that are much alike may have changed places, or one may have come where the other was:
 * what they share is then in its old frame, and is not what it was. Returns the places of the passage
 * in free lines that are wholly the same as its own, when the line at its image is not; none when only
 * the line at its image stood elsewhere and is free; null when neither is so.
 */
function wholeLineElsewhere(
  { from, to, alignment }: Aligned,
  passage: Span,
  image: Span,
): Span[] | null {
  const [old, now] = [linesIn(from, passage)[0], linesIn(to, image)[0]];
  if (!old || !now || old.words === now.words || passage.end > old.end) return null;
  const free = linesOfWords(to, old.words).filter((line) => !alignment.origin(line));
  const left = linesOfWords(from, now.words).filter((line) => !alignment.image(line));
  if (free.length === 0 && left.length === 0) return null;
  return free.map(({ start }) => moved(passage, start - old.start));
}

function linesOfWords({ lines, linePlaces }: ReadSource, wanted: string): readonly Span[] {
  return linePlaces.has(wanted) ? lines.filter(({ words }) => words === wanted) : [];
}

interface EqualWords {
  /** Places of the new text that are not certainly those of other words. */
  readonly free: readonly Span[];
  /** Whether there is such a place; true as well when there are too many equal ones to look at. */
  readonly isFree: boolean;
  /** Whether the words stood elsewhere in the old text. */
  readonly stoodElsewhere: boolean;
  /** Whether such other words of the old text have no certain place in the new one. */
  readonly isLeft: boolean;
}

function equalWords(texts: Aligned, passage: Span, image: Span): EqualWords {
  const { from, to, alignment } = texts;
  const free = new Map<number, Span>();
  let [isFree, stoodElsewhere, isLeft] = [false, false, false];
  for (const probe of tellingStretches(from, passage, from.text.length)) {
    const words = from.folded.slice(probe.start, probe.end);
    const lead = passage.start - probe.start;
    const spanAt = (place: number): Span => ({
      start: place + lead,
      end: place + lead + passage.end - passage.start,
    });
    const now = to.index.places(words);
    for (const span of now.starts.map(spanAt)) {
      if (span.start === image.start || isTaken(texts, span, passage, image)) continue;
      free.set(span.start, span);
    }
    const before = from.index.places(words);
    const others = before.starts.map(spanAt).filter(({ start }) => start !== passage.start);
    isFree ||= now.more || free.size > 0;
    stoodElsewhere ||= others.length > 0;
    isLeft ||= before.more || others.some((span) => !alignment.image(span));
  }
  return { free: [...free.values()], isFree, stoodElsewhere, isLeft };
}

/**
 * Whether a place is certainly that of other words. It is not when two equal lines came to stand
 * beside each other: what was put before a line looks the same as what was put after it.
 */
function isTaken(
  { from, to, alignment }: Aligned,
  span: Span,
  passage: Span,
  image: Span,
): boolean {
  const origin = alignment.origin(span);
  if (!origin) return false;
  return !isBesideItsEqual(to, image, span) || isBesideItsEqual(from, passage, origin);
}

function isBesideItsEqual({ lines }: ReadSource, one: Span, other: Span): boolean {
  const [a, b] = [indexAt(lines, one.start), indexAt(lines, other.start)];
  return Math.abs(a - b) === 1 && lines[a]?.words === lines[b]?.words;
}

/** Whether the lines before and after a passage, and not merely equal ones, are those of its image. */
function keepsNeighbours({ from, to, alignment }: Aligned, passage: Span, image: Span): boolean {
  const [beforeOld, afterOld] = neighbours(from, passage);
  const [beforeNew, afterNew] = neighbours(to, image);
  const isKept = (old: Span | undefined, now: Span | undefined) =>
    old && now ? alignment.image(old)?.start === now.start : old === now;
  return isKept(beforeOld, beforeNew) && isKept(afterOld, afterNew);
}
