/**
 * Returns the UTF-16 offset of each of these offsets in the UTF-8 bytes of a text; those behind its
 * end are missing. One inside a character counts as its end. The text is walked once. A lone
 * surrogate counts as the three bytes of U+FFFD, which is written for it.
 */
export function utf16FromUtf8(
  text: string,
  offsets: Iterable<number>,
): ReadonlyMap<number, number> {
  const wanted = [...new Set(offsets)].sort((one, other) => one - other);
  const found = new Map<number, number>();
  let [bytes, unit, next] = [0, 0, 0];
  for (;;) {
    for (
      let offset = wanted[next];
      offset !== undefined && offset <= bytes;
      offset = wanted[next]
    ) {
      if (offset >= 0) found.set(offset, unit);
      next += 1;
    }
    const point = next < wanted.length ? text.codePointAt(unit) : undefined;
    if (point === undefined) return found;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    unit += point < 0x10000 ? 1 : 2;
  }
}
