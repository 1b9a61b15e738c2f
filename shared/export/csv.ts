import { locator } from '../model/numbering';
import { codePointMap } from '../text/offsets';
import type { Span } from '../text/segment';
import { type Bundle, otherPlaces, type ReadingWithText, type PlacedTag } from './bundle';
import type { ExportFormat } from './format';
import type { Loss } from './loss';

/** The columns of the table, in order. */
export const csvColumns = [
  'reading_id',
  'reading_title',
  'author',
  'outlet',
  'published',
  'paragraph',
  'zone',
  'tag_code',
  'tag_name',
  'reviewer',
  'quote',
  'note',
  'start',
  'end',
  'start_code_point',
  'end_code_point',
  'also_at',
  'also_at_code_point',
  'created',
  'modified',
  'tag_id',
  'sha256',
] as const;

/** A true number, a text, or a fact that is not known. */
type Cell = number | string | null;
type Row = Readonly<Record<(typeof csvColumns)[number], Cell>>;

/**
 * One row a tag, for spreadsheets and statistics: RFC 4180 in UTF-8. The byte order mark is there
 * because Excel reads a file without one in the machine's old code page.
 */
export const csv: ExportFormat = {
  id: 'csv',
  label: 'Spreadsheet',
  extension: 'csv',
  description: 'One row for each tag, with its words, note, place and reading (CSV).',
  loses,
  render: (bundle) => {
    const lines = [csvColumns.map(written), ...rowsOf(bundle).map(cellsOf)];
    return `\uFEFF${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`;
  },
};

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

function cellsOf(row: Row): string[] {
  return csvColumns.map((column) => written(row[column]));
}

function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  return `"${neutralised(cell ?? '').replaceAll('"', '""')}"`;
}

function rowsOf(bundle: Bundle): Row[] {
  const codes = new Map(bundle.codes.map((code) => [code.id, code.name]));
  const reviewers = new Map(bundle.reviewers.map((reviewer) => [reviewer.id, reviewer.name]));
  const readings = new Map(bundle.readings.map((reading) => [reading.id, columnsOf(reading)]));
  return bundle.tags.map((tag) => {
    const columns = readings.get(tag.reading);
    if (!columns) throw new RangeError(`The reading of tag ${tag.id} is missing.`);
    return {
      ...columns(tag),
      tag_code: tag.code,
      tag_name: codes.get(tag.code) ?? tag.code,
      reviewer: reviewers.get(tag.reviewer) ?? tag.reviewer,
      quote: tag.quote,
      note: tag.note,
      created: tag.created,
      modified: tag.modified,
      tag_id: tag.id,
    };
  });
}

type TagColumn =
  'tag_code' | 'tag_name' | 'reviewer' | 'quote' | 'note' | 'created' | 'modified' | 'tag_id';

/** Returns what fills the columns on the reading and the place for a tag of this reading. */
function columnsOf(reading: ReadingWithText): (tag: PlacedTag) => Omit<Row, TagColumn> {
  const { toCodePoint } = codePointMap(reading.content);
  return (tag) => ({
    reading_id: reading.id,
    reading_title: reading.title,
    author: reading.author,
    outlet: reading.outlet,
    published: reading.published,
    paragraph: locator(reading.blocks, tag.start),
    zone: tag.path.zone,
    start: tag.start,
    end: tag.end,
    start_code_point: toCodePoint(tag.start),
    end_code_point: toCodePoint(tag.end),
    also_at: listed(otherPlaces(tag)),
    also_at_code_point: listed(
      otherPlaces(tag).map(({ start, end }) => ({
        start: toCodePoint(start),
        end: toCodePoint(end),
      })),
    ),
    sha256: reading.origin.sha256,
  });
}

/** Two points, because a spreadsheet takes `5-12` for a day in May. */
function listed(places: readonly Span[]): string {
  return places.map(({ start, end }) => `${String(start)}..${String(end)}`).join(' ');
}

function loses(bundle: Bundle): Loss[] {
  const tagged = new Set(bundle.tags.map((tag) => tag.reading));
  const given = new Set(bundle.tags.map((tag) => tag.code));
  const tagging = new Set(bundle.tags.map((tag) => tag.reviewer));
  const counts: Loss[] = [
    { what: 'Full texts of readings', count: bundle.readings.length },
    {
      what: 'Readings without a tag',
      count: bundle.readings.filter((reading) => !tagged.has(reading.id)).length,
    },
    {
      what: 'Block structure of readings',
      count: bundle.readings.filter((reading) => reading.blocks.length > 0).length,
    },
    {
      what: 'Languages, file names and import details of readings',
      count: bundle.readings.length,
    },
    { what: 'Definitions and looks of tags in the codebook', count: bundle.codes.length },
    {
      what: 'Codebook entries that no passage carries',
      count: bundle.codes.filter((code) => !given.has(code.id)).length,
    },
    {
      what: 'Reviewers who gave no tag',
      count: bundle.reviewers.filter((reviewer) => !tagging.has(reviewer.id)).length,
    },
    { what: 'Words around each passage', count: bundle.tags.length },
  ];
  return counts.filter((loss) => loss.count > 0);
}
