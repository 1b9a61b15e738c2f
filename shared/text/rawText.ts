import { countWhile, within } from './offsets';

/** How a line ended in the source; in the canonical text it is an LF. */
export type LineEnd = 'lf' | 'crlf' | 'cr';

/** What the canonical text does not say of the decoded one: with both, not a character is lost. */
export interface RawRecord {
  readonly byteOrderMark: boolean;
  /** The line ends in text order; those that are alike and follow each other are counted. */
  readonly lineEnds: readonly { readonly end: LineEnd; readonly count: number }[];
}

/** Converts offsets between the canonical text and the decoded one, both in UTF-16 units. */
export interface RawMap {
  /** Length of the decoded text in UTF-16 units. */
  readonly length: number;
  /** Returns where in the decoded text a unit of the canonical one starts. Throws RangeError outside. */
  toRaw(canonical: number): number;
  /**
   * Returns the offset in the canonical text. An offset before the byte order mark is the start, one
   * between CR and LF is the end of that line end. Throws RangeError outside the text.
   */
  toCanonical(raw: number): number;
}

const written: Readonly<Record<LineEnd, string>> = { lf: '\n', crlf: '\r\n', cr: '\r' };

/** Returns what `canonicalText` changes in a decoded text. */
export function rawRecord(raw: string): RawRecord {
  const lineEnds: { end: LineEnd; count: number }[] = [];
  for (const [sign] of raw.matchAll(/\r\n?|\n/g)) {
    const end = sign === '\n' ? 'lf' : sign === '\r' ? 'cr' : 'crlf';
    const last = lineEnds.at(-1);
    if (last?.end === end) last.count += 1;
    else lineEnds.push({ end, count: 1 });
  }
  return { byteOrderMark: raw.startsWith('\uFEFF'), lineEnds };
}

/**
 * Returns the decoded text that a canonical one was made of, character by character. Throws
 * RangeError when the record is that of a text with more or fewer lines.
 */
export function rawText(canonical: string, record: RawRecord): string {
  const lines = canonical.split('\n');
  requireLines(lines.length - 1, record);
  const parts = [record.byteOrderMark ? '\uFEFF' : ''];
  let at = 0;
  for (const { end, count } of record.lineEnds) {
    const upTo = at + count;
    for (; at < upTo; at += 1) parts.push(lines[at] ?? '', written[end]);
  }
  parts.push(lines[at] ?? '');
  return parts.join('');
}

/**
 * Returns the map of a canonical text and its record. It is built in one pass; each conversion then
 * takes a time that grows with the logarithm of the number of CRLFs. Throws RangeError when the
 * record is that of another text.
 */
export function rawMap(canonical: string, record: RawRecord): RawMap {
  const twice = offsetsOfCrlf(canonical, record);
  const mark = record.byteOrderMark ? 1 : 0;
  const length = canonical.length + mark + twice.length;
  return {
    length,
    toRaw: (offset) => {
      within(offset, canonical.length, 'UTF-16 units');
      return mark + offset + countWhile(twice, (crlf) => crlf < offset);
    },
    toCanonical: (offset) => {
      within(offset, length, 'UTF-16 units');
      const unmarked = Math.max(0, offset - mark);
      return unmarked - countWhile(twice, (crlf, before) => crlf + before + 1 < unmarked);
    },
  };
}

/** Returns where in the canonical text those LFs stand that were two characters. */
function offsetsOfCrlf(canonical: string, record: RawRecord): number[] {
  const offsets: number[] = [];
  let newline = canonical.indexOf('\n');
  let lines = 0;
  for (const { end, count } of record.lineEnds) {
    for (let left = count; left > 0 && newline >= 0; left -= 1) {
      if (end === 'crlf') offsets.push(newline);
      newline = canonical.indexOf('\n', newline + 1);
      lines += 1;
    }
  }
  requireLines(newline < 0 ? lines : lines + 1, record);
  return offsets;
}

function requireLines(lines: number, { lineEnds }: RawRecord): void {
  const recorded = lineEnds.reduce((sum, { count }) => sum + count, 0);
  if (recorded === lines) return;
  throw new RangeError(
    `The record is of a text with ${String(recorded)} line ends, and this one has ${String(lines)}.`,
  );
}
