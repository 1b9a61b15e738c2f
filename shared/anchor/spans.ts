import { firstIndex } from '../text/firstIndex';
import type { Span } from '../text/segment';

/** A stretch that is covered by the same tags from end to end. */
export interface Segment<T extends Span> extends Span {
  /** The tags that cover it, the longer first: the order of the lines under the words. */
  readonly covering: readonly T[];
}

/**
 * Returns disjoint segments, in text order, that together cover exactly what the spans cover: the
 * text is cut at every boundary. Stretches without a span are left out. Empty spans are ignored.
 */
export function flatten<T extends Span>(spans: readonly T[]): Segment<T>[] {
  const real = spans.filter((span) => span.end > span.start);
  const starting = [...real].sort((a, b) => a.start - b.start);
  const cuts = [...new Set(real.flatMap((span) => [span.start, span.end]))].sort((a, b) => a - b);
  const segments: Segment<T>[] = [];
  let open: T[] = [];
  let next = 0;
  cuts.forEach((start, index) => {
    open = open.filter((span) => span.end > start);
    for (let span = starting[next]; span && span.start <= start; span = starting[next]) {
      open.push(span);
      next += 1;
    }
    const end = cuts[index + 1];
    if (end === undefined || open.length === 0) return;
    segments.push({ start, end, covering: [...open].sort(longerFirst) });
  });
  return segments;
}

/** Returns the number of UTF-16 units that at least one of the spans covers. */
export function coveredLength(spans: readonly Span[]): number {
  let covered = 0;
  let reached = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    covered += Math.max(0, span.end - Math.max(span.start, reached));
    reached = Math.max(reached, span.end);
  }
  return covered;
}

/**
 * Returns the index of the last span that begins at or before the offset; -1 when none does. The
 * spans must be in order.
 */
export function indexAt(spans: readonly Pick<Span, 'start'>[], offset: number): number {
  return firstIndex(spans.length, (at) => (spans[at]?.start ?? Infinity) > offset) - 1;
}

function longerFirst(a: Span, b: Span): number {
  return b.end - b.start - (a.end - a.start) || a.start - b.start;
}
