import { refused, shown } from '../refused';
import type { Pack } from './importer';

/** Returns whether a part of an archive is one itself, by its name. */
export function isArchive(path: string): boolean {
  return /\.zip$/i.test(path);
}

/** Returns the archives within an archive, which are not opened: one in another may go on without end. */
export function archivesIn({ name, files }: Pack): string[] {
  return [...files.keys()].filter((path) => path !== name && isArchive(path));
}

/** Throws a Failure for an archive in which nothing but further archives may hold annotated work. */
export function refuseArchivesIn(pack: Pack): void {
  const [first, ...others] = archivesIn(pack);
  if (first === undefined) return;
  const more = others.length.toLocaleString('en');
  throw others.length === 0
    ? refused(
        pack.name,
        `the archive in it, ${shown(first)}, is not opened, and nothing else in it is known`,
        `Unpack “${pack.name}”, then choose the archive that was in it.`,
      )
    : refused(
        pack.name,
        `the archives in it, ${shown(first)} and ${more} more, are not opened, and nothing else in it is known`,
        `Unpack “${pack.name}”, then choose the archives that were in it.`,
      );
}
