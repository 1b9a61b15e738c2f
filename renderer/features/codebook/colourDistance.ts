import type { Code } from '../../../shared/model/code';

/** The inks of the base hues on light paper, as in the tokens. */
const inks: Readonly<Record<string, string>> = {
  L: '#045ebe',
  H: '#d63c0f',
  S: '#0a9e91',
  R: '#6f2758',
  F: '#67625b',
};

/** Below this difference (CIE76 in CIELAB) two colours can be taken for each other. */
const tooClose = 20;

/** Colour vision: full, and the red and green weaknesses (Machado, Oliveira and Fernandes 2009, severity 1). */
const visions: readonly (readonly number[])[] = [
  [1, 0, 0, 0, 1, 0, 0, 0, 1],
  [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
];

/** Returns the name of a tag whose colour some readers cannot tell from this one; null when there is none. */
export function closestColour(colour: string, others: readonly Code[]): string | null {
  if (!colour.startsWith('#')) return null;
  const near = others.find((code) => {
    const other = inks[code.colour] ?? code.colour;
    return visions.some((vision) => distance(colour, other, vision) < tooClose);
  });
  return near?.name ?? null;
}

function distance(a: string, b: string, vision: readonly number[]): number {
  const [l1, a1, b1] = lab(a, vision);
  const [l2, a2, b2] = lab(b, vision);
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2);
}

type Triple = readonly [number, number, number];

/** Returns a colour as seen with this vision in CIELAB (D65). */
function lab(hex: string, vision: readonly number[]): Triple {
  const [r, g, b] = times(vision, linear(hex));
  const [x, y, z] = times(
    [
      0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.072175, 0.0193339, 0.119192,
      0.9503041,
    ],
    [r, g, b],
  );
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

function linear(hex: string): Triple {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function times(matrix: readonly number[], [x, y, z]: Triple): Triple {
  const row = (at: number) =>
    Math.max(0, (matrix[at] ?? 0) * x + (matrix[at + 1] ?? 0) * y + (matrix[at + 2] ?? 0) * z);
  return [row(0), row(3), row(6)];
}
