import { locator } from '../model/numbering';
import type { Reading } from '../model/reading';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Returns an ISO date (`2025`, `2025-02`, `2025-02-04`) in words: "4 February 2025". */
export function dateInWords(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  const name = month === undefined ? undefined : months[Number(month) - 1];
  return [day === undefined ? null : String(Number(day)), name, year].filter(Boolean).join(' ');
}

/**
 * Returns a citation in one line: author, title, outlet, date ("n.d." when the file gives none)
 * and, for an offset of the text, the place. Facts that are not in the file are left out.
 */
export function citation(reading: Reading, offset?: number): string {
  const place = offset === undefined ? null : locator(reading.blocks, offset);
  const date = reading.published === null ? 'n.d.' : dateInWords(reading.published);
  const parts = [reading.author, `“${reading.title}”`, reading.outlet, date, place];
  const line = parts.filter((part) => part !== null).join(', ');
  // "n.d." brings its own full stop.
  return line.endsWith('.') ? line : `${line}.`;
}
