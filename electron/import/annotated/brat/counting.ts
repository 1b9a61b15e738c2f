import { codePointMap } from '../../../../shared/text/offsets';
import { rawMap, rawRecord } from '../../../../shared/text/rawText';
import type { PackText } from '../packText';
import type { TextBound } from './lines';

/** One way to count the characters of a text. */
export interface Counting {
  /** Null: as brat itself counts. */
  readonly says: string | null;
  /** Returns the UTF-16 offset in the canonical text; null behind its end. */
  toCanonical(offset: number): number | null;
}

/**
 * Returns how the offsets of a file count. brat counts code points of the file as it is; tools that
 * write its files count UTF-16 units, pass over the byte order mark, or read CRLF as one character.
 * What most passages agree with is taken, brat's own way when several do.
 */
export function countingOf(text: PackText, textBounds: readonly TextBound[]): Counting {
  const all = countings(text);
  let [best] = all;
  let most = -1;
  for (const counting of all.length > 1 ? all : []) {
    const right = textBounds.filter((bound) => fits(text.canonical, bound, counting)).length;
    if (right > most) [best, most] = [counting, right];
  }
  return best;
}

function countings({ raw, canonical }: PackText): [Counting, ...Counting[]] {
  const mark = raw.startsWith('\uFEFF') ? '\uFEFF' : '';
  const variants = new Map<string, string>();
  const add = (variant: string, how: string) => {
    if (variant !== raw && !variants.has(variant)) variants.set(variant, how);
  };
  add(raw.slice(mark.length), ', without the byte order mark');
  add(mark + canonical, ', with one character for a line end');
  add(canonical, ', with one character for a line end and none for the byte order mark');
  const others = [...variants].flatMap(([variant, how]) => waysToCount(variant, canonical, how));
  return [...waysToCount(raw, canonical, ''), ...others];
}

function waysToCount(variant: string, canonical: string, how: string): [Counting, ...Counting[]] {
  const { toCanonical } = rawMap(canonical, rawRecord(variant));
  const points = codePointMap(variant);
  const inPoints: Counting = {
    says: how === '' ? null : `code points${how}`,
    toCanonical: (offset) => (offset > points.length ? null : toCanonical(points.toUtf16(offset))),
  };
  if (points.length === variant.length) return [inPoints];
  const inUnits: Counting = {
    says: `UTF-16 units${how}`,
    toCanonical: (offset) => (offset > variant.length ? null : toCanonical(offset)),
  };
  return [inPoints, inUnits];
}

function fits(canonical: string, { pieces, words }: TextBound, counting: Counting): boolean {
  const said = pieces.map(({ start, end }) => {
    const [from, to] = [counting.toCanonical(start), counting.toCanonical(end)];
    return from === null || to === null ? '' : canonical.slice(from, to);
  });
  return words !== null && onOneLine(said.join(' ')) === onOneLine(words);
}

/** Words as they stand in an .ann file, where a line break is a space. */
export function onOneLine(words: string): string {
  return words.replace(/[\n\r\t]/g, ' ');
}
