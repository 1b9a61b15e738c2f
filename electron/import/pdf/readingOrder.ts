import { columnsOf } from './columns';
import { onOneLine, rowOf, type Segment } from './segments';

/** A line of text with the edges of the column that it stands in. */
export interface Line extends Segment {
  /** Lines of one column of one page have the same number; a new one begins at the top again. */
  readonly column: number;
}

export interface OrderedPage {
  readonly lines: readonly Line[];
  /** How many columns the page was read in. */
  readonly columns: number;
}

/**
 * Returns the lines of a page in the order in which they are read. Columns are read one after the
 * other between the lines that go across them; without columns, the file's own order is kept,
 * unless it jumps about.
 */
export function inReadingOrder(segments: readonly Segment[]): OrderedPage {
  const columns = columnsOf(segments);
  if (columns === null) {
    const flow = jumpsAbout(segments) ? fromTheTop(segments) : segments;
    return { lines: linesOf(flow, 0), columns: 1 };
  }
  const across = fromTheTop(segments.filter((one) => columns.indexOf(one) === null));
  const ends = [...new Set(across.map(({ y }) => y)), Infinity];
  const lines: Line[] = [];
  let [above, number] = [-Infinity, 0];
  for (const y of ends) {
    const between = segments.filter((one) => one.y >= above && one.y < y);
    for (let column = 0; column < columns.count; column += 1) {
      const own = between.filter((one) => columns.indexOf(one) === column);
      number += 1;
      for (const line of linesOf(fromTheTop(own), number)) lines.push(line);
    }
    const wide = across.filter((one) => one.y === y);
    // Lines that go across and follow each other at once are one flow.
    if (between.some((one) => columns.indexOf(one) !== null)) number += 1;
    for (const line of linesOf(wide, number)) lines.push(line);
    above = y;
  }
  return { lines, columns: columns.count };
}

function linesOf(segments: readonly Segment[], column: number): Line[] {
  const rows: Segment[][] = [];
  for (const segment of segments) {
    const last = rows.at(-1);
    const before = last?.at(-1);
    if (last && before && onOneLine(before, segment) && segment.left > before.left) {
      last.push(segment);
    } else {
      rows.push([segment]);
    }
  }
  return rows.map((row) => ({ ...rowOf(row), column }));
}

/** A file is trusted to draw its text in reading order when it seldom goes up the page. */
function jumpsAbout(segments: readonly Segment[]): boolean {
  let jumps = 0;
  segments.forEach((segment, at) => {
    const before = segments[at - 1];
    if (before && segment.y < before.y - before.size * 0.5) jumps += 1;
  });
  return jumps > Math.max(1, segments.length * 0.05);
}

/** Returns segments line by line from the top, each line from the left. */
export function fromTheTop(segments: readonly Segment[]): Segment[] {
  const sorted = [...segments].sort((one, other) => one.y - other.y);
  const rows: Segment[][] = [];
  for (const segment of sorted) {
    const last = rows.at(-1);
    if (last?.[0] && onOneLine(last[0], segment)) last.push(segment);
    else rows.push([segment]);
  }
  return rows.flatMap((row) => row.sort((one, other) => one.left - other.left));
}
