import { fromTheTop } from './readingOrder';
import { onOneLine, rowOf, type Segment } from './segments';

/** A line that comes again on other pages: the name of the publication, a page number. */
export interface Running {
  readonly text: string;
  readonly reason: string;
  readonly atTop: boolean;
  readonly segments: readonly Segment[];
}

export interface PageSegments {
  readonly number: number;
  readonly height: number;
  readonly segments: readonly Segment[];
}

/** Share of a page's height, at its top and at its foot, in which such lines stand. */
const margin = 0.15;
/** So many lines from the top or the foot are looked at. */
const lines = 3;

interface Candidate extends Omit<Running, 'reason'> {
  readonly page: number;
  readonly key: string;
}

/** Returns for each page its lines that come again at the same place on other pages. */
export function runningLines(pages: readonly PageSegments[]): Running[][] {
  const candidates = pages.map(candidatesOf);
  const seen = new Map<string, Set<number>>();
  for (const { page, key } of candidates.flat()) {
    seen.set(key, (seen.get(key) ?? new Set()).add(page));
  }
  const needed = pages.length <= 3 ? 2 : 3;
  return candidates.map((own) =>
    own.flatMap(({ text, atTop, segments, page, key }) => {
      const count = seen.get(key)?.size ?? 0;
      const reason = reasonFor(text, atTop, page, count);
      return count < needed ? [] : { text, atTop, segments, reason };
    }),
  );
}

function reasonFor(text: string, atTop: boolean, page: number, count: number): string {
  if (/^[^\p{L}]*$/u.test(text)) return `The page number of page ${page}.`;
  return `It stands at the ${atTop ? 'top' : 'foot'} of ${count} pages; here, of page ${page}.`;
}

function candidatesOf({ number, height, segments }: PageSegments): Candidate[] {
  const rows: Segment[][] = [];
  for (const segment of fromTheTop(segments)) {
    const last = rows.at(-1);
    if (last?.[0] && onOneLine(last[0], segment)) last.push(segment);
    else rows.push([segment]);
  }
  const candidates = (some: readonly Segment[][], atTop: boolean) =>
    some.map((row) => {
      const { text, size, y } = rowOf(row);
      // Places differ by parts of a point; pages that are turned measure from their own top.
      const place = Math.round((atTop ? y : height - y) / 8);
      const key = `${atTop ? 'top' : 'foot'} ${place} ${Math.round(size)} ${withoutNumbers(text)}`;
      return { text, atTop, segments: row, page: number, key };
    });
  const top = rows.slice(0, lines).filter((row) => (row[0]?.y ?? height) < height * margin);
  const foot = rows.slice(-lines).filter((row) => (row[0]?.y ?? 0) > height * (1 - margin));
  return [...candidates(top, true), ...candidates(foot, false)];
}

function withoutNumbers(text: string): string {
  const folded = text.toLowerCase().replace(/\s+/g, ' ').replace(/\d+/g, '#');
  return /^[ivxlc]+$/.test(folded) ? '#' : folded;
}
