import { type Entry, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl';
import type { Failure } from '../../shared/ipc/failure';
import { refused, shown } from './refused';

/** A file in an archive, under the name that everybody agrees on. */
export interface ArchivePart {
  readonly part: string;
  readonly entry: Entry;
}

/**
 * Returns the files of an archive by name. Throws a Failure when a name leads out of the archive,
 * stands twice, or differs in the two places where it is written; when a part is a link or
 * encrypted; and when two parts share bytes, as they do in archives that were made to explode.
 */
export async function checkedParts(
  zip: ZipFile,
  entries: readonly Entry[],
  name: string,
): Promise<ReadonlyMap<string, ArchivePart>> {
  const parts = new Map<string, ArchivePart>();
  const folded = new Set<string>();
  for (const entry of entries) {
    const part = partName(entry, name);
    requireFile(entry, part, name);
    const key = foldedName(part);
    if (folded.has(key)) throw badArchive(name, `two of its parts have the name ${shown(part)}`);
    folded.add(key);
    if (!part.endsWith('/')) parts.set(part, { part, entry });
  }
  await requirePlaces(zip, entries, name);
  return parts;
}

/** Two systems may take names for one that differ only in case, or in how an accent is written. */
function foldedName(part: string): string {
  return part.normalize('NFC').toUpperCase().toLowerCase();
}

function partName(entry: Entry, name: string): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  // Some programs part folders with “\”; the name is checked with “/” in its place.
  const part = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  const bad = validateFileName(part) !== null || /\p{Cc}/u.test(part) || part === '';
  if (bad)
    throw badArchive(name, `one of its parts has the name ${shown(part)}, which leads out of it`);
  return part;
}

const kindMask = 0o170000;
const regularFile = 0o100000;
const folder = 0o040000;

function requireFile(entry: Entry, part: string, name: string): void {
  const kind = (entry.externalFileAttributes >>> 16) & kindMask;
  if (kind !== 0 && kind !== regularFile && kind !== folder) {
    throw badArchive(name, `its part ${shown(part)} is a link or a device, not a file`);
  }
  if (entry.isEncrypted()) {
    const todo = 'Save it without a password, then import that.';
    throw refused(name, `its part ${shown(part)} is encrypted`, todo);
  }
}

/** The directory at the end of an archive and the headers in it must tell the same. */
async function requirePlaces(zip: ZipFile, entries: readonly Entry[], name: string): Promise<void> {
  const inOrder = entries.toSorted(
    (one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader,
  );
  let free = 0;
  for (const entry of inOrder) {
    if (entry.relativeOffsetOfLocalHeader < free) {
      throw badArchive(name, 'two of its parts are made of the same bytes');
    }
    const local = await zip.readLocalFileHeaderPromise(entry);
    if (!local.fileName.equals(entry.fileNameRaw)) {
      throw badArchive(name, `its part ${shown(partName(entry, name))} has two different names`);
    }
    free = local.fileDataStart + entry.compressedSize;
  }
}

function badArchive(name: string, because: string): Failure {
  const todo =
    'If you trust it, open it in the program that made it and save it again, then import that.';
  return refused(name, because, todo);
}
