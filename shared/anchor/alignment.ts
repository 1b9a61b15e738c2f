import type { Span } from '../text/segment';
import { certainChain, type Match } from './chain';
import { eachGram, gramLength } from './grams';
import { type Line, severalTimes } from './lines';
import { grownRuns } from './runs';
import type { ReadSource } from './source';
import { indexAt } from './spans';

/** A stretch of the old text that stands in the new one, and is not merely alike. */
export interface Run extends Span {
  /** What is added to an offset of the old text to have the offset in the new one. */
  readonly shift: number;
}

/**
 * UTF-16 units that must be the same, one after the other, for a stretch of a changed line to count
 * as the old one: two texts on one debate share many shorter ones.
 */
export const certainLength = 32;

/** Which stretches of an old text are certainly which of a new one. */
export class Alignment {
  readonly #runs: readonly Run[];
  readonly #images: readonly Span[];
  readonly #length: number;

  constructor(from: ReadSource, to: ReadSource) {
    this.#runs = runsOf(from, to);
    this.#images = this.#runs.map((run) => moved(run, run.shift));
    this.#length = to.text.length;
  }

  /** Returns where a span of the old text stands in the new one; null when that is not certain. */
  image(span: Span): Span | null {
    const run = this.#runs[indexAt(this.#runs, span.start)];
    return run && span.end <= run.end ? moved(span, run.shift) : null;
  }

