import { isGuid } from '../../../../shared/export/guid';
import { field, isObject, listOf, nameAt, offsetAt, wordsAt } from '../fields';
import type { Pack } from '../importer';
import { jsonIn, jsonLinesIn } from '../jsonFile';

export interface DoccanoSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  /** Who labelled it; null: the file does not say. */
  readonly user: string | null;
}

/** One text with all that doccano says of it. */
export interface DoccanoDocument {
  /** “document 12”, or the line that it is in. */
  readonly name: string;
  /** Id of a reading, in a file of ours. */
  readonly guid: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly user: string | null;
  /** What its positions count, in a file of ours. */
  readonly units: string | null;
  readonly spans: readonly DoccanoSpan[];
  /** Labels of the whole text. */
  readonly labels: readonly string[];
  readonly comments: readonly string[];
  readonly relations: readonly string[];
  /** Names of further columns. */
  readonly more: readonly string[];
}

const listNames = ['label', 'labels', 'entities', 'annotations', 'spans'] as const;
const known = new Set<string>([
  ...listNames,
  ...['id', 'text', 'data', 'title', 'units', 'comments', 'Comments', 'relations', 'cats', 'meta'],
  ...['annotation_approver', 'is_confirmed'],
]);

interface Row {
  readonly value: unknown;
  readonly where: string;
  readonly user: string | null;
}

/** As many rows tell what a file is. */
const telling = 20;

/** Returns whether all files of a pack hold texts with spans: labels of whole texts alone are none. */
export function isDoccano(pack: Pack): boolean {
  const { files } = pack;
  if (files.size === 0 || files.size > 1000) return false;
  const isOwn = ([, bytes]: [string, Uint8Array]) => {
    const rows = rowsIn(bytes, null, telling).filter(({ value }) => value !== undefined);
    const texts = rows.filter(({ value }) => hasText(value) && labelsIn(value) !== null);
    return texts.length === rows.length && texts.some(({ value }) => textIn(value) !== null);
  };
  const first = [...files].flatMap(([, bytes]) => rowsIn(bytes, null, telling));
  const labels = first.flatMap(({ value }) => labelsIn(value) ?? []);
  const hasSpans = labels.length === 0 || labels.some((label) => spanIn(label) !== null);
  return [...files].every(isOwn) && hasSpans;
}

/** Returns the documents of a pack, and where something is that is none. */
export function documentsIn({ files }: Pack): { documents: DoccanoDocument[]; broken: string[] } {
  const documents: DoccanoDocument[] = [];
  const broken: string[] = [];
  for (const [name, bytes] of files) {
    for (const row of rowsIn(bytes, files.size > 1 ? userIn(name) : null)) {
      const document = documentIn(row);
      if (document) documents.push(document);
      else broken.push(files.size > 1 ? `${name}, ${row.where}` : row.where);
    }
  }
  return { documents, broken };
}

function rowsIn(bytes: Uint8Array, user: string | null, most = Infinity): Row[] {
  const whole = jsonIn(bytes);
  if (Array.isArray(whole)) {
    return (whole as unknown[])
      .slice(0, most)
      .map((value, at) => ({ value, where: `number ${String(at + 1)}`, user }));
  }
  return jsonLinesIn(bytes, most).map(({ number, value }) => ({
    value,
    where: `line ${String(number)}`,
    user,
  }));
}

/** With “one file a user”, a file has the name of its user; `all` is everybody. */
function userIn(file: string): string | null {
  const name = file.replace(/^.*\//s, '').replace(/\.jsonl?$/i, '');
  return ['all', 'unknown', 'admin_approved'].includes(name) ? null : name;
}

/** An empty text is one all the same: what it belongs to is known by it. */
function hasText(value: unknown): boolean {
  return ['text', 'data'].some((name) => typeof field(value, name) === 'string');
}

function textIn(value: unknown): string | null {
  return isObject(value) ? wordsAt(value, 'text', 'data') : null;
}

function labelsIn(value: unknown): readonly unknown[] | null {
  const lists = listNames.map((name) => field(value, name)).filter((list) => Array.isArray(list));
  return lists.length === 0 ? null : (lists.flat() as unknown[]);
}

function documentIn({ value, where, user }: Row): DoccanoDocument | null {
  const text = textIn(value);
  const labels = labelsIn(value);
  if (text === null || labels === null) return null;
  const id = nameAt(value, 'id');
  const name = id === null ? where : `document ${id}`;
  const spans = labels.map(spanIn);
  const meta = field(value, 'meta');
  const more = Object.keys(value as object).filter((key) => !known.has(key));
  return {
    name,
    guid: id !== null && isGuid(id) ? id : null,
    title: wordsAt(value, 'title'),
    text,
    user,
    units: wordsAt(value, 'units'),
    spans: spans.filter((span) => span !== null),
    labels: labels.filter((_, at) => spans[at] === null).map(written),
    comments: [...listOf(field(value, 'Comments')), ...listOf(field(value, 'comments'))].map(
      written,
    ),
    relations: listOf(field(value, 'relations')).map(written),
    more: [...more, ...(isObject(meta) ? Object.keys(meta as object) : [])].slice(0, telling),
  };
}

/** `[0, 5, "Law"]`, or an object with an id for the label where names were not asked for. */
function spanIn(label: unknown): DoccanoSpan | null {
  if (Array.isArray(label)) {
    const [start, end, name] = label as unknown[];
    return spanOf(offsetAt({ start }, 'start'), offsetAt({ end }, 'end'), nameAt({ name }, 'name'));
  }
  const user = nameAt(label, 'user');
  const [start, end] = [offsetAt(label, 'start_offset'), offsetAt(label, 'end_offset')];
  const name = nameAt(label, 'label');
  return spanOf(start, end, name, user === null ? null : `user ${user}`);
}

function spanOf(
  start: number | null,
  end: number | null,
  label: string | null,
  user: string | null = null,
): DoccanoSpan | null {
  return start === null || end === null || label === null ? null : { start, end, label, user };
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
