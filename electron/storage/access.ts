import { Failure, type PlainFailure } from '../../shared/ipc/failure';
import type { Files } from './files';
import { isOfThisComputer, type LockRecord, ownRecord } from './lockRecord';
import { previousOf, type WorkspaceFolder } from './workspaceFolder';
import { WorkspaceLock } from './workspaceLock';

/**
 * How a workspace is opened: `own` is for changing it, when nobody else does; `read` changes
 * nothing and asks nobody; `share` is for changing it whoever else does.
 */
export type AccessKind = 'own' | 'read' | 'share';

/** What an opened workspace may do in its folder. */
export interface Access {
  /** Why nothing may be written, for the workspace of this name; null when everything may. */
  refusal(name: string): Failure | null;
  /** Lets the next one write. */
  release(): Promise<void>;
}

/** Settles what may be done in a folder; takes its lock for one who wants it alone. */
export async function accessTo(
  files: Files,
  place: WorkspaceFolder,
  kind: AccessKind,
): Promise<Access> {
  if (kind === 'share') return free;
  if (kind === 'read') return refused(onlyRead);
  // What is no workspace gets no lock; opening it says what it is.
  const index = [place.index, previousOf(place.index)];
  const there = await Promise.all(index.map((file) => files.factsIfThere(file)));
  if (there.every((facts) => facts === null)) return free;
  return lockedBy(await lockOrWhyNot(files, place), place);
}

/** Takes the lock of a workspace that is being made; it is in nobody's way when the disk refuses. */
export async function accessToNew(files: Files, place: WorkspaceFolder): Promise<Access> {
  const lock = await lockOrWhyNot(files, place);
  return lock instanceof WorkspaceLock ? lockedBy(lock, place) : free;
}

async function lockOrWhyNot(
  files: Files,
  place: WorkspaceFolder,
): Promise<WorkspaceLock | LockRecord | Failure> {
  try {
    return await WorkspaceLock.take(files, place);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

async function lockedBy(
  lock: WorkspaceLock | LockRecord | Failure,
  place: WorkspaceFolder,
): Promise<Access> {
  if (lock instanceof WorkspaceLock) {
    return { refusal: () => null, release: () => lock.release() };
  }
  if (!(lock instanceof Failure)) {
    const who = whoHas(lock, await ownRecord(), place);
    return refused((name) => new Failure('locked', `“${name}” is open ${who}`));
  }
  if (lock.kind === 'locked') return refused(() => lock);
  if (lock.kind === 'readOnly') return refused((name) => readOnlyFolder(name, lock));
  // A full disk cannot hold a lock, and two writers cannot hurt each other: saving says what is wrong.
  return free;
}

const free: Access = { refusal: () => null, release: () => Promise.resolve() };

function refused(refusal: (name: string) => Failure): Access {
  return { refusal, release: () => Promise.resolve() };
}

function onlyRead(name: string): Failure {
  return new Failure(
    'readOnly',
    `“${name}” was opened for reading only. Nothing was changed. Open it for changes, then try again.`,
  );
}

function readOnlyFolder(name: string, { detail }: PlainFailure): Failure {
  return new Failure(
    'readOnly',
    `“${name}” can only be read here, because its place is read-only or your account is not allowed to write in it. What is in it is safe. To change something, change the permissions or copy the folder to another place, then open it again.`,
    detail,
  );
}

function whoHas(holder: LockRecord, own: LockRecord, place: WorkspaceFolder): string {
  const since = sinceOf(holder.at);
  const advice =
    'You can read here; changes can be made there. Close it there, then open it here again.';
  if (isOfThisComputer(holder, own)) {
    return `on this computer in another Lectern (process ${String(holder.pid)})${since}. ${advice}`;
  }
  const person = holder.person === null ? '' : ` (${holder.person})`;
  return `on ${holder.host}${person}${since}. ${advice} If it is not open there any more, delete the file “${place.lock}” first.`;
}

/** In the time of this computer; the day only when it is another one than today. */
function sinceOf(at: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return '';
  const clock = moment.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (moment.toDateString() === new Date().toDateString()) return ` since ${clock}`;
  const day = moment.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' });
  return ` since ${clock} on ${day}`;
}
