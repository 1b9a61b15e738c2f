import Papa from 'papaparse';
import type { Failure } from '../../../../shared/ipc/failure';
import { refused } from '../../refused';
import { decodeStated } from '../decodeStated';

/** A table as a file has it. */
export interface CsvTable {
  readonly headers: readonly string[];
  readonly rows: readonly CsvRow[];
  /** Sentences about what was assumed. */
  readonly facts: readonly string[];
}

export interface CsvRow {
  /** As spreadsheets count: the header is row 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** Most bytes, rows and columns of a table. */
const bytesLimit = 64 * 1024 * 1024;
const rowsLimit = 500_000;
const columnsLimit = 1000;

/** How many rows show what parts the cells. */
const previewRows = 30;
const separators = [',', ';', '\t'] as const;
const separatorNames = { ',': 'a comma', ';': 'a semicolon', '\t': 'a tab' } as const;

/**
 * Returns the table in these bytes; null when there is no text in them. Throws a Failure that names
 * the file when it is too large, or when a quotation mark in it never ends.
 */
export function readTable(
  bytes: Uint8Array,
  name: string,
  { onlyHead = false }: { readonly onlyHead?: boolean } = {},
): CsvTable | null {
  if (bytes.length > bytesLimit) throw tooLarge(name, 'more than 64 MB');
  const decoded = decodeStated(bytes);
  if (!decoded) return null;
  const text = decoded.text.replace(/^\uFEFF/, '').replace(/^sep=.(?:\r\n?|\n)/i, '');
  const separator = separatorOf(text);
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: separator,
    ...(onlyHead && { preview: previewRows }),
  });
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open && !onlyHead) throw neverEnds(name, (open.row ?? 0) + 1);
  const [headers = [], ...cells] = data;
  if (cells.length > rowsLimit) throw tooLarge(name, 'more than 500,000 rows');
  if (headers.length > columnsLimit) throw tooLarge(name, 'more than 1,000 columns');
  const rows = cells
    .map((row, at) => ({ number: at + 2, cells: row }))
    .filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const isCut = onlyHead && open !== undefined;
  return {
    headers: headers.map((header) => header.trim()),
    rows: isCut ? rows.slice(0, -1) : rows,
    facts: [`Cells are parted by ${separatorNames[separator]}.`, ...decoded.warnings],
  };
}

/** The one that makes the most columns in rows that are equally wide. */
function separatorOf(text: string): (typeof separators)[number] {
  const scores = separators.map((separator) => {
    const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview: previewRows });
    const width = data[0]?.length ?? 0;
    const alike = data.filter((row) => row.length === width).length;
    return { separator, score: width < 2 ? 0 : width * (alike / data.length) };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).separator;
}

function tooLarge(name: string, what: string): Failure {
  return refused(name, `it holds ${what}`, 'Save a part of the table, then import that.');
}

function neverEnds(name: string, row: number): Failure {
  return refused(
    name,
    `a quotation mark that begins a cell in row ${String(row)} or above never ends`,
    'Open it in a spreadsheet, look at that row and save it again, then import that.',
  );
}
