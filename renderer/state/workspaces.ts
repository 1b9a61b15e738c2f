import type { Opened } from '../../shared/ipc/answers';
import { call, type Ears } from '../api';
import { commit } from './commit';
import { saveDrafts } from './drafts';
import { hearOfImport } from './imports';
import { fail, notify } from './notices';
import { takeInImport } from './readings';
import { show, useStore } from './store';

const { setState: set } = useStore;

/** Loads the first picture. */
export async function start(): Promise<void> {
  const state = await call('app.state', null);
  const { version, platform, settings, recent, opened, failure } = state;
  set({ version, platform, settings, recent });
  if (opened) show(opened);
  if (failure) set({ dialog: { kind: 'failure', failure } });
}

/** What main tells without being asked; `run` runs a command of the menu. */
export function ears(run: (command: string) => void): Ears {
  return {
    opened: show,
    imported: takeInImport,
    import: hearOfImport,
    failed: (failure) => {
      set({ dialog: { kind: 'failure', failure } });
    },
    status: (status) => {
      set({ status });
    },
    command: run,
  };
}

/** Opens another workspace; true when it is the one in the window now. */
export async function openWith(run: () => Promise<Opened | null>): Promise<boolean> {
  try {
    // Words that only this window has would be lost with the workspace they belong to.
    if (!(await saveDrafts())) return false;
    const opened = await run();
    if (opened) show(opened);
    const { recent } = await call('app.state', null);
    set({ recent });
    return opened !== null;
  } catch (thrown) {
    fail(thrown);
    return false;
  }
}

/**
 * Opens the workspace anew that can only be read: whoever had it may be gone. Notes that could not
 * be saved stay here, and are saved when it can be changed.
 */
export async function openForChanges(): Promise<void> {
  try {
    // The open one is the first on main's list.
    const opened = await call('workspaces.openRecent', { index: 0 });
    show(opened);
    notify(
      opened.readOnly === null
        ? 'The workspace can be changed now.'
        : 'The workspace can still only be read.',
    );
  } catch (thrown) {
    fail(thrown);
  }
}

export async function renameWorkspace(name: string): Promise<boolean> {
  return (await commit('workspaces.rename', { name })) !== null;
}

export async function renameMe(name: string): Promise<boolean> {
  return (await commit('reviewers.rename', { name })) !== null;
}
