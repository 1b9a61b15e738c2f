import { type ColumnRole, columnRoles } from '../../../../shared/annotated/project';
import type { CsvTable } from './readTable';

/** Where each role was found, by the number of the column. */
export type Columns = Readonly<Partial<Record<ColumnRole, number>>>;

/** Names of columns in tables of other programs, the surest first: letters and digits only. */
const names: Readonly<Record<ColumnRole, readonly string[]>> = {
  quote:
    'quote quotation exact quotedtext codedtext highlightedtext selectedtext coveredtext passage segment excerpt highlight content text words snippet'.split(
      ' ',
    ),
  tag: 'tag tagname code codename label category theme topic tags codes labels'.split(' '),
  reading:
    'document documentname reading readingtitle source sourcename file filename doc title article'.split(
      ' ',
    ),
  start: 'start startposition startoffset begin beginoffset beginning startchar from'.split(' '),
  end: 'end endposition endoffset stop endchar to'.split(' '),
  startCodePoint: ['startcodepoint'],
  endCodePoint: ['endcodepoint'],
  reviewer: 'reviewer coder rater annotator codedby createdby user username author'.split(' '),
  note: 'note notes comment comments memo remark remarks annotation'.split(' '),
  created: 'created createdat createdon date timestamp time'.split(' '),
  modified: 'modified modifiedat updated updatedat lastmodified'.split(' '),
  id: 'tagid id annotationid highlightid guid uuid'.split(' '),
  sha256: ['sha256', 'sha256sum'],
};

/** Returns the header as names are compared: lower case, letters and digits only. */
export function headerKey(header: string): string {
  return header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Returns what each column may stand for: by its name, and for words and tags by what is in it. */
export function guessColumns({ headers, rows }: CsvTable): Columns {
  const keys = headers.map(headerKey);
  const found: Partial<Record<ColumnRole, number>> = {};
  const taken = new Set<number>();
  const take = (role: ColumnRole, column: number) => {
    if (column < 0 || found[role] !== undefined) return;
    found[role] = column;
    taken.add(column);
  };
  for (const role of columnRoles) {
    for (const name of names[role]) {
      take(
        role,
        keys.findIndex((key, column) => key === name && !taken.has(column)),
      );
    }
  }
  const sample = rows.slice(0, 200).map(({ cells }) => cells);
  const free = () => headers.flatMap((_, column) => (taken.has(column) ? [] : [column]));
  take(
    'quote',
    best(free(), (column) => longWords(sample, column)),
  );
  take(
    'tag',
    best(free(), (column) => repeatedWords(sample, column)),
  );
  return found;
}

/** The column with the highest score above 0; -1 when there is none. */
function best(columns: readonly number[], scoreOf: (column: number) => number): number {
  const scores = columns.map((column) => ({ column, score: scoreOf(column) }));
  const start = { column: -1, score: 0 };
  return scores.reduce((top, one) => (one.score > top.score ? one : top), start).column;
}

/** How long the words in a column are on average, when they are sentences. */
function longWords(rows: readonly (readonly string[])[], column: number): number {
  const cells = rows.map((row) => row[column] ?? '').filter((cell) => /\p{L}\s+\p{L}/u.test(cell));
  const mean = cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length);
  return cells.length * 2 > rows.length && mean >= 20 ? mean : 0;
}

/** How often the same few short words stand in a column. */
function repeatedWords(rows: readonly (readonly string[])[], column: number): number {
  const cells = rows.map((row) => row[column]?.trim() ?? '').filter(Boolean);
  const areNames = cells.every((cell) => cell.length <= 80 && /\p{L}/u.test(cell));
  const different = new Set(cells).size;
  return areNames && cells.length * 2 > rows.length && different < cells.length
    ? cells.length / different
    : 0;
}
