import { strToU8 } from 'fflate';
import { oneLine } from '../../text/oneLine';
import type { Bundle, Original, PlacedTag, ReadingWithText } from '../bundle';
import { derivedGuid, guidOf } from '../guid';
import { grouped } from '../grouped';
import { element, wrapped, xmlFile, type XmlNode } from '../xml';
import { codeElements } from './codebook';
import {
  hasNote,
  noteGuid,
  type PositionUnits,
  selectionElements,
  type TagNames,
  userOf,
} from './selections';
import { valueElements, variableElements } from './variables';

/** What a project is made of. */
export interface RefiProject {
  /** The text of `project.qde`. */
  readonly project: string;
  /** The files beside it, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What the project says of the program that wrote it: at import it tells what positions count. */
export function originOf({ generator }: Bundle, units: PositionUnits = 'code-points'): string {
  const profile = units === 'utf-16' ? ' for NVivo (UTF-16)' : '';
  return `${generator.name} ${generator.version}${profile}`;
}

/** Returns the REFI-QDA project of a bundle. */
export function refiProject(bundle: Bundle): RefiProject {
  const units: PositionUnits = bundle.forNvivo ? 'utf-16' : 'code-points';
  const files = new Map<string, Uint8Array>();
  const names = {
    codes: new Map(bundle.codes.map(({ id, name }) => [id, name])),
    reviewers: new Map(bundle.reviewers.map(({ id, name }) => [id, name])),
  };
  const byReading = grouped(bundle.tags, (tag) => tag.reading);
  const sources = bundle.readings.map((reading) => {
    const own = byReading.get(reading.id) ?? [];
    const selections = selectionElements(reading, own, names, units);
    return sourceElement(reading, selections, originalOf(bundle, reading), files);
  });
  const notes = bundle.tags.filter(hasNote).map((tag) => noteElement(tag, names, files));
  const root = element(
    'Project',
    {
      xmlns: 'urn:QDA-XML:project:1.0',
      name: bundle.workspace.name,
      origin: originOf(bundle, units),
    },
    [
      ...wrapped('Users', userElements(bundle)),
      ...wrapped('CodeBook', wrapped('Codes', codeElements(bundle.codes))),
      ...variableElements(bundle.readings),
      ...wrapped('Sources', sources),
      ...wrapped('Notes', notes),
    ],
  );
  return { project: xmlFile(root), files };
}

/**
 * Returns the id of who exports and gave no tag; null when there is nobody. A project that was brought
 * in only to be looked at goes out again with the users that it had.
 */
export function onlookerIn({ me, reviewers, tags }: Bundle): string | null {
  const isHere = reviewers.some(({ id }) => id === me);
  return isHere && tags.every(({ reviewer }) => reviewer !== me) ? me : null;
}

/** Returns the file that a reading was made from, when a project can hold it and it is at hand. */
export function originalOf(
  { originals }: Pick<Bundle, 'originals'>,
  { origin }: ReadingWithText,
): Original | null {
  const original = originals?.get(origin.sha256);
  if (!original) return null;
  const extension = original.extension.toLowerCase();
  return extension === '.docx' || extension === '.pdf' ? { ...original, extension } : null;
}

function userElements(bundle: Bundle): XmlNode[] {
  const onlooker = onlookerIn(bundle);
  const users = bundle.reviewers.filter(({ id }) => id !== onlooker);
  return users.map(({ id, name }) => element('User', { guid: guidOf('reviewer', id), name }));
}

function sourceElement(
  reading: ReadingWithText,
  selections: readonly XmlNode[],
  original: Original | null,
  files: Map<string, Uint8Array>,
): XmlNode {
  const guid = guidOf('reading', reading.id);
  const values = valueElements(reading);
  const facts = { guid, name: reading.title };
  if (original?.extension === '.pdf') {
    const text = derivedGuid('representation', guid);
    const plain = {
      guid: text,
      name: reading.title,
      plainTextPath: textFile(text, reading, files),
    };
    return element('PDFSource', { ...facts, path: put(guid, original, files) }, [
      element('Representation', plain, selections),
      ...values,
    ]);
  }
  const paths = {
    richTextPath: original && put(guid, original, files),
    plainTextPath: textFile(guid, reading, files),
  };
  return element('TextSource', { ...facts, ...paths }, [...selections, ...values]);
}

function textFile(
  guid: string,
  { content }: ReadingWithText,
  files: Map<string, Uint8Array>,
): string {
  // Who reads the file takes a first mark for that of the file.
  const text = content.startsWith('\uFEFF') ? `\uFEFF${content}` : content;
  return put(guid, { bytes: strToU8(text), extension: '.txt' }, files);
}

/** Puts a file into the folder of sources; returns its address. */
function put(guid: string, { bytes, extension }: Original, files: Map<string, Uint8Array>): string {
  files.set(`sources/${guid}${extension}`, bytes);
  return `internal://${guid}${extension}`;
}

/** A note is a text of its own, because a file holds control characters and XML does not. */
function noteElement(
  tag: PlacedTag & { readonly note: string },
  names: TagNames,
  files: Map<string, Uint8Array>,
): XmlNode {
  const guid = noteGuid(tag);
  return element('Note', {
    guid,
    name: oneLine(tag.note, 80),
    plainTextPath: put(guid, { bytes: strToU8(tag.note), extension: '.txt' }, files),
    creatingUser: userOf(tag, names),
    creationDateTime: tag.created,
    modifyingUser: userOf(tag, names),
    modifiedDateTime: tag.modified,
  });
}
