import { canonicalText } from '../../../../shared/text/canonical';
import type { Span } from '../../../../shared/text/segment';
import { type Counting, ForeignText } from '../foreignText';
import type { Region } from './regions';

/** The texts of a task by the name of their column. */
export type TaskTexts = ReadonlyMap<string, ForeignText>;

/** Addresses of files that Label Studio loads, and markup of pages, are no texts. */
const notText =
  /^(?:https?|s3|gs|azure-blob|file):\/\/\S+$|^\s*<(?:!doctype|html|body|div|p|table)\b/i;

/** Columns with facts about a text, whatever they hold. */
const facts = new Set(
  'title url link filename file_name id lang language author date source annotator created_at updated_at'.split(
    ' ',
  ),
);

export function textsOf(data: unknown): TaskTexts {
  const entries = Object.entries(data as object) as [string, unknown][];
  return new Map(
    entries.flatMap(([name, value]) =>
      !facts.has(name) && typeof value === 'string' && value.trim() !== '' && !notText.test(value)
        ? [[name, new ForeignText(value)]]
        : [],
    ),
  );
}

/** As many regions tell which column they are in. */
const telling = 20;

/** Returns the column that regions are in: where most of their words stand; null when there is none. */
export function columnOf(regions: readonly Region[], texts: TaskTexts): string | null {
  const [first, ...others] = texts.keys();
  if (others.length === 0) return first ?? null;
  const few = regions.slice(0, telling);
  const scored = [...texts].map(([name, { text }]) => {
    const found = few.filter(({ quote }) => quote !== null && text.includes(canonicalText(quote)));
    return { name, found: found.length, length: text.length };
  });
  const [best] = scored.toSorted(
    (one, other) =>
      other.found - one.found ||
      Number(other.name === 'text') - Number(one.name === 'text') ||
      other.length - one.length,
  );
  return best?.name ?? null;
}

/** Where a region is: with the words of the text, and how they were found. */
export interface FoundRegion {
  readonly span: Span;
  readonly quote: string;
  readonly counting: Counting;
  /** Whether the file has other white space than the text. */
  readonly isSpacedOtherwise: boolean;
}

/**
 * Returns the place at which a region's words stand: old versions count UTF-16 units, new ones code
 * points. Null when its words stand at neither.
 */
export function placeOf({ start, end, quote }: Region, of: ForeignText): FoundRegion | null {
  if (start === null || end === null) return null;
  const countings: readonly Counting[] = ['utf-16', 'code points'];
  const places = countings.flatMap((counting) => {
    const span = of.spanOf(start, end, counting);
    return span ? [{ span, counting, words: of.text.slice(span.start, span.end) }] : [];
  });
  const isExact = quote === null ? () => true : (words: string) => words === canonicalText(quote);
  const exact = places.find(({ words }) => isExact(words));
  const found = exact ?? places.find(({ words }) => spaced(words) === spaced(quote ?? ''));
  if (!found) return null;
  const { span, counting, words } = found;
  return { span, counting, quote: words, isSpacedOtherwise: !exact };
}

/** Versions differ in how they write line ends and other white space. */
function spaced(words: string): string {
  return words.replace(/\\n/g, ' ').replace(/\s+/g, ' ').trim();
}
