import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  modeLab65,
  modeLrgb,
  modeRgb,
  parseHex,
  type Rgb,
  useMode as know,
} from 'culori/fn';
import { hexColour } from '../../../shared/model/baseInks';
import type { Code } from '../../../shared/model/code';

know(modeRgb);
know(modeLrgb);
know(modeLab65);

/** Below this difference (CIEDE2000) two colours can be taken for each other. */
const tooClose = 10;

const difference = differenceCiede2000();

/** Full colour vision, and the three weaknesses at full severity (Machado, Oliveira, Fernandes 2009). */
const visions: readonly ((colour: Rgb) => Rgb)[] = [
  (colour) => colour,
  filterDeficiencyProt(1),
  filterDeficiencyDeuter(1),
  filterDeficiencyTrit(1),
];

/**
 * Returns the name of a tag whose colour some readers cannot tell from this one; null when all
 * can. Only a colour of the user's own (`#rrggbb`) is looked at.
 */
export function closestColour(colour: string, others: readonly Code[]): string | null {
  const own = parseHex(colour);
  if (!own) return null;
  const near = others.find((code) => {
    const other = parseHex(hexColour(code.colour));
    return other && visions.some((see) => difference(see(own), see(other)) < tooClose);
  });
  return near?.name ?? null;
}
