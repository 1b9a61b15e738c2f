import { z } from 'zod';

/** Words as a page shows them in one go, in the direction in which they are read. */
export interface Run {
  readonly text: string;
  /** Where it begins along its line, in points. */
  readonly x: number;
  /** How far down its line stands, in points. */
  readonly y: number;
  readonly width: number;
  /** Height of its letters, in points. */
  readonly size: number;
  /** Degrees by which it is turned on the page: 0 for what stands upright. */
  readonly turn: number;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

const matrix = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]);
export type Matrix = z.infer<typeof matrix>;

/** What PDF.js tells of a stretch of text; it also tells of marks around text, which have none. */
export const textItemSchema = z.object({
  str: z.string(),
  width: z.number(),
  height: z.number(),
  transform: matrix,
  fontName: z.string(),
});
export type TextItem = z.infer<typeof textItemSchema>;

/** Returns an item as a run on a page; `view` maps the file's points to the page's, from its top. */
export function runOf(
  item: TextItem,
  view: Matrix,
  vertical: boolean,
  spaced: boolean,
): Run | null {
  const [a, b, c, d, e, f] = combined(view, item.transform);
  const text = item.str;
  const size = Math.hypot(c, d);
  if (![a, b, c, d, e, f].every(Number.isFinite)) return null;
  // Lines of a script that runs downwards follow each other from right to left.
  if (vertical) {
    return { text, x: f, y: -e, width: item.height, size, turn: 90, spaced };
  }
  const angle = Math.atan2(b, a);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    text,
    x: e * cos + f * sin,
    y: f * cos - e * sin,
    width: item.width,
    size,
    turn: (Math.round((angle / Math.PI) * 180) + 360) % 360,
    spaced,
  };
}

function combined(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ];
}
