import { largest } from './extremes';
import type { Line } from './readingOrder';

/** A line with the page it stands on. */
export interface PageLine extends Line {
  readonly page: number;
}

export interface Paragraph {
  readonly lines: readonly PageLine[];
  /** The page on which it begins. */
  readonly page: number;
  readonly size: number;
}

interface Open {
  lines: PageLine[];
  readonly page: number;
  readonly size: number;
}

/** Returns the paragraphs of lines that are in reading order; one may go on over pages. */
export function paragraphsOf(lines: readonly PageLine[]): Paragraph[] {
  const pitch = usualPitch(lines);
  const edges = rightEdges(lines);
  const paragraphs: Open[] = [];
  for (const block of blocksOf(lines, pitch)) {
    for (const [at, part] of partsOf(block, edges).entries()) {
      const [first] = part;
      if (!first) continue;
      const earlier = at === 0 ? goneOn(paragraphs, first) : null;
      if (earlier) earlier.lines = earlier.lines.concat(part);
      else paragraphs.push({ lines: part, page: first.page, size: mainSize(part) });
    }
  }
  return paragraphs;
}

/** Returns how far lines of a paragraph stand apart, as a multiple of the height of their letters. */
function usualPitch(lines: readonly PageLine[]): number {
  const steps: number[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (!before || !isSameFlow(before, line) || !isAlike(before.size, line.size)) return;
    const step = (line.y - before.y) / line.size;
    if (step > 0.8 && step < 3) steps.push(step);
  });
  steps.sort((one, other) => one - other);
  return steps[Math.floor(steps.length / 2)] ?? 1.2;
}

/** Lines that follow each other without a gap, in letters of one height. */
function blocksOf(lines: readonly PageLine[], pitch: number): PageLine[][] {
  const blocks: PageLine[][] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const step = before ? (line.y - before.y) / line.size : 0;
    const goesOn =
      before &&
      isSameFlow(before, line) &&
      isAlike(before.size, line.size) &&
      step > 0 &&
      step <= pitch * 1.25;
    if (goesOn) blocks.at(-1)?.push(line);
    else blocks.push([line]);
  });
  return blocks;
}

function isSameFlow(one: PageLine, other: PageLine): boolean {
  return one.page === other.page && one.column === other.column;
}

function isAlike(one: number, other: number): boolean {
  return Math.abs(one - other) <= 0.08 * Math.max(one, other);
}

/** Returns how far the lines of each column of each page go to the right. */
function rightEdges(lines: readonly PageLine[]): Map<string, number> {
  const edges = new Map<string, number>();
  for (const line of lines) {
    edges.set(placeOf(line), Math.max(line.right, edges.get(placeOf(line)) ?? 0));
  }
  return edges;
}

function placeOf({ page, column }: PageLine): string {
  return `${page} ${column}`;
}

/** Parts a block where a line is indented, begins with a bullet, or was ended before it was full. */
function partsOf(block: readonly PageLine[], edges: ReadonlyMap<string, number>): PageLine[][] {
  const right = largest(block.map((line) => line.right));
  // Two lines do not tell how wide their block is; more do, as in a quotation that is set narrower.
  const [first] = block;
  const edge = block.length < 3 && first ? (edges.get(placeOf(first)) ?? right) : right;
  const left = usualLeft(block);
  const parts: PageLine[][] = [];
  block.forEach((line, at) => {
    const before = block[at - 1];
    if (before && !beginsPart(before, line, { left, right, edge })) parts.at(-1)?.push(line);
    else parts.push([line]);
  });
  return parts;
}

/** Where most lines of a block begin, where its longest ends, and where its lines may end. */
interface Sides {
  readonly left: number;
  readonly right: number;
  readonly edge: number;
}

function beginsPart(before: PageLine, line: PageLine, sides: Sides): boolean {
  const { left } = sides;
  const indent = 0.8 * line.size;
  const indented = line.left > left + indent && before.left <= left + indent;
  const hangs = line.left < left - indent;
  return indented || hangs || isBulleted(line) || wasEnded(before, line, sides);
}

/** Returns where most lines begin; where as many begin elsewhere, the one further left. */
function usualLeft(block: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (const { left } of block) {
    const place = Math.round(left / 3);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([at, one], [other, two]) => two - one || at - other);
  return (most?.[0] ?? 0) * 3;
}

const bullet = /^(?:[\u2022\u2023\u25E6\u2043\u25AA\u25CF\uF0B7]|[-*\u2013](?=\s))/;

function isBulleted({ text }: PageLine): boolean {
  return bullet.test(text);
}

/**
 * Whether the first word of a line would have had room at the end of the one before it. Not every
 * program fills its lines, so the one before must end like a sentence, or be short for its block.
 */
function wasEnded(before: PageLine, line: PageLine, { right, edge }: Sides): boolean {
  const word = /^\S+/.exec(line.text)?.[0].length ?? 0;
  const width = ((line.right - line.left) * word) / Math.max(1, line.text.length);
  const needed = before.right + width * 1.3 + line.size;
  if (sentenceEnd.test(before.text) && needed < edge) return true;
  return needed < right && before.right - before.left < 0.7 * (right - before.left);
}

const sentenceEnd = /[.!?:\u2026]["\u201D\u2019')\]]*$/;

/** Returns the paragraph that a line goes on with at the top of a page or a column, if any. */
function goneOn(paragraphs: readonly Open[], line: PageLine): Open | null {
  for (let at = paragraphs.length - 1; at >= 0; at -= 1) {
    const paragraph = paragraphs[at];
    const last = paragraph?.lines.at(-1);
    if (!paragraph || !last || line.page - last.page > 1) return null;
    const newPlace = last.page !== line.page || last.column !== line.column;
    if (!newPlace) return null;
    if (isAlike(paragraph.size, line.size)) return isUnfinished(last, line) ? paragraph : null;
    // Footnotes, in smaller letters, may stand between.
    if (paragraph.size > line.size) return null;
  }
  return null;
}

function isUnfinished(last: PageLine, line: PageLine): boolean {
  if (isBulleted(line) || sentenceEnd.test(last.text)) return false;
  return /[-\u2010,;]$/.test(last.text) || /^[^\p{L}\p{N}]*\p{Ll}/u.test(line.text);
}

function mainSize(lines: readonly PageLine[]): number {
  return lines.reduce((one, other) => (other.text.length > one.text.length ? other : one)).size;
}
