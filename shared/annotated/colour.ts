import { hexColour } from '../model/baseInks';
import { baseHues } from '../model/code';

/**
 * Returns the colour that a file has for a code as codes have it: `#rgb` in full, in lower case, and
 * the base hue for the ink of one. Null when it is no colour.
 */
export function colourFrom(written: string): string | null {
  const [, short, long] = /^#(?:([\da-f]{3})|([\da-f]{6}))$/i.exec(written.trim()) ?? [];
  const digits = short === undefined ? long : short.replace(/./g, '$&$&');
  if (digits === undefined) return null;
  const colour = `#${digits.toLowerCase()}`;
  return baseHues.find((hue) => hexColour(hue) === colour) ?? colour;
}
