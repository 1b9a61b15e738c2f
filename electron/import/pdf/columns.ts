import { largest, smallest } from './extremes';
import type { Segment } from './segments';

export interface Columns {
  readonly count: number;
  /** Returns the column of a segment, counted from 0 on the left; null when it goes across. */
  indexOf(segment: Segment): number | null;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A column of prose has so many lines at least. */
const fewestLines = 4;
/** A page of prose has no more pieces of lines; a page that attacks may. */
const mostLines = 5000;
/** Most lines of prose fill this share of their column; the cells of a table do not. */
const filled = 0.6;
/** No gap between columns is narrower, in points. */
const narrowest = 6;

/** Returns the columns of prose on a page; null when there is one, or a table. */
export function columnsOf(segments: readonly Segment[]): Columns | null {
  if (segments.length < 2 * fewestLines || segments.length > mostLines) return null;
  const edges = {
    from: Math.floor(smallest(segments.map(({ left }) => left))),
    to: Math.ceil(largest(segments.map(({ right }) => right))),
  };
  if (edges.to - edges.from > 20_000) return null;
  const gaps = gapsIn(segments, edges);
  if (gaps.length === 0) return null;
  const middles = gaps.map(({ from, to }) => (from + to) / 2);
  const indexOf = (segment: Segment): number | null => {
    if (middles.some((x) => segment.left < x && segment.right > x)) return null;
    return middles.filter((x) => segment.left >= x).length;
  };
  const columns = [...middles, edges.to].map((_, at) =>
    segments.filter((one) => indexOf(one) === at),
  );
  return columns.every(isProse) ? { count: columns.length, indexOf } : null;
}

/** Returns where hardly a line goes across, inside the edges of the text. */
function gapsIn(segments: readonly Segment[], { from, to }: Stretch): Stretch[] {
  const crossings = crossingsAt(segments, from, to);
  const least = segments.length * 0.25;
  const gaps: Stretch[] = [];
  let start: number | null = null;
  let reached = false;
  crossings.forEach((count, at) => {
    if (count <= least) {
      start ??= at;
      return;
    }
    // What lies before the first column is the margin.
    if (start !== null && reached && at - start >= narrowest) {
      gaps.push({ from: from + start, to: from + at });
    }
    start = null;
    reached = true;
  });
  return gaps;
}

/** Returns for every point from left to right how many segments cover it. */
function crossingsAt(segments: readonly Segment[], from: number, to: number): number[] {
  const changes = new Array<number>(to - from + 2).fill(0);
  for (const { left, right } of segments) {
    const [start, end] = [Math.floor(left) - from, Math.ceil(right) - from];
    changes[start] = (changes[start] ?? 0) + 1;
    changes[end] = (changes[end] ?? 0) - 1;
  }
  let count = 0;
  return changes.map((change) => (count += change));
}

function isProse(segments: readonly Segment[]): boolean {
  if (segments.length < fewestLines) return false;
  const left = smallest(segments.map((one) => one.left));
  const width = largest(segments.map((one) => one.right)) - left;
  const full = segments.filter((one) => one.right - one.left >= filled * width);
  const wordy = segments.filter((one) => one.text.includes(' '));
  return full.length >= segments.length * 0.5 && wordy.length >= segments.length * 0.6;
}
