import path from 'node:path';
import { idSchema } from '../../shared/model/ids';
import { type Files, temporaryName } from './files';
import type { WorkspaceFolder } from './workspaceFolder';

/** Before this moment a write belongs to a process that is gone or hangs; the minute is for clocks. */
export const startedBefore = performance.timeOrigin - 60_000;

/**
 * Removes the temporary files of writes that were killed. What cannot be looked at or removed stays:
 * such files are never read, so nothing depends on it.
 */
export async function removeLeftOvers(files: Files, place: WorkspaceFolder): Promise<void> {
  try {
    const names = (await files.list(place.documents)) ?? [];
    const documents = names.filter((name) => idSchema.safeParse(name).success);
    const parts = (await files.list(place.objects)) ?? [];
    for (const folder of [
      place.path,
      place.originals,
      place.texts,
      place.history,
      ...documents.map((name) => path.join(place.documents, name)),
      ...parts.map((name) => path.join(place.objects, name)),
    ]) {
      await removeIn(files, folder);
    }
  } catch {
    // Nothing depends on it.
  }
}

async function removeIn(files: Files, folder: string): Promise<void> {
  for (const name of (await files.list(folder)) ?? []) {
    if (!temporaryName.test(name)) continue;
    const facts = await files.factsIfThere(path.join(folder, name));
    if (facts?.kind === 'file' && facts.modified < startedBefore)
      await files.remove(path.join(folder, name));
  }
}
