import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { App } from 'electron';

/** The folders that the app works in, absolute. */
export interface Folders {
  /** Where the app keeps what it remembers. */
  readonly profile: string;
  /** Where people keep their files. */
  readonly documents: string;
  /** Where workspaces are made when nobody names a place. */
  readonly workspaces: string;
}

/**
 * Settles where the app works. When the environment names a LECTERN_HOME, everything is below that
 * folder (`profile`, `documents`): for a portable copy on a stick, and for tests, which must not
 * meet each other or a person's own files.
 */
export function settleFolders(app: App, home: string | undefined): Folders {
  if (home !== undefined && home !== '') {
    app.setPath('userData', path.resolve(home, 'profile'));
    app.setPath('documents', path.resolve(home, 'documents'));
  }
  const documents = app.getPath('documents');
  return {
    profile: app.getPath('userData'),
    documents,
    workspaces: path.join(documents, 'Lectern'),
  };
}

/** Returns the full name in a password file's line of this user; null when it has none. */
export function fullName(passwordFile: string, user: number): string | null {
  const line = passwordFile.split('\n').find((entry) => entry.split(':')[2] === String(user));
  const [name = ''] = line?.split(':')[4]?.split(',') ?? [];
  return name.trim() === '' ? null : name.trim();
}

/** Returns what to call the person at this computer until they say it themselves. */
export async function reviewerName(): Promise<string> {
  return (await accountFullName()) ?? 'Reviewer';
}

/** Returns whose account this is, for others to read; null when the system does not say. */
export async function accountName(): Promise<string | null> {
  const name = await accountFullName();
  if (name !== null) return name;
  try {
    return userInfo().username;
  } catch {
    // An account without an entry has no name.
    return null;
  }
}

async function accountFullName(): Promise<string | null> {
  const user = process.getuid?.();
  if (user === undefined) return null;
  try {
    return fullName(await readFile('/etc/passwd', 'utf8'), user);
  } catch {
    // Not every system keeps its users there; the name can be changed at any time.
    return null;
  }
}
