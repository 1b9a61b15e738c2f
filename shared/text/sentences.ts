import { type Span, trimmed } from './segment';
import {
  afterTime,
  dayOfMonth,
  germanMonth,
  initial,
  itemMark,
  joining,
  numbered,
  opener,
  shortForms,
  timeOfDay,
  titles,
} from './shortForms';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Returns the spans of the sentences of one block's text, in order, without the white space around
 * them. Unicode's rules (UAX 29, in Intl.Segmenter) break after “Mr.”, “U.S.”, the number of an item
 * and the end of a line, and before marks that close a quotation; those breaks are mended.
 */
export function sentenceSpans(text: string): Span[] {
  // A line end inside a block is a space on the page.
  const line = text.replace(/[\n\r\u0085\u2028\u2029]/g, ' ');
  const spans: Span[] = [];
  for (const { index, segment } of segmenter.segment(line)) {
    const end = index + segment.length;
    const previous = spans.at(-1);
    const taken = previous ? closing(line.slice(previous.start, previous.end), segment) : 0;
    const start = index + taken;
    if (previous && taken > 0) spans[spans.length - 1] = { start: previous.start, end: start };
    if (start === end) continue;
    const last = spans.at(-1);
    if (last && runsOn(line.slice(last.start, last.end), line.slice(start, end))) {
      spans[spans.length - 1] = { start: last.start, end };
    } else spans.push({ start, end });
  }
  return spans.map((span) => trimmed(text, span)).filter((span) => span.end > span.start);
}

/** How much at the start of a segment closes the sentence before: marks, and the number of a note. */
function closing(before: string, after: string): number {
  const note = /\[\s*$/.test(before) ? /^\d{1,3}\](?:\[\d{1,3}\])*\s*/.exec(after) : null;
  const marks = /^[\s\u201D\u2019\u00BB\u203A"')\]]+(?=\s|$)/.exec(after);
  return (note ?? marks)?.[0].length ?? 0;
}

/** True when the Unicode rules broke a sentence that goes on. */
function runsOn(before: string, after: string): boolean {
  if (itemMark.test(before)) return true;
  if (/^\p{Ll}/u.test(after)) return true;
  if (titles.test(before) || joining.test(before)) return true;
  if (numbered.test(before)) return /^(?:[\d§]|[IVX]{2,}\b)/.test(after);
  if (dayOfMonth.test(before) && germanMonth.test(after)) return true;
  if (timeOfDay.test(before)) return afterTime.test(after);
  return (initial.test(before) || shortForms.test(before)) && !opener.test(after);
}
