import type { AnnotatedProject } from '../../../shared/annotated/project';
import { derivedGuid } from '../../../shared/export/guid';
import { oneLine } from '../../../shared/text/oneLine';
import { field, listOf, wordsAt, wordsIn } from './fields';
import { Gathering } from './gathering';
import type { AnnotatedImporter, Pack } from './importer';
import { jsonIn, onlyFile } from './jsonFile';
import { colourOf } from './zotero/colours';
import { itemsIn, type ZoteroAnnotation } from './zotero/items';
import { sourceOf } from './zotero/sources';

/** Highlights and notes in PDFs and pages, from Zotero's API, its Better BibTeX export or its reader. */
export const zotero: AnnotatedImporter = {
  id: 'zotero',
  label: 'Zotero annotations',
  extensions: ['.json'],
  recognises: (pack) => itemsIn(valueIn(pack)).annotations.length > 0,
  read: (pack) => Promise.resolve().then(() => read(pack)),
};

function valueIn(pack: Pack): unknown {
  const file = onlyFile(pack);
  return file && jsonIn(file.bytes);
}

function read(pack: Pack): AnnotatedProject {
  const { annotations, byKey, others } = itemsIn(valueIn(pack));
  const gathering = new Gathering();
  for (const other of others) gathering.dropped('others', other, 'They are no annotations.');
  for (const annotation of annotations.toSorted(byPlace)) take(gathering, annotation, byKey);
  gathering.fact('Zotero has pages and no positions: each passage is found by its words.');
  return gathering.project('Zotero');
}

/** The sort index is made of page, offset and height: its words are in the order of the text. */
function byPlace(one: ZoteroAnnotation, other: ZoteroAnnotation): number {
  return one.sortIndex < other.sortIndex ? -1 : Number(one.sortIndex > other.sortIndex);
}

function take(
  gathering: Gathering,
  annotation: ZoteroAnnotation,
  byKey: ReadonlyMap<string, unknown>,
): void {
  const { key, type, text, comment, page, parent } = annotation;
  if (text === null) {
    const where = page === null ? key : `${key}, page ${page}`;
    const words = `${where}: ${type}${comment === null ? '' : `: ${oneLine(comment, 1000)}`}`;
    gathering.dropped('others', words, 'Drawings, pictures and notes on a page mark no words.');
    return;
  }
  const source = sourceOf(parent, annotation.attachment, byKey);
  const reading = gathering.reading(source.key, { name: source.name, details: source.details });
  const codes = codesOf(gathering, annotation);
  const author = annotation.author;
  codes.forEach((code, at) => {
    gathering.tag(key, reading, {
      id: derivedGuid('zotero', key, String(at)),
      code,
      reviewer: author === null ? null : gathering.reviewer(author),
      quote: withoutLineEnds(text),
      note: comment,
      created: annotation.created,
      modified: annotation.modified,
    });
  });
}

/** Who has no tags sorts by colours. */
function codesOf(gathering: Gathering, { value, colour }: ZoteroAnnotation): (string | null)[] {
  const tags = listOf(field(value, 'tags')).flatMap(
    (tag) => wordsIn(tag) ?? wordsAt(tag, 'tag', 'name') ?? [],
  );
  if (tags.length > 0) return tags.map((tag) => gathering.code(tag));
  const known = colourOf(colour);
  return [known && gathering.code(known.name, { colour: known.hex })];
}

/** A page has words cut at line ends; the text of a reading may have them whole. */
function withoutLineEnds(quote: string): string {
  return quote
    .replace(/\u00AD/g, '')
    .replace(/(\p{L})[-\u2010][^\S\n]*\r?\n\s*(?=\p{Ll})/gu, '$1')
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
