import { LossBook } from '../../../../shared/annotated/lossBook';
import type {
  AnnotatedProject,
  ArrivingCode,
  ArrivingReading,
} from '../../../../shared/annotated/project';
import { canonicalText } from '../../../../shared/text/canonical';
import { type RawMap, rawMap, rawRecord } from '../../../../shared/text/rawText';
import { OwnKeys } from '../ownKeys';
import { countIn, idIn, type SqliteFile, type SqlRow, textIn } from '../sqlite/sqlite';
import type { Value } from './claims';
import { saidOfStatements } from './variables';

interface Page {
  readonly reading: ArrivingReading;
  readonly text: string;
  readonly raw: RawMap;
}

/** What Lectern has no place for: table, what it holds, and the column that names a row. */
const leftOut = [
  ['statementlinks', 'Links between statements', 'id'],
  ['regexes', 'Words that are marked in all texts', 'label'],
  ['attributevalues', 'Attributes of actors and concepts', 'attributevalue'],
] as const;

/**
 * Returns what a database of DNA holds: a tag for each statement, whose code is the type of the
 * statement, whose claim is who says what, and whose note has the other variables. Offsets count UTF-16 units, as Java does.
 */
export function projectOfDna(file: SqliteFile): AnnotatedProject {
  const losses = new LossBook();
  const pages = new Map(
    file.rows('documents').map((row) => [idIn(row, 'id'), pageOf(row, losses)]),
  );
  const codes = firstOfEach(file.rows('statementtypes')).map(codeOf);
  const coders = firstOfEach(file.rows('coders'));
  for (const [table, what, label] of leftOut) {
    for (const row of file.rows(table)) {
      const value = textIn(row, label);
      if (value === '') continue;
      const id = idIn(row, 'id');
      const name = `${table} ${id === '' ? value : id}`;
      losses.dropped('others', losses.enter('others', name.slice(0, 200)), what);
    }
  }
  const known = { codes: keysOf(codes), coders: new Set(coders.map((row) => coderKey(row, 'id'))) };
  return {
    program: 'Discourse Network Analyzer',
    codes,
    reviewers: coders.map((row) => ({
      key: coderKey(row, 'id'),
      id: null,
      name: textIn(row, 'name').trim() || coderKey(row, 'id'),
    })),
    readings: [...pages.values()].map(({ reading }) => reading),
    tags: tagsOf(file, pages, known, losses),
    losses: losses.losses,
    facts: [
      'Offsets count UTF-16 units, as Discourse Network Analyzer does.',
      ...(file.has('entities') ? ['Colours and groups of actors and concepts are not kept.'] : []),
    ],
    question: null,
  };
}

/** Numbers are unique in a sound database. */
function firstOfEach(rows: readonly SqlRow[]): SqlRow[] {
  return [...new Map([...rows].reverse().map((row) => [idIn(row, 'id'), row])).values()].reverse();
}

function keysOf(records: readonly { readonly key: string }[]): ReadonlySet<string> {
  return new Set(records.map(({ key }) => key));
}

function tagsOf(
  file: SqliteFile,
  pages: ReadonlyMap<string, Page>,
  known: Readonly<Record<'codes' | 'coders', ReadonlySet<string>>>,
  losses: LossBook,
): AnnotatedProject['tags'] {
  const said = saidOfStatements(file);
  const keys = new OwnKeys();
  return file.rows('statements').flatMap((row) => {
    const id = idIn(row, 'id');
    const page = pages.get(idIn(row, 'documentid'));
    const code = `statement type ${idIn(row, 'statementtypeid')}`;
    if (!page || !known.codes.has(code)) {
      const what = 'Statements whose document or type is not there';
      losses.dropped('tags', keys.of(`statement ${id}`), what);
      return [];
    }
    const [start, end] = [
      offsetIn(page, countIn(row, 'start')),
      offsetIn(page, countIn(row, 'stop')),
    ];
    const coder = coderKey(row, 'coder');
    return {
      key: keys.of(`statement ${id}`),
      id: null,
      reading: page.reading.key,
      code,
      reviewer: known.coders.has(coder) ? coder : null,
      start,
      end,
      quote: start < end && end <= page.text.length ? page.text.slice(start, end) : null,
      prefix: null,
      suffix: null,
      note: noteOf(said.get(id)?.rest ?? []),
      claim: said.get(id)?.claim ?? null,
      created: null,
      modified: null,
    };
  });
}

/** “Strength: 2; Remark: …” */
function noteOf(rest: readonly Value[]): string | null {
  return rest.length === 0 ? null : rest.map(({ name, text }) => `${name}: ${text}`).join('; ');
}

function coderKey(row: SqlRow, column: string): string {
  return `coder ${idIn(row, column)}`;
}

/** An offset behind the end, or none at all, stays behind it. */
function offsetIn({ text, raw }: Page, offset: number | null): number {
  return offset === null || offset > raw.length ? text.length + 1 : raw.toCanonical(offset);
}

function codeOf(row: SqlRow): ArrivingCode {
  const key = `statement type ${idIn(row, 'id')}`;
  const parts = ['red', 'green', 'blue'].map((name) => countIn(row, name));
  const isColour = parts.every((part) => part !== null && part < 256);
  return {
    key,
    id: null,
    name: textIn(row, 'label').trim() || key,
    parent: null,
    colour: isColour ? `#${parts.map(hex).join('')}` : null,
    letter: null,
    number: null,
    definition: '',
    example: '',
    counterExample: '',
  };
}

function hex(part: number | null): string {
  return (part ?? 0).toString(16).padStart(2, '0');
}

function pageOf(row: SqlRow, losses: LossBook): Page {
  const raw = textIn(row, 'text');
  const text = canonicalText(raw);
  const key = `document ${idIn(row, 'id')}`;
  const [title, author, outlet] = ['title', 'author', 'source'].map((name) =>
    textIn(row, name).trim(),
  );
  const published = dayOf(row.date ?? null);
  const hasMore = ['section', 'notes', 'type'].some((name) => textIn(row, name).trim() !== '');
  if (hasMore)
    losses.changed('readings', key, 'Sections, types and notes of documents are not kept.');
  const reading: ArrivingReading = {
    key,
    id: null,
    name: title === undefined || title === '' ? key : title,
    text,
    sha256: null,
    original: null,
    details: {
      ...(title ? { title } : {}),
      ...(author ? { author } : {}),
      ...(outlet ? { outlet } : {}),
      ...(published === null ? {} : { published }),
    },
    blocks: null,
  };
  return { reading, text, raw: rawMap(text, rawRecord(raw)) };
}

/** Version 2 counts milliseconds, version 3 seconds; a day before 1973 could be either. */
const firstOfMilliseconds = 1e11;

/** Returns the day of a moment that a document has; null when it has none. */
function dayOf(moment: string | number | null): string | null {
  if (typeof moment !== 'number') return null;
  const milliseconds = Math.abs(moment) < firstOfMilliseconds ? moment * 1000 : moment;
  const date = new Date(milliseconds);
  const day = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  return /^\d{4}-/.test(day) ? day : null;
}
