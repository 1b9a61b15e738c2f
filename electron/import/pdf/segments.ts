import { smallest } from './extremes';
import type { Run } from './runs';

/** Runs that stand side by side without a wide gap: a line of a column, or a cell of a table. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where its letters stand, in points from the top. */
  readonly y: number;
  /** Height of most of its letters, in points. */
  readonly size: number;
}

/** A gap wider than this, in heights of a letter, may part columns. */
const wideGap = 1;
/** A gap wider than this is one between words. */
const wordGap = 0.15;

/** Returns the segments of runs that are turned alike, in the order in which the file draws them. */
export function segmentsOf(runs: readonly Run[]): Segment[] {
  const segments: Segment[] = [];
  let open: Run[] = [];
  for (const run of runs) {
    const last = open.at(-1);
    if (last && isDrawnTwice(last, run)) continue;
    if (last && !goesOn(last, run)) {
      segments.push(joined(open));
      open = [];
    }
    open.push(run);
  }
  if (open.length > 0) segments.push(joined(open));
  return segments;
}

/** Some programs make letters bold by drawing them again, a hair beside. */
function isDrawnTwice(one: Run, other: Run): boolean {
  const near = Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y));
  return one.text === other.text && near < one.size * 0.1;
}

function goesOn(last: Run, run: Run): boolean {
  const size = Math.max(last.size, run.size);
  const gap = run.x - (last.x + last.width);
  return Math.abs(run.y - last.y) <= size * 0.5 && gap >= -size * 0.5 && gap <= size * wideGap;
}

function joined(runs: readonly Run[]): Segment {
  const main = runs.reduce((one, other) => (other.text.length > one.text.length ? other : one));
  let text = '';
  let right = -Infinity;
  for (const run of runs) {
    const gap = run.x - right;
    const parted = run.spaced || gap > run.size * wordGap;
    if (text !== '' && parted && !/\s$/.test(text) && !/^\s/.test(run.text)) text += ' ';
    text += run.text;
    right = Math.max(right, run.x + run.width);
  }
  const left = smallest(runs.map(({ x }) => x));
  return { text: text.trim(), left, right, y: main.y, size: main.size };
}

/** Puts segments that stand on one line together, from left to right. */
export function rowOf(segments: readonly Segment[]): Segment {
  const sorted = [...segments].sort((one, other) => one.left - other.left);
  const [first] = sorted;
  if (!first) throw new RangeError('A row has at least one segment.');
  return sorted.slice(1).reduce((row, next) => {
    const wide = next.left - row.right > 2 * row.size;
    const longer = next.text.length > row.text.length ? next : row;
    return {
      ...row,
      text: `${row.text}${wide ? '\t' : ' '}${next.text}`,
      right: Math.max(row.right, next.right),
      size: longer.size,
    };
  }, first);
}

export function onOneLine(one: Segment, other: Segment): boolean {
  return Math.abs(one.y - other.y) <= 0.4 * Math.min(one.size, other.size);
}
