import { type BaseHue, baseHues } from './code';

/** The colours of the base hues on light paper, as in the tokens of the window. */
export const baseInks: Readonly<Record<BaseHue, string>> = {
  L: '#045ebe',
  H: '#d63c0f',
  S: '#0a9e91',
  R: '#6f2758',
  F: '#67625b',
};

/** Returns the colour of a code as `#rrggbb`, for what does not know the base hues. */
export function hexColour(colour: string): string {
  const hue = baseHues.find((one) => one === colour);
  return hue === undefined ? colour : baseInks[hue];
}
