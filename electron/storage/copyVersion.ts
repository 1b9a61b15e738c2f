import path from 'node:path';
import { difference } from '../../shared/model/difference';
import type { Desk } from '../desk';
import { Files } from './files';
import { previousOf, WorkspaceFolder } from './workspaceFolder';
import { WorkspaceStore } from './workspaceStore';

/**
 * Makes a workspace of its own out of an earlier version, with its texts and originals, in a new
 * or empty folder. Leaves nothing behind when it fails.
 */
export async function copyVersion(
  { store, now, newId }: Desk,
  version: string,
  folder: string,
  files = new Files(),
): Promise<void> {
  const from = store();
  const state = await from.versions.state(version);
  const reviewer = state.reviewers.find(({ id }) => id === state.me);
  const name = path.basename(folder).trim().slice(0, nameLimit) || state.name;
  const copy = await WorkspaceStore.create(
    folder,
    { id: newId(), name, reviewer: reviewer ?? { id: state.me, name: state.me } },
    { files, now },
  );
  try {
    for (const reading of Object.values(state.readings)) {
      const { bytes, text, extension } = await from.source(reading);
      await copy.keepSource(bytes, text, extension);
    }
    await copy.transact('copy of an earlier version', (workspace) =>
      difference(workspace, { ...state, id: workspace.id, name }),
    );
    await copy.close();
  } catch (error) {
    await takeBack(files, new WorkspaceFolder(folder));
    throw error;
  }
}

const nameLimit = 120;

/** The folder was empty, so everything with these names is ours. */
async function takeBack(files: Files, place: WorkspaceFolder): Promise<void> {
  try {
    for (const file of [place.index, previousOf(place.index)]) await files.remove(file);
    for (const folder of [...place.folders, place.history]) await files.removeTree(folder);
    await files.removeEmptyFolder(place.path);
  } catch {
    // The failure that ended the copying is the one to tell of.
  }
}
