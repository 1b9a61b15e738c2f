import path from 'node:path';
import type { Files } from './files';
import { startedBefore } from './leftOvers';
import type { Manifest } from './manifest';
import type { Objects } from './objects';
import type { WorkspaceFolder } from './workspaceFolder';

const documentObject = /^([0-9a-f]{64})\.json\.gz$/;

/**
 * Removes the objects that no version needs. Spare copies of texts always stay. So does what
 * another program may be writing for a version whose file is not there yet.
 */
export async function sweepObjects(
  files: Files,
  folder: WorkspaceFolder,
  objects: Objects,
  versions: readonly Manifest[],
): Promise<void> {
  const needed = new Set(versions.flatMap(({ documents }) => Object.values(documents)));
  for (const part of (await files.list(folder.objects)) ?? []) {
    const below = path.join(folder.objects, part);
    for (const name of (await files.list(below)) ?? []) {
      const sha256 = documentObject.exec(name)?.[1];
      if (sha256 === undefined || needed.has(sha256)) continue;
      const file = path.join(below, name);
      if (objects.isOurs(file) || (await isOld(files, file))) await files.remove(file);
    }
  }
}

async function isOld(files: Files, file: string): Promise<boolean> {
  const facts = await files.factsIfThere(file);
  return facts !== null && facts.modified < startedBefore;
}
