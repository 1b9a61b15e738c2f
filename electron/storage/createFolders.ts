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
  await requireNoFile(files, place.path);
  await requireEmpty(files, place);
  const made: string[] = [];
  const created = { takeBack: () => takeBack(files, place, made) };
  try {
    await makeWithParents(files, place.path, made);
    for (const folder of place.folders) {
      // The folder was empty a moment ago: who finds one there comes second.
      if (!(await files.makeFolder(folder))) throw takenMeanwhile(place);
      made.push(folder);
    }
  } catch (error) {
    await created.takeBack();
    throw error;
  }
  return created;
}

/** A folder can be made only below folders; what stands in the way is named as what it is. */
async function requireNoFile(files: Files, wanted: string, above = wanted): Promise<void> {
  const facts = await files.factsIfThere(above);
  if (facts?.kind === 'folder') return;
  const parent = path.dirname(above);
  if (facts === null && parent !== above) return requireNoFile(files, wanted, parent);
  if (facts === null) return;
  const what = facts.kind === 'file' ? 'a file' : 'a device or a connection';
  throw new Failure(
    'refused',
    above === wanted
      ? `“${wanted}” is ${what}, not a folder. It was not changed. Choose a new name or an empty folder for the workspace.`
      : `“${wanted}” cannot be made, because “${above}” is ${what}, not a folder. It was not changed. Choose another place for the workspace.`,
  );
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

function takenMeanwhile(place: WorkspaceFolder): Failure {
  return new Failure(
    'refused',
    `Another program is making a workspace in “${place.path}” at this moment. Nothing of it was changed. Open it when it is there, or create the new one in another folder.`,
  );
}

async function takeBack(files: Files, place: WorkspaceFolder, made: string[]): Promise<void> {
  const isOurs = place.folders.every((folder) => made.includes(folder));
  const written = [place.index, place.codebook].flatMap((file) => [file, previousOf(file)]);
  for (const file of isOurs ? written : []) {
    try {
      await files.remove(file);
    } catch {
      // The failure that ended the creation is the one to tell of.
    }
  }
  if (isOurs) await files.removeEmptyFolder(path.dirname(place.codebook));
  for (const folder of made.toReversed()) await files.removeEmptyFolder(folder);
}
