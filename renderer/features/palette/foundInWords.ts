import { counted } from '../../../shared/text/counted';
import { shortened } from '../../../shared/text/shortened';
import type { Asked } from './asked';
import type { PaletteGroup } from './paletteItem';
import type { PassagesNow } from './usePassages';

/** UTF-16 units of the words that a sentence repeats. */
const repeated = 24;

/** Returns how many a group has, and how many of them are listed: “5”, “6 of 231”. */
export function countInWords(listed: number, count: number): string {
  const all = count.toLocaleString('en');
  return listed === count ? all : `${listed.toLocaleString('en')} of ${all}`;
}

/** Returns how much was found, in words; what can be done with any words is nothing that was found. */
export function foundInWords(
  { sign, words }: Asked,
  groups: readonly PaletteGroup[],
  { isDone }: PassagesNow,
): string {
  const items = groups.flatMap((group) => group.items);
  const found = items.filter(({ choice }) => choice.kind !== 'find' && choice.kind !== 'newTag');
  const said = `“${shortened(`${sign}${words}`, repeated)}”`;
  if (found.length > 0) {
    const passages = groups.find(({ name }) => name === 'Passages');
    const some = passages && passages.count > passages.items.length ? passages : null;
    const which = some ? `, with ${countInWords(some.items.length, some.count)} passages` : '';
    return `${counted(found.length, 'result')}${which}`;
  }
  if (sign !== '') return `Nothing is called ${said}.`;
  if (!isDone) return 'Looking through the passages…';
  return `No name or tagged passage says ${said}.`;
}
