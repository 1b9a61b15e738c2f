import type {
  AnnotatedProject,
  ArrivingCode,
  ArrivingReading,
  ArrivingTag,
} from '../../../../shared/annotated/project';
import { figureColumns } from '../../../../shared/export/tables/agreementFigures';
import { unitColumns } from '../../../../shared/export/tables/agreementTable';
import { claimColumns, partColumns } from '../../../../shared/export/tables/claimTable';
import { codebookColumns } from '../../../../shared/export/tables/codebookTable';
import { restored } from '../../../../shared/export/tables/table';
import { tagColumns } from '../../../../shared/export/tables/tagTable';
import { type Claim, stances } from '../../../../shared/model/claim';
import { codesFrom } from './codebook';
import type { CsvRow, CsvTable } from './readTable';

/** Tables of tags that were written before there were claims have no columns for them. */
const neededColumns = tagColumns.filter((column) => !column.startsWith('claim_'));

/** Returns whether these are the columns that Lectern writes: of tags, of claims, or of a codebook. */
export function isOwn(headers: readonly string[]): boolean {
  return holdsTags(headers) || holds(headers, codebookColumns);
}

function holdsTags(headers: readonly string[]): boolean {
  return holds(headers, neededColumns) || holds(headers, claimColumns);
}

/** Returns whether these are the columns of one of Lectern's tables of agreement. */
export function isAgreement(headers: readonly string[]): boolean {
  return [unitColumns, figureColumns].some((columns) =>
    columns.every((column, at) => headers[at] === column),
  );
}

function holds(headers: readonly string[], columns: readonly string[]): boolean {
  return columns.every((column) => headers.includes(column));
}

/** Returns what Lectern wrote into a table, with each text as it was. */
export function ownProject(table: CsvTable): AnnotatedProject {
  const rows = table.rows.map(({ number, cells }) => ({ number, cells: cells.map(restored) }));
  const own = { ...table, rows };
  return holdsTags(table.headers)
    ? tagProject(own)
    : { ...empty, codes: ownCodes(own), facts: table.facts };
}

const empty: AnnotatedProject = {
  program: 'Lectern',
  codes: [],
  reviewers: [],
  readings: [],
  tags: [],
  losses: [],
  facts: [],
  question: null,
};

/** The codes of our own codebook: each names the one above it by id, and begins with its path. */
function ownCodes(table: CsvTable): ArrivingCode[] {
  const codes = codesFrom(table, { folders: false });
  const byId = new Map(codes.map((code) => [code.id, code]));
  return codes.map((code) => {
    const above = byId.get(code.parent);
    if (!above || code.parent === null) return { ...code, parent: null };
    const path = `${above.name}\\`;
    const name = code.name.startsWith(path) ? code.name.slice(path.length) : code.name;
    return { ...code, name, parent: above.key };
  });
}

type Column = (typeof tagColumns | typeof claimColumns)[number];
/** Returns a cell of a row; null when it is empty. */
type CellOf = (row: CsvRow, column: Column) => string | null;

function tagProject({ headers, rows, facts }: CsvTable): AnnotatedProject {
  const places = new Map(headers.map((header, at) => [header, at]));
  const cell: CellOf = ({ cells }, column) => {
    const words = cells[places.get(column) ?? -1] ?? '';
    return words === '' ? null : words;
  };
  const readings = new Map<string, ArrivingReading>();
  const codes = new Map<string, ArrivingCode>();
  const tags = rows.map((row): ArrivingTag => {
    const reading = readingOf(row, cell);
    const code = codeOf(row, cell);
    readings.set(reading.key, readings.get(reading.key) ?? reading);
    if (code) codes.set(code.key, codes.get(code.key) ?? code);
    return {
      key: `row ${String(row.number)}`,
      id: cell(row, 'tag_id'),
      reading: reading.key,
      code: code?.key ?? null,
      reviewer: cell(row, 'reviewer'),
      start: whole(cell(row, 'start')),
      end: whole(cell(row, 'end')),
      quote: cell(row, 'quote'),
      prefix: null,
      suffix: null,
      note: cell(row, 'note'),
      claim: claimOf(row, cell),
      created: cell(row, 'created'),
      modified: cell(row, 'modified'),
    };
  });
  const reviewers = [...new Set(tags.flatMap(({ reviewer }) => reviewer ?? []))];
  return {
    ...empty,
    codes: [...codes.values()],
    reviewers: reviewers.map((name) => ({ key: name, id: null, name })),
    readings: [...readings.values()],
    tags,
    facts,
  };
}

function readingOf(row: CsvRow, cell: CellOf): ArrivingReading {
  const [id, title] = [cell(row, 'reading_id'), cell(row, 'reading_title')];
  const stated = [
    ['title', title],
    ['author', cell(row, 'author')],
    ['outlet', cell(row, 'outlet')],
    ['published', cell(row, 'published')],
  ].filter(([, value]) => value !== null);
  return {
    key: id ?? title ?? 'reading',
    id,
    name: title ?? id ?? 'reading',
    text: null,
    sha256: cell(row, 'sha256'),
    original: null,
    details: Object.fromEntries(stated) as ArrivingReading['details'],
    blocks: null,
  };
}

function claimOf(row: CsvRow, cell: CellOf): Claim {
  const part = (name: keyof Claim) => cell(row, partColumns[name]) ?? cell(row, name);
  const stance = part('stance');
  return {
    person: part('person') ?? '',
    organisation: part('organisation') ?? '',
    concept: part('concept') ?? '',
    stance: stances.find((one) => one === stance) ?? null,
  };
}

function codeOf(row: CsvRow, cell: CellOf): ArrivingCode | null {
  const [id, name] = [cell(row, 'tag_code'), cell(row, 'tag_name')];
  const key = id ?? name;
  if (key === null) return null;
  const looks = { colour: null, letter: null, number: null };
  const words = { definition: '', example: '', counterExample: '' };
  return { key, id, name: name ?? key, parent: null, ...looks, ...words };
}

function whole(cell: string | null): number | null {
  return cell !== null && /^\d{1,10}$/.test(cell) ? Number(cell) : null;
}
