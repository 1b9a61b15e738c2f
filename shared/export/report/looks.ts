import { baseInks } from '../../model/baseInks';
import { type BaseHue, baseHues, type Code } from '../../model/code';

/** How the passages of a code are marked: by colour, and by a line that differs without it. */
export interface Look {
  /** `#rrggbb` on white paper, of the line and the letter. */
  readonly ink: string;
  /** `#rrggbb` behind the words on white paper. */
  readonly fill: string;
  /** The same two on a dark page. */
  readonly darkInk: string;
  readonly darkFill: string;
  readonly line: Line;
}

export const lines = ['solid', 'dashed', 'double', 'dotted', 'wavy'] as const;
export type Line = (typeof lines)[number];

/** The colours and lines that the base tags have in the reader, too. */
const hues: Readonly<Record<BaseHue, Look>> = {
  L: look(baseInks.L, '#d5dffe', '#7c98ee', '#303a63', 'solid'),
  H: look(baseInks.H, '#ffdec1', '#f8694a', '#4f270e', 'dashed'),
  // Letters are text here: this ink is darker than in the window, to be read.
  S: look('#0a7e74', '#dbf9ec', '#5ed8b0', '#0a4535', 'double'),
  R: look(baseInks.R, '#f6e4f0', '#f6c3ec', '#382336', 'dotted'),
  F: look(baseInks.F, '#eae7e0', '#9b968c', '#313335', 'wavy'),
};

const [white, paper, ink, dark] = ['#ffffff', '#191a1c', '#1d1b18', '#ece9e2'];

/** Returns how the passages of a code are marked. `number` is its place in the codebook, from 0. */
export function lookOf({ colour }: Pick<Code, 'colour'>, number: number): Look {
  const hue = baseHues.find((one) => one === colour);
  if (hue !== undefined) return hues[hue];
  const line = lines[number % lines.length] ?? 'solid';
  const own = /^#[0-9a-f]{6}$/.test(colour) ? colour : hues.F.ink;
  return look(
    mixed(own, ink, 0.75),
    mixed(own, white, 0.18),
    mixed(own, dark, 0.6),
    mixed(own, paper, 0.3),
    line,
  );
}

function look(inkOf: string, fill: string, darkInk: string, darkFill: string, line: Line): Look {
  return { ink: inkOf, fill, darkInk, darkFill, line };
}

/** So much of the first colour, from 0 to 1, and the rest of the second. */
function mixed(one: string, other: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [a, b] = [one, other].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    const part = Math.round((a ?? 0) * share + (b ?? 0) * (1 - share));
    return part.toString(16).padStart(2, '0');
  });
  return `#${parts.join('')}`;
}
