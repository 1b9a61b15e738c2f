import { colourFrom } from '../../../../shared/annotated/colour';
import type { AnnotatedProject, ArrivingCode } from '../../../../shared/annotated/project';
import { baseHues } from '../../../../shared/model/code';
import { headerKey } from './guessColumns';
import type { CsvRow, CsvTable } from './readTable';

/** Names that the columns of a codebook have, ours and those of other programs. */
const columns = {
  name: ['tag', 'path', 'name', 'code', 'codename', 'label'],
  definition: ['description', 'definition', 'memo', 'comment'],
  letter: ['letter'],
  colour: ['colour', 'color'],
  number: ['key'],
  example: ['example'],
  counterExample: ['counterexample'],
  id: ['id', 'guid'],
  parent: ['parent'],
} as const;
type Field = keyof typeof columns;

/** What only a codebook has, and what none has. */
const telling = [
  'numberofhighlights',
  'numberofdocuments',
  ...columns.definition,
  ...columns.colour,
];
const passages = ['quote', 'quotation', 'content', 'text', 'passage', 'document', 'start', 'exact'];

/** Returns whether these are the columns of a codebook: entries with what they mean, no passages. */
export function isCodebook(headers: readonly string[]): boolean {
  const keys = headers.map(headerKey);
  const has = (names: readonly string[]) => names.some((name) => keys.includes(name));
  return has(columns.name) && has(telling) && !has(passages);
}

/** Returns the codebook in a table of another program. */
export function codebookFrom(table: CsvTable): AnnotatedProject {
  const keys = table.headers.map(headerKey);
  const known = [...Object.values(columns).flat(), 'numberofhighlights', 'numberofdocuments'];
  const unused = table.headers.filter(
    (_, at) => keys[at] === 'parent' || !known.some((name) => name === keys[at]),
  );
  const codes = codesFrom(table, { folders: true });
  const uncoloured = codes.filter(({ colour }) => colour !== null && !isColour(colour));
  const nameless = table.rows.filter((row) => cellOf(table, row, 'name') === '');
  return {
    program: keys.includes('numberofhighlights') ? 'Taguette' : null,
    codes,
    reviewers: [],
    readings: [],
    tags: [],
    losses: [
      {
        of: 'others',
        how: 'dropped',
        what: 'These columns hold nothing that Lectern has a place for.',
        records: unused,
      },
      {
        of: 'codes',
        how: 'changed',
        what: 'Their colour is not written as #RRGGBB.',
        records: uncoloured.map(({ key }) => key),
      },
      {
        of: 'codes',
        how: 'dropped',
        what: 'Rows without a name are no entries of a codebook.',
        records: nameless.map(({ number }) => `row ${String(number)}`),
      },
    ],
    facts: table.facts,
    question: null,
  };
}

/**
 * Returns the codes of a table. With folders, `a\b` is a tag `b` below a tag `a`, as Taguette has it;
 * without, names are as they are, and `parent` is what the column says.
 */
export function codesFrom(table: CsvTable, { folders }: { readonly folders: boolean }) {
  const codes = new Map<string, ArrivingCode>();
  const made = new Set<string>();
  for (const row of table.rows) {
    const cell = (field: Field) => cellOf(table, row, field);
    const path = cell('name').slice(0, 500);
    if (path === '') continue;
    const parent = folders ? parentOf(path) : cell('parent') || null;
    if (folders && parent !== null) addFolders(codes, made, parent);
    // A second entry of the same name has a key of its own.
    const isNew = !codes.has(path) || made.delete(path);
    codes.set(isNew ? path : `row ${String(row.number)}`, {
      key: isNew ? path : `row ${String(row.number)}`,
      id: cell('id') || null,
      name: folders && parent !== null ? path.slice(parent.length + 1) : path,
      parent,
      colour: colourOf(cell('colour')),
      letter: cell('letter') || null,
      number: /^[1-9]$/.test(cell('number')) ? Number(cell('number')) : null,
      definition: cell('definition'),
      example: cell('example'),
      counterExample: cell('counterExample'),
    });
  }
  return [...codes.values()];
}

function cellOf({ headers }: CsvTable, { cells }: CsvRow, field: Field): string {
  const keys = headers.map(headerKey);
  const column = columns[field].map((name) => keys.indexOf(name)).find((at) => at >= 0) ?? -1;
  return cells[column]?.replace(/\r\n?/g, '\n') ?? '';
}

/** The deepest nesting of tags; what is nested deeper stays a name. */
const depthLimit = 32;

function parentOf(path: string): string | null {
  const at = path.lastIndexOf('\\');
  const isNested = at > 0 && at < path.length - 1 && path.split('\\').length <= depthLimit;
  return isNested ? path.slice(0, at) : null;
}

/** A tag that others stand below need not have a row of its own. */
function addFolders(codes: Map<string, ArrivingCode>, made: Set<string>, path: string): void {
  if (codes.has(path)) return;
  const parent = parentOf(path);
  if (parent !== null) addFolders(codes, made, parent);
  const name = parent === null ? path : path.slice(parent.length + 1);
  const looks = { colour: null, letter: null, number: null };
  const words = { definition: '', example: '', counterExample: '' };
  made.add(path);
  codes.set(path, { key: path, id: null, name, parent, ...looks, ...words });
}

/** What is no colour stays as it is, to be named. */
function colourOf(cell: string): string | null {
  if (cell === '') return null;
  const written = cell.startsWith('#') ? cell.toLowerCase() : cell;
  return isColour(written) ? written : (colourFrom(written) ?? written);
}

function isColour(written: string): boolean {
  return /^#[\da-f]{6}$/.test(written) || baseHues.some((hue) => hue === written);
}
