/** A true number, a text, or a fact that is not known. */
export type Cell = number | string | null;

/** A table as a file or a sheet holds it. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Characters that make a spreadsheet take a cell for a formula, with their full-width forms. */
const active = '=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20';
const toNeutralise = new RegExp(`^'*[${active}]`);
const toRestore = new RegExp(`^'+[${active}]`);

/**
 * Returns the text as a spreadsheet may safely hold it: with an apostrophe in front when it starts
 * with a character that would make it a formula. A text that starts with apostrophes and then such
 * a character gets one more, so that `restored` always gives back the text itself.
 */
export function neutralised(cell: string): string {
  return toNeutralise.test(cell) ? `'${cell}` : cell;
}

/** Returns the text that `neutralised` was given. */
export function restored(cell: string): string {
  return toRestore.test(cell) ? cell.slice(1) : cell;
}

/** Returns a table as CSV: RFC 4180, with CRLF after every row and no text that is a formula. */
export function csvText({ columns, rows }: Table): string {
  return [columns, ...rows].map((cells) => `${cells.map(written).join(',')}\r\n`).join('');
}

function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  return `"${neutralised(cell ?? '').replaceAll('"', '""')}"`;
}
