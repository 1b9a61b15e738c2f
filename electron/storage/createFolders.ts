import path from 'node:path';
import { Failure } from '../../shared/ipc/failure';
import type { Files } from './files';
import { previousOf, type WorkspaceFolder } from './workspaceFolder';

/** The folders that were made for a workspace that is being created. */
export interface CreatedFolders {
  /** Removes them again, with the files that a creation puts into them. */
  takeBack(): Promise<void>;
}

/**
 * Makes the folders of a new workspace. The one place where missing parents are made too: later,
 * a folder that is gone is a drive that is gone, and must be an error.
 */
export async function createFolders(files: Files, place: WorkspaceFolder): Promise<CreatedFolders> {
  await requireEmpty(files, place);
  const made: string[] = [];
  const created = { takeBack: () => takeBack(files, place, made) };
  try {
    await makeWithParents(files, place.path, made);
    for (const folder of place.folders) {
      if (await files.makeFolder(folder)) made.push(folder);
    }
  } catch (error) {
    await created.takeBack();
    throw error;
  }
  return created;
}

async function requireEmpty(files: Files, place: WorkspaceFolder): Promise<void> {
  const names = (await files.list(place.path)) ?? [];
  if (names.includes(path.basename(place.index))) {
    throw new Failure(
      'refused',
      `“${place.path}” is a workspace already. Nothing was changed. Open it, or create the new one in another folder.`,
    );
  }
  // Desktops leave hidden files in folders that people see as empty.
  if (names.some((name) => !name.startsWith('.'))) {
    throw new Failure(
      'refused',
      `“${place.path}” is not empty. Nothing was changed. Create the workspace in a new or an empty folder.`,
    );
  }
}

async function makeWithParents(files: Files, folder: string, made: string[]): Promise<void> {
  if ((await files.list(folder)) !== null) return;
  const parent = path.dirname(folder);
  if (parent !== folder) await makeWithParents(files, parent, made);
  if (await files.makeFolder(folder)) made.push(folder);
}

async function takeBack(files: Files, place: WorkspaceFolder, made: string[]): Promise<void> {
  for (const file of [place.index, place.codebook].flatMap((file) => [file, previousOf(file)])) {
    try {
      await files.remove(file);
    } catch {
      // The failure that ended the creation is the one to tell of.
    }
  }
  await files.removeEmptyFolder(path.dirname(place.codebook));
  for (const folder of made.toReversed()) await files.removeEmptyFolder(folder);
}
