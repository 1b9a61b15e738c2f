/**
 * Returns the first index from 0 on for which something holds, when it holds for all behind it too;
 * the length when it holds for none. Asks for about log2(length) of them.
 */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
