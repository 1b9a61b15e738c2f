import { type Span, trimmed } from './segment';

/** The mark that ends a quotation, by the mark that begins it. */
const closers: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“',
  '«': '»',
  '»': '«',
  '‹': '›',
  '‘': '’',
  '"': '"',
};

interface Opened {
  readonly mark: string;
  readonly at: number;
}

/**
 * Returns the spans of the quotations of one block’s text, with their marks, in text order; one
 * inside another comes after it. One that opens with “ and does not close goes on to the end, as a
 * quotation of several paragraphs does; any other mark without its partner is none.
 */
export function quotationSpans(text: string): Span[] {
  const spans: Span[] = [];
  const open: Opened[] = [];
  for (const { 0: mark, index: at } of text.matchAll(/["“”„«»‹›‘’]/g)) {
    const inner = open.findLastIndex((one) => closers[one.mark] === mark);
    if (inner >= 0 && closes(text, mark, at)) {
      spans.push({ start: open[inner]?.at ?? at, end: at + 1 });
      open.length = inner;
    } else if (closers[mark] !== undefined && opens(text, mark, at)) open.push({ mark, at });
  }
  const running = open.find(({ mark }) => mark === '“');
  if (running) spans.push(trimmed(text, { start: running.at, end: text.length }));
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A mark that begins a quotation stands before a word, and not inside one. */
function opens(text: string, mark: string, at: number): boolean {
  if (mark === '“' || mark === '„' || mark === '«') return true;
  return !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + 1));
}

/** ’ is also the apostrophe, in a word. */
function closes(text: string, mark: string, at: number): boolean {
  return mark !== '’' || !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}
