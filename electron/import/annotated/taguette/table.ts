import Papa from 'papaparse';
import { packText } from '../packText';

/** Most characters of a head: more is no table of Taguette. */
const longestHead = 400;

/** Returns the names of the columns that a file begins with, in lower case. */
export function headOf(bytes: Uint8Array): string[] {
  const head = Buffer.from(bytes.subarray(0, longestHead))
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  const [line = ''] = head.split(/\r\n|\r|\n/);
  return cellsOf(line)[0]?.map((name) => name.trim().toLowerCase()) ?? [];
}

/** Returns the rows below the head by the names of their columns; a cell that is missing is empty. */
export function rowsOf(bytes: Uint8Array, name: string): ReadonlyMap<string, string>[] {
  const [head = [], ...rows] = cellsOf(packText(bytes, name, name).canonical);
  const names = head.map((column) => column.trim().toLowerCase());
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => new Map(names.map((column, at) => [column, row[at] ?? ''])));
}

function cellsOf(text: string): string[][] {
  return Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true }).data;
}
