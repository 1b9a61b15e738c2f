import type { Result } from '../../shared/ipc/bridge';
import type { PlainFailure } from '../../shared/ipc/failure';
import type { Version, VersionLook } from '../../shared/model/version';
import { call } from '../api';
import { attempt } from './attempt';
import { whileSaving } from './commit';
import { leaveGoneReading } from './currentReading';
import { keepDrafts } from './drafts';
import { undo } from './history';
import { notify } from './notices';
import { takeIn } from './store';
import { openWith } from './workspaces';

/** All versions that can be read, and what is wrong with the others. */
export interface VersionList {
  readonly versions: readonly Version[];
  readonly problems: readonly PlainFailure[];
}

export async function listVersions(): Promise<Result<VersionList>> {
  return attempt(async () => ({
    versions: await call('versions.list', null),
    problems: await call('versions.problems', null),
  }));
}

export async function lookInto(version: string): Promise<Result<VersionLook>> {
  return attempt(() => call('versions.look', { version }));
}

/** Keeps everything as it is now under a name. Returns why that failed, null when it did not. */
export async function nameVersion(name: string): Promise<PlainFailure | null> {
  const named = await attempt(async () => {
    await keepDrafts();
    return whileSaving(() => call('versions.name', { name }));
  });
  if (!named.ok) return named.failure;
  notify(`Version named “${name}”.`);
  return null;
}

/**
 * Goes back to a version; `when` is what the window calls its moment. Returns why that failed,
 * null when it did not.
 */
export async function restoreVersion(version: string, when: string): Promise<PlainFailure | null> {
  const restored = await attempt(async () => {
    await keepDrafts();
    const committed = await whileSaving(() => call('versions.restore', { version }));
    takeIn(committed);
    leaveGoneReading();
    return committed;
  });
  if (!restored.ok) return restored.failure;
  // Where nothing changed, undo would take back something else.
  if (restored.value.changes.length === 0) notify(`Nothing has changed since ${when}.`);
  else notify(`Back at ${when}.`, { label: 'Undo', run: () => void undo() });
  return null;
}

/** Opens a copy of a version as a workspace of its own; true when it is in the window now. */
export async function openCopy(version: string): Promise<boolean> {
  return openWith(() => call('versions.openCopy', { version }));
}
