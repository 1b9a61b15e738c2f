import type { ArrivingReading } from '../../../../shared/annotated/project';
import { detailOfVariable } from '../../../../shared/export/refi/variables';
import { canonicalText } from '../../../../shared/text/canonical';
import { shown } from '../../refused';
import type { RefiArchive } from './archive';
import type { CountedText } from './conventions';
import { idOf } from './ids';
import { attribute, below, first, guidIn, nameOf, type RefiNode, wordsIn } from './node';
import type { Records } from './records';
import { textIn } from './textIn';

/** A source that became a reading, with the element that its selections stand in. */
export interface RefiSource {
  readonly reading: ArrivingReading;
  readonly text: CountedText;
  readonly node: RefiNode;
  /** Sentences about what was assumed to read the text. */
  readonly warnings: readonly string[];
}

/** Returns the sources that are texts; says which ones are not, and what of them has no place. */
export function readSources(
  root: RefiNode,
  archive: RefiArchive,
  records: Records,
): readonly RefiSource[] {
  return (first(root, 'Sources')?.children ?? []).flatMap((node) => {
    const source = readSource(node, archive, records);
    if (source) sayRest(node, source.reading.key, records);
    else dropTagsOf(node, 'The text or picture that they are on does not arrive.', records);
    return source ?? [];
  });
}

function readSource(node: RefiNode, archive: RefiArchive, records: Records): RefiSource | null {
  if (node.name === 'TextSource') {
    return textSource(node, node, attribute(node, 'richTextPath'), archive, records);
  }
  const representation = first(node, 'Representation');
  if (node.name === 'PDFSource' && representation) {
    return textSource(node, representation, attribute(node, 'path'), archive, records);
  }
  if (node.name === 'PDFSource') {
    const what = 'PDF files without a plain text beside them: import the PDF itself.';
    records.drop('readings', what, nameOf(node));
    return null;
  }
  records.drop('others', 'Pictures, sound and films are no readings.', nameOf(node));
  return null;
}

const reasons = {
  none: 'Their plain text is not in the file.',
  missing: 'Their text files are missing from the archive.',
  outside: 'Their texts lie outside of the archive, where Lectern does not look.',
  noText: 'Their text files are no texts.',
} as const;

function textSource(
  node: RefiNode,
  textNode: RefiNode,
  richPath: string | null,
  archive: RefiArchive,
  records: Records,
): RefiSource | null {
  const text = textIn(textNode, archive);
  const name = nameOf(node);
  if (text.is !== 'text') {
    const where = text.address === '' ? name : `${name} (${text.address})`;
    records.drop('readings', reasons[text.is], where);
    return null;
  }
  const raw = text.decoded.text;
  const canonical = canonicalText(raw);
  if (!/\S/.test(canonical)) {
    records.drop('readings', 'They hold no words.', name);
    return null;
  }
  const { key, id } = idOf('readings', guidIn(node), name, records);
  const plain =
    text.bytes === null || (raw === canonical && text.decoded.encoding === 'utf-8')
      ? null
      : { bytes: text.bytes, extension: '.txt' };
  return {
    reading: {
      key,
      id,
      name,
      text: canonical,
      sha256: null,
      original: originalAt(richPath, key, archive, records) ?? plain,
      details: { ...(attribute(node, 'name') !== null && { title: name }), ...valuesOf(node) },
      blocks: null,
    },
    text: { raw, canonical },
    node: textNode,
    warnings: text.decoded.warnings.map((warning) => `${shown(name)}: ${warning}`),
  };
}

/** The document that the text was made of: it is kept, and the text beside it is what is read. */
function originalAt(
  address: string | null,
  key: string,
  archive: RefiArchive,
  records: Records,
): ArrivingReading['original'] {
  if (address === null) return null;
  const found = archive.find(address);
  const extension = /\.\w{1,8}$/.exec(address)?.[0].toLowerCase();
  if (found.is === 'file' && extension !== undefined && found.bytes.length > 0) {
    return { bytes: found.bytes, extension };
  }
  records.change('readings', 'The documents that they were made of are not in the archive.', key);
  return null;
}

function valuesOf(node: RefiNode): ArrivingReading['details'] {
  const values = below(node, 'VariableValue').flatMap((value) => {
    const detail = detailOf(value);
    const words = wordsIn(value, 'TextValue');
    return detail === null || words === '' ? [] : [[detail, words] as const];
  });
  return Object.fromEntries(values);
}

function detailOf(value: RefiNode) {
  const reference = first(value, 'VariableRef');
  return detailOfVariable((reference && guidIn(reference, 'targetGUID')) ?? '');
}

/** What a source that arrives holds, and a reading does not. */
function sayRest(node: RefiNode, key: string, records: Records): void {
  if (wordsIn(node, 'Description').trim() !== '') {
    records.change('readings', 'Their descriptions have no place.', key);
  }
  if (below(node, 'VariableValue').some((value) => detailOf(value) === null)) {
    records.change('readings', 'Their values of variables have no place.', key);
  }
  if (attribute(node, 'creatingUser') !== null || attribute(node, 'creationDateTime') !== null) {
    records.change('readings', 'Who added them to the project, and when, has no place.', key);
  }
  for (const coding of below(node, 'Coding')) {
    records.drop('tags', 'They are on a whole text, not on a passage.', nameOf(coding));
  }
  for (const selection of node.children) {
    if (!selection.name.endsWith('Selection') || selection.name === 'PlainTextSelection') continue;
    dropSelection(selection, 'They are on a part of a page, not on words.', records);
  }
}

function dropTagsOf(source: RefiNode, what: string, records: Records): void {
  for (const child of source.children) {
    if (child.name === 'Coding') records.drop('tags', what, nameOf(child));
    else if (child.name.endsWith('Selection')) dropSelection(child, what, records);
    else if (/^(?:Representation|Transcript|TextDescription)$/.test(child.name)) {
      dropTagsOf(child, what, records);
    }
  }
}

/** A selection with several tags counts as several. */
export function dropSelection(selection: RefiNode, what: string, records: Records): void {
  const codings = below(selection, 'Coding');
  for (const one of codings.length > 0 ? codings : [selection]) {
    records.drop('tags', what, guidIn(one) ?? nameOf(one));
  }
}
