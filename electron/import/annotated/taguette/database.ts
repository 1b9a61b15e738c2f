import { LossBook } from '../../../../shared/annotated/lossBook';
import type {
  AnnotatedProject,
  ArrivingReading,
  ArrivingTag,
} from '../../../../shared/annotated/project';
import { utf16FromUtf8 } from '../../../../shared/text/utf8Offsets';
import { OwnKeys } from '../ownKeys';
import { countIn, idIn, type SqliteFile, type SqlRow, textIn } from '../sqlite/sqlite';
import { type HtmlText, htmlText } from './htmlText';
import { tagsAdded } from './history';
import { codesOf, tagName } from './tags';

/** A document with the places of its highlights. */
interface Page {
  readonly key: string;
  readonly html: HtmlText;
  /** UTF-16 offsets in what Taguette counts, by the offsets in UTF-8 bytes that it keeps. */
  readonly units: ReadonlyMap<number, number>;
}

/** Returns what a project of Taguette holds. Its offsets count the UTF-8 bytes of the text without tags. */
export function projectOfDatabase(file: SqliteFile): AnnotatedProject {
  const highlights = file.rows('highlights');
  const byDocument = grouped(highlights, 'document_id');
  const readings: ArrivingReading[] = [];
  const pages = new Map<string, Page>();
  const keys = new OwnKeys();
  for (const row of file.rows('documents')) {
    const page = pageOf(row, keys.of(`document ${idIn(row, 'id')}`), byDocument);
    pages.set(idIn(row, 'id'), page);
    readings.push(readingOf(row, page));
  }
  const reader = new Highlights(file, pages);
  for (const row of file.rows('documents')) reader.sayDescription(row);
  for (const row of highlights) reader.add(row);
  const { tags, losses } = reader;
  const reviewers = [...new Set(tags.flatMap(({ reviewer }) => reviewer ?? []))];
  return {
    program: 'Taguette',
    codes: codesOf(new Map(reader.descriptions)),
    reviewers: reviewers.map((login) => ({ key: login, id: null, name: login })),
    readings,
    tags,
    losses: losses.losses,
    facts: ['Offsets count the UTF-8 bytes of the texts without their tags, as Taguette does.'],
    question: null,
  };
}

class Highlights {
  readonly tags: ArrivingTag[] = [];
  readonly losses = new LossBook();
  /** By the name of the tag. */
  readonly descriptions = new Map<string, string>();
  readonly #keys = new OwnKeys();
  readonly #names = new Map<string, string>();
  /** Ids of the tags that were said to have no name. */
  readonly #nameless = new Set<string>();
  readonly #given: ReadonlyMap<string, readonly SqlRow[]>;
  readonly #pages: ReadonlyMap<string, Page>;
  readonly #added: ReturnType<typeof tagsAdded>;

  constructor(file: SqliteFile, pages: ReadonlyMap<string, Page>) {
    this.#pages = pages;
    this.#given = grouped(file.rows('highlight_tags'), 'highlight_id');
    this.#added = tagsAdded(file.rows('commands'));
    for (const row of file.rows('tags')) this.#addTag(row);
  }

  add(row: SqlRow): void {
    const id = idIn(row, 'id');
    const page = this.#pages.get(idIn(row, 'document_id'));
    if (page) this.#addTags(row, id, page);
    else this.#drop(`highlight ${id}`, 'Highlights of a document that is not there');
  }

  #addTags(row: SqlRow, id: string, page: Page): void {
    const place = placeOf(row, page);
    const given = this.#given.get(id) ?? [];
    const codes = new Set<string | undefined>(given.flatMap((one) => this.#nameOf(one)));
    if (codes.size === 0) codes.add(undefined);
    for (const code of codes) {
      const name = `highlight ${id}${code === undefined ? '' : `: ${code}`}`;
      const added = this.#added.get(id);
      this.tags.push({
        key: this.#keys.of(name),
        id: null,
        reading: page.key,
        code: code ?? null,
        reviewer: added?.by ?? null,
        ...place,
        prefix: null,
        suffix: null,
        note: null,
        created: added?.at ?? null,
        modified: null,
      });
    }
  }

  /** A tag that is not there is said once, and is nothing to its highlights. */
  #nameOf(given: SqlRow): string | [] {
    const id = idIn(given, 'tag_id');
    const name = this.#names.get(id);
    if (name !== undefined) return name;
    if (!this.#nameless.has(id)) this.#dropTag(id, 'Tags that are not in the file');
    return [];
  }

  sayDescription(row: SqlRow): void {
    const page = this.#pages.get(idIn(row, 'id'));
    if (!page || textIn(row, 'description').trim() === '') return;
    this.losses.changed('readings', page.key, 'Descriptions of documents are not kept.');
  }

  #addTag(row: SqlRow): void {
    const name = tagName(textIn(row, 'path'));
    if (name === null || this.descriptions.has(name)) {
      this.#dropTag(idIn(row, 'id'), 'Tags without a name of their own');
      if (name === null) return;
    }
    this.#names.set(idIn(row, 'id'), name);
    if (!this.descriptions.has(name)) this.descriptions.set(name, textIn(row, 'description'));
  }

  #dropTag(id: string, what: string): void {
    this.#nameless.add(id);
    this.losses.dropped('codes', this.losses.enter('codes', `tag ${id}`), what);
  }

  #drop(name: string, what: string): void {
    this.losses.dropped('tags', this.#keys.of(name), what);
  }
}

function pageOf(
  row: SqlRow,
  key: string,
  highlights: ReadonlyMap<string, readonly SqlRow[]>,
): Page {
  const own = highlights.get(idIn(row, 'id')) ?? [];
  const html = htmlText(textIn(row, 'contents'));
  const offsets = own.flatMap((one) =>
    ['start_offset', 'end_offset'].flatMap((name) => countIn(one, name) ?? []),
  );
  return { key, html, units: utf16FromUtf8(html.counted, offsets) };
}

/** The snippet has the words of the highlight, with the tags in it. */
function placeOf(row: SqlRow, { html, units }: Page): Pick<ArrivingTag, 'start' | 'end' | 'quote'> {
  const [first, last] = [countIn(row, 'start_offset'), countIn(row, 'end_offset')];
  const behind = html.text.length + 1;
  const [from, to] = [units.get(first ?? -1), units.get(last ?? -1)];
  const start = from === undefined ? behind : html.startOf(from);
  const end = to === undefined ? behind : html.endOf(to);
  const words = htmlText(textIn(row, 'snippet')).text;
  const there = html.text.slice(start, end);
  // White space at the edges is lost when the snippet is read as a page of its own.
  const isThere = words === '' || there.trim() === words.trim();
  return { start, end, quote: isThere && there !== '' ? there : words };
}

function readingOf(row: SqlRow, { key, html }: Page): ArrivingReading {
  const [name, file] = [textIn(row, 'name').trim(), textIn(row, 'filename').trim()];
  return {
    key,
    id: null,
    name: file || name || key,
    text: html.text,
    sha256: null,
    original: null,
    details: name === '' ? {} : { title: name },
    blocks: null,
  };
}

function grouped(rows: readonly SqlRow[], column: string): ReadonlyMap<string, SqlRow[]> {
  const groups = new Map<string, SqlRow[]>();
  for (const row of rows) {
    const group = groups.get(idIn(row, column));
    if (group) group.push(row);
    else groups.set(idIn(row, column), [row]);
  }
  return groups;
}
