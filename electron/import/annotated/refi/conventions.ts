import { codePointMap } from '../../../../shared/text/offsets';
import { rawMap, rawRecord } from '../../../../shared/text/rawText';
import type { Span } from '../../../../shared/text/segment';

/** A way in which programs count the characters of a text. */
export interface Convention {
  readonly id: string;
  readonly unit: 'code-points' | 'utf-16';
  /** Whether the byte order mark counts, where there is one. */
  readonly mark: boolean;
  /** Whether line ends count as the file has them (CRLF is two) or as one LF. */
  readonly lines: 'file' | 'lf';
}

/** All ways, those that are nearest to the standard first. */
export const conventions: readonly Convention[] = [false, true].flatMap((mark) =>
  (['code-points', 'utf-16'] as const).flatMap((unit) =>
    (['file', 'lf'] as const).map((lines) => ({
      id: `${unit}-${lines}${mark ? '-mark' : ''}`,
      unit,
      mark,
      lines,
    })),
  ),
);

/** Returns what is counted, to follow “counted in”. */
export function conventionName({ unit, mark, lines }: Convention): string {
  const units = unit === 'utf-16' ? 'UTF-16 units' : 'Unicode code points';
  const ends = lines === 'file' ? 'line ends as the file has them' : 'each line end as one';
  return `${units}, ${ends}, ${mark ? 'with' : 'without'} the byte order mark`;
}

/** A text as the file has it and as Lectern has it. */
export interface CountedText {
  /** With its byte order mark and its line ends. */
  readonly raw: string;
  readonly canonical: string;
}

/**
 * Returns a function that gives the UTF-16 offset in the canonical text of a position that is counted
 * so, and null for one that is outside of the text.
 */
export function placer(
  { raw, canonical }: CountedText,
  { unit, mark, lines }: Convention,
): (position: number) => number | null {
  const record = rawRecord(raw);
  const body = lines === 'lf' ? canonical : raw.slice(record.byteOrderMark ? 1 : 0);
  const shift = mark && record.byteOrderMark ? 1 : 0;
  const { length, toUtf16 } = unit === 'utf-16' ? unitMap(body) : codePointMap(body);
  const { toCanonical } =
    lines === 'lf' ? { toCanonical: same } : rawMap(canonical, { ...record, byteOrderMark: false });
  return (position) => {
    const at = position - shift;
    if (position < 0 || at > length) return null;
    return toCanonical(toUtf16(Math.max(0, at)));
  };
}

/** Returns the span between two positions; null when one is outside, or there is nothing between them. */
export function spanAt(
  place: (position: number) => number | null,
  { start, end }: Span,
): Span | null {
  const [from, to] = [place(start), place(end)];
  return from === null || to === null || from >= to ? null : { start: from, end: to };
}

function unitMap({ length }: string) {
  return { length, toUtf16: same };
}

function same(offset: number): number {
  return offset;
}
