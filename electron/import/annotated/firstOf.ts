/** Returns the items with those that fit before the others. */
export function firstOf<T>(items: readonly T[], fits: (item: T) => boolean): T[] {
  return [...items.filter(fits), ...items.filter((item) => !fits(item))];
}
