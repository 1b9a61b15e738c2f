import { locator } from '../model/numbering';
import type { Reading, ReadingDetails } from '../model/reading';
import { dateInWords } from './dates';

/**
 * Returns a citation in one line: author, title, outlet, date ("n.d." when the file gives none)
 * and, for an offset of the text, the place. Facts that are not in the file are left out.
 */
export function citation(
  reading: ReadingDetails & Pick<Reading, 'blocks'>,
  offset?: number,
): string {
  const place = offset === undefined ? null : locator(reading.blocks, offset);
  const date = reading.published === null ? 'n.d.' : dateInWords(reading.published);
  const parts = [reading.author, `“${reading.title}”`, reading.outlet, date, place];
  const line = parts.filter((part) => part !== null).join(', ');
  // "n.d." brings its own full stop.
  return line.endsWith('.') ? line : `${line}.`;
}
