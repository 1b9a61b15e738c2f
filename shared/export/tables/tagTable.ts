import type { Claim } from '../../model/claim';
import { locator } from '../../model/numbering';
import { codePointMap } from '../../text/offsets';
import type { Span } from '../../text/segment';
import { type Bundle, otherPlaces, type PlacedTag, type ReadingWithText } from '../bundle';
import type { Cell, Table } from './table';

/** The columns of the table of tags, in order. */
export const tagColumns = [
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
  'claim_person',
  'claim_organisation',
  'claim_concept',
  'claim_stance',
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

/** A tag as tables have it. */
export type TagRow = Readonly<Record<(typeof tagColumns)[number], Cell>>;

/** Returns one row for each tag, in the order of the readings and of the text. */
export function tagTable(bundle: Bundle): Table {
  return {
    columns: tagColumns,
    rows: tagRows(bundle).map((row) => tagColumns.map((column) => row[column])),
  };
}

/** Returns a row for each tag, by the names of its columns. */
export function tagRows(bundle: Bundle): TagRow[] {
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
      ...claimCells(tag.claim),
      created: tag.created,
      modified: tag.modified,
      tag_id: tag.id,
    };
  });
}

type ClaimColumn = Extract<keyof TagRow, `claim_${string}`>;

/** Returns what fills the columns on the claim of a tag. */
function claimCells(claim: Claim | null): Pick<TagRow, ClaimColumn> {
  return {
    claim_person: claim?.person ?? null,
    claim_organisation: claim?.organisation ?? null,
    claim_concept: claim?.concept ?? null,
    claim_stance: claim?.stance ?? null,
  };
}

type TagColumn =
  | 'tag_code'
  | 'tag_name'
  | 'reviewer'
  | 'quote'
  | 'note'
  | ClaimColumn
  | 'created'
  | 'modified'
  | 'tag_id';

/** Returns what fills the columns on the reading and the place for a tag of this reading. */
function columnsOf(reading: ReadingWithText): (tag: PlacedTag) => Omit<TagRow, TagColumn> {
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