  /** Returns where a span of the new text stood in the old one; null when that is not certain. */
  origin(span: Span): Span | null {
    const at = indexAt(this.#images, span.start);
    const image = this.#images[at];
    return image && span.end <= image.end ? moved(span, -(this.#runs[at]?.shift ?? 0)) : null;
  }

  /** Whether anything of a span of the old text certainly stands in the new one. */
  keepsPartOf(span: Span): boolean {
    const run = this.#runs[indexAt(this.#runs, span.end - 1)];
    return run !== undefined && run.end > span.start;
  }

  /** Returns the smallest span of the new text in which whatever is left of the old one must stand. */
  surroundings(span: Span): Span {
    const before = this.#runs[indexAt(this.#runs, span.start)];
    const start = before ? Math.min(span.start, before.end) + before.shift : 0;
    const last = this.#runs[indexAt(this.#runs, span.end - 1)];
    if (last && last.end >= span.end) return { start, end: span.end + last.shift };
    const next = this.#images[indexAt(this.#runs, span.end - 1) + 1];
    return { start, end: next?.start ?? this.#length };
  }
}

/** Returns the span as many units later. */
export function moved({ start, end }: Span, shift: number): Span {
  return { start: start + shift, end: end + shift };
}

/** Whole lines first, as patience diff does it; then what is left of the lines that changed. */
function runsOf(from: ReadSource, to: ReadSource): Run[] {
  const whole = lineRuns(from, to);
  const runs: Run[] = [];
  let [fromA, fromB] = [0, 0];
  const end = { start: from.text.length, end: from.text.length };
  for (const run of [...whole, { ...end, shift: to.text.length - from.text.length }]) {
    for (const inner of innerRuns(from, { start: fromA, end: run.start }, to, {
      start: fromB,
      end: run.start + run.shift,
    })) {
      append(runs, inner);
    }
    append(runs, run);
    [fromA, fromB] = [run.end, run.end + run.shift];
  }
  return runs;
}

function append(runs: Run[], run: Run): void {
  if (run.end <= run.start) return;
  const previous = runs.at(-1);
  if (previous?.end === run.start && previous.shift === run.shift) {
    runs[runs.length - 1] = { ...previous, end: run.end };
  } else {
    runs.push(run);
  }
}

function lineRuns(from: ReadSource, to: ReadSource): Run[] {
  const anchors = certainChain(linesThatStandOnce(from, to));
  const grown = grownRuns(anchors, {
    a: from.lines.length,
    b: to.lines.length,
    same: (a, b) => from.lines[a]?.words === to.lines[b]?.words,
  });
  const runs: Run[] = [];
  for (const { a, b, length } of grown) {
    for (let step = 0; step < length; step += 1) {
      const [old, now] = [from.lines[a + step], to.lines[b + step]];
      if (!old || !now) continue;
      const shift = now.start - old.start;
      const previous = runs.at(-1);
      const goesOn =
        step > 0 &&
        previous?.shift === shift &&
        from.folded.slice(previous.end, old.start) ===
          to.folded.slice(previous.end + shift, now.start);
      if (goesOn) runs[runs.length - 1] = { ...previous, end: old.end };
      else runs.push({ start: old.start, end: old.end, shift });
    }
  }
  return runs;
}

function linesThatStandOnce(from: ReadSource, to: ReadSource): Match[] {
  const matches: Match[] = [];
  for (const [words, a] of from.linePlaces) {
    const b = to.linePlaces.get(words);
    if (a !== severalTimes && b !== undefined && b !== severalTimes) {
      matches.push({ a, b, length: 1 });
    }
  }
  return matches.sort((one, other) => one.a - other.a);
}

/** The stretches that two changed parts of the texts share, found by grams that stand once in each. */
function innerRuns(from: ReadSource, inA: Span, to: ReadSource, inB: Span): Run[] {
  if (Math.min(inA.end - inA.start, inB.end - inB.start) < certainLength) return [];
  const [a, b] = [from.folded, to.folded];
  const anchors = apart(certainChain(gramsThatStandOnce(a, inA, b, inB)));
  return grownRuns(
    anchors.map((anchor) => ({ ...anchor, a: anchor.a - inA.start, b: anchor.b - inB.start })),
    {
      a: inA.end - inA.start,
      b: inB.end - inB.start,
      same: (x, y) => a.charCodeAt(inA.start + x) === b.charCodeAt(inB.start + y),
    },
  )
    .map((run) => {
      const start = inA.start + run.a;
      const shift = inB.start + run.b - start;
      return withoutBeginnings({ start, end: start + run.length, shift }, from.lines, to.lines);
    })
    .filter(({ start, end }) => end - start >= certainLength);
}

/**
 * Returns the run without the few words that it has of its first and its last line: many lines begin
 * or end alike (“The ”).
 */
function withoutBeginnings(run: Run, a: readonly Line[], b: readonly Line[]): Run {
  let { start, end } = run;
  const { shift } = run;
  const [lastA, lastB] = [a[indexAt(a, end - 1)], b[indexAt(b, end - 1 + shift)]];
  const begins = Math.max(lastA?.start ?? 0, (lastB?.start ?? 0) - shift);
  const isCutOff = end < (lastA?.end ?? 0) || end < (lastB?.end ?? 0) - shift;
  if (isCutOff && begins > start && end - begins < certainLength) end = begins;
  const [firstA, firstB] = [a[indexAt(a, start)], b[indexAt(b, start + shift)]];
  const ends = Math.min(firstA?.end ?? end, (firstB?.end ?? end + shift) - shift);
  const isCutInto = start > (firstA?.start ?? 0) || start > (firstB?.start ?? 0) - shift;
  if (isCutInto && ends > start && ends < end && ends - start < certainLength) start = ends;
  return { start, end, shift };
}

function gramsThatStandOnce(a: string, inA: Span, b: string, inB: Span): Match[] {
  const here = gramPlaces(a, inA);
  const there = gramPlaces(b, inB);
  const matches: Match[] = [];
  eachGram(a, inA.start, inA.end, (hash, at) => {
    const to = there.get(hash);
    if (here.get(hash) !== at || to === undefined || to === severalTimes) return;
    if (!b.startsWith(a.slice(at, at + gramLength), to)) return;
    const last = matches.at(-1);
    const next = last && last.length - gramLength + 1;
    if (last && next && last.a + next === at && last.b + next === to) {
      matches[matches.length - 1] = { ...last, length: last.length + 1 };
    } else {
      matches.push({ a: at, b: to, length: gramLength });
    }
  });
  return matches;
}

function gramPlaces(text: string, { start, end }: Span): Map<number, number> {
  const places = new Map<number, number>();
  eachGram(text, start, end, (hash, at) => {
    places.set(hash, places.has(hash) ? severalTimes : at);
  });
  return places;
}

/** Units that two neighbours both claim belong to neither. */
function apart(matches: readonly Match[]): Match[] {
  return matches
    .map(({ a, b, length }, at) => {
      const front = overlap(matches[at - 1], { a, b });
      const next = matches[at + 1];
      const back = next ? overlap({ a, b, length }, next) : 0;
      return { a: a + front, b: b + front, length: length - front - back };
    })
    .filter(({ length }) => length > 0);
}

function overlap(match: Match | undefined, next: Pick<Match, 'a' | 'b'>): number {
  if (!match) return 0;
  return Math.max(0, match.a + match.length - next.a, match.b + match.length - next.b);
}
