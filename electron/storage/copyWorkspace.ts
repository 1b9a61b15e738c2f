import path from 'node:path';
import type { Workspace } from '../../shared/model/workspace';
import { difference } from '../../shared/model/difference';
import { Files } from './files';
import { previousOf, WorkspaceFolder } from './workspaceFolder';
import { WorkspaceStore } from './workspaceStore';

/** What a copy is called within itself. */
export interface CopiedAs {
  readonly id: string;
  readonly now: () => string;
}

/**
 * Puts a state of a workspace, with its texts and originals, into a new or empty folder, named
 * after it. Leaves nothing behind when it fails.
 */
export async function copyWorkspace(
  from: WorkspaceStore,
  state: Workspace,
  folder: string,
  { id, now }: CopiedAs,
  files = new Files(),
): Promise<void> {
  const reviewer = state.reviewers.find((one) => one.id === state.me);
  const name = path.basename(folder).trim().slice(0, nameLimit) || state.name;
  const copy = await WorkspaceStore.create(
    folder,
    { id, name, reviewer: reviewer ?? { id: state.me, name: state.me } },
    { files, now },
  );
  try {
    for (const reading of Object.values(state.readings)) {
      const { bytes, text, extension } = await from.source(reading);
      await copy.keepSource(bytes, text, extension);
    }
    await copy.transact('copy of a workspace', (workspace) =>
      difference(workspace, { ...state, id: workspace.id, name }),
    );
    await copy.forgetPast();
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
    const { index, undo, lock } = place;
    for (const file of [index, previousOf(index), undo, lock]) await files.remove(file);
    for (const folder of [...place.folders, place.history]) await files.removeTree(folder);
    await files.removeEmptyFolder(place.path);
  } catch {
    // The failure that ended the copying is the one to tell of.
  }
}
