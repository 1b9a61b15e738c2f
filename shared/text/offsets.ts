import { firstIndex } from './firstIndex';

/** Converts offsets of one text between UTF-16 units and Unicode code points. */
export interface CodePointMap {
  /** Length of the text in code points; a lone surrogate counts as one, as it does in Python. */
  readonly length: number;
  /**
   * Returns how many code points start before a UTF-16 offset. An offset between the two halves
   * of a pair counts as the end of that pair. Throws RangeError outside the text.
   */
  toCodePoint(unit: number): number;
  /** Returns the UTF-16 offset of a code point. Throws RangeError outside the text. */
  toUtf16(codePoint: number): number;
}

/**
 * Returns the map of a text. It is built in one pass; each conversion then takes a time that grows
 * with the logarithm of the number of pairs, and none at all in a text without pairs.
 */
export function codePointMap(text: string): CodePointMap {
  const lowHalves = offsetsOfLowHalves(text);
  const length = text.length - lowHalves.length;
  return {
    length,
    toCodePoint: (unit) => {
      within(unit, text.length, 'UTF-16 units');
      return unit - countWhile(lowHalves, (low) => low < unit);
    },
    toUtf16: (codePoint) => {
      within(codePoint, length, 'code points');
      return codePoint + countWhile(lowHalves, (low, before) => low - 1 - before < codePoint);
    },
  };
}

/** Returns the UTF-16 offset of the second half of every surrogate pair, in order. */
function offsetsOfLowHalves(text: string): number[] {
  const offsets: number[] = [];
  for (const { index } of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) offsets.push(index + 1);
  return offsets;
}

/** Returns how many items hold; those that hold must all come before those that do not. */
export function countWhile(
  items: readonly number[],
  holds: (item: number, index: number) => boolean,
): number {
  return firstIndex(items.length, (at) => !holds(items[at] ?? Infinity, at));
}

/** Throws RangeError when a text of this length, in this unit, has no such offset. */
export function within(offset: number, length: number, unit: string): void {
  if (Number.isInteger(offset) && offset >= 0 && offset <= length) return;
  throw new RangeError(
    `There is no offset ${String(offset)} in a text of ${String(length)} ${unit}.`,
  );
}

/** Returns whether an offset is between the two UTF-16 units of one character. */
export function cutsCharacter(text: string, offset: number): boolean {
  // Asked of each place that a search finds: a pattern would take ten times as long.
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
