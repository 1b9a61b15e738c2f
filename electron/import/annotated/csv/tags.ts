import { withoutExtension } from '../../../../shared/annotated/matchReading';
import type {
  AnnotatedProject,
  ArrivingCode,
  ArrivingReading,
  ArrivingTag,
  ColumnRole,
} from '../../../../shared/annotated/project';
import type { Columns } from './guessColumns';
import type { CsvRow, CsvTable } from './readTable';

const noWords = 'Rows without words and without a place are no passages.';
const onlyCodePoints =
  'Rows that say where a passage stands in code points only, and not its words, cannot be placed.';
const unusedColumns = 'These columns hold nothing that Lectern has a place for.';
const countedUnits =
  'Rows without words are placed by their offsets alone, taken for UTF-16 units: compare them, when a text holds an emoji or rare character.';
const moreCells = 'Their rows have more cells than the header has names: the others are left out.';

/** Returns the passages of a table, a row each, with these columns. */
export function tagsFrom(table: CsvTable, columns: Columns, name: string): AnnotatedProject {
  const rows = table.rows.map((row) => readRow(row, columns, table.headers.length, name));
  const [placed, others] = [rows.filter(isPassage), rows.filter((row) => !isPassage(row))];
  const used = new Set(Object.values(columns));
  const unused = table.headers.flatMap((header, at) => (used.has(at) ? [] : [named(header, at)]));
  return {
    program: null,
    codes: distinct(placed.map(({ tag }) => tag.code)).map(codeOf),
    reviewers: distinct(placed.map(({ tag }) => tag.reviewer)).map((key) => ({
      key,
      id: null,
      name: key,
    })),
    readings: readingsOf(placed),
    tags: placed.map(({ tag }) => tag),
    losses: [
      lost(
        others.filter(({ pointsOnly }) => !pointsOnly),
        noWords,
      ),
      lost(
        others.filter(({ pointsOnly }) => pointsOnly),
        onlyCodePoints,
      ),
      { of: 'others', how: 'dropped', what: unusedColumns, records: unused },
      {
        of: 'tags',
        how: 'changed',
        what: moreCells,
        records: placed.filter(({ hasMore }) => hasMore).map(({ tag }) => tag.key),
      },
    ],
    facts: placed.some(({ tag }) => tag.quote === null)
      ? [...table.facts, countedUnits]
      : table.facts,
    question: null,
  };
}

interface Row {
  readonly tag: ArrivingTag;
  readonly sha256: string | null;
  /** True when its place is known in code points, and nothing else of it. */
  readonly pointsOnly: boolean;
  readonly hasMore: boolean;
}

function readRow(row: CsvRow, columns: Columns, width: number, name: string): Row {
  const cell = (role: ColumnRole): string | null => {
    const column = columns[role];
    const words = column === undefined ? '' : (row.cells[column] ?? '');
    return words.trim() === '' ? null : words.replace(/\r\n?/g, '\n');
  };
  const label = (role: ColumnRole) => cell(role)?.replace(/\s+/g, ' ').trim().slice(0, 500) ?? null;
  const quote = cell('quote');
  const units = { start: offset(cell('start')), end: offset(cell('end')) };
  const points = { start: offset(cell('startCodePoint')), end: offset(cell('endCodePoint')) };
  // In code points a place is only where to look for the words.
  const place = units.start === null && quote !== null ? points : units;
  return {
    tag: {
      key: `row ${String(row.number)}`,
      id: label('id'),
      reading: label('reading') ?? name,
      code: label('tag'),
      reviewer: label('reviewer'),
      ...place,
      quote,
      prefix: null,
      suffix: null,
      note: cell('note'),
      created: label('created'),
      modified: label('modified'),
    },
    sha256: label('sha256'),
    pointsOnly: quote === null && units.start === null && points.start !== null,
    hasMore: row.cells.slice(width).some((one) => one.trim() !== ''),
  };
}

function isPassage({ tag: { quote, start, end } }: Row): boolean {
  return quote !== null || (start !== null && end !== null);
}

/** Spreadsheets write whole numbers as `12` or `12.0`. */
function offset(cell: string | null): number | null {
  const digits = /^\s*(\d{1,10})(?:[.,]0+)?\s*$/.exec(cell ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

function readingsOf(rows: readonly Row[]): ArrivingReading[] {
  const readings = new Map<string, ArrivingReading>();
  for (const { tag, sha256 } of rows) {
    const { reading: key } = tag;
    if (readings.has(key)) continue;
    const details = {};
    const nothing = { id: null, text: null, original: null, blocks: null, details };
    readings.set(key, { ...nothing, key, name: withoutExtension(key), sha256 });
  }
  return [...readings.values()];
}

function codeOf(key: string): ArrivingCode {
  const looks = { colour: null, letter: null, number: null };
  const words = { definition: '', example: '', counterExample: '' };
  return { key, id: null, name: key, parent: null, ...looks, ...words };
}

function distinct(keys: readonly (string | null)[]): string[] {
  return [...new Set(keys.filter((key) => key !== null))];
}

function lost(rows: readonly Row[], what: string) {
  const records = rows.map(({ tag }) => tag.key);
  return { of: 'tags', how: 'dropped', what, records } as const;
}

function named(header: string, at: number): string {
  return header === '' ? `column ${String(at + 1)}` : `${header} (column ${String(at + 1)})`;
}
