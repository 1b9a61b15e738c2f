import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { indexFolded } from './formats';
import { placeOf } from './projection';
import type { Folded, Replica } from './replica';
import type { WorkspaceFolder } from './workspaceFolder';

/**
 * Returns an index for a workspace that has lost its own and every version of it: enough to open
 * the readings. Null when nobody is known who could work there.
 */
export function bareIndex(folder: WorkspaceFolder, codebook: Replica | undefined): Folded | null {
  const reviewers = [...(codebook?.records.values() ?? [])]
    .filter(({ id, live }) => id.startsWith('reviewer:') && live === true)
    .sort((a, b) => placeOf(a) - placeOf(b));
  const me = reviewers[0]?.is.id;
  if (me === undefined) return null;
  return indexFolded({ id: randomUUID(), name: path.basename(folder.path), me });
}
