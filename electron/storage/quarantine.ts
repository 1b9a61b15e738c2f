import path from 'node:path';
import { Failure } from '../../shared/ipc/failure';
import { digest } from './digest';
import { type Files, temporaryName } from './files';
import type { WorkspaceFolder } from './workspaceFolder';

/**
 * Keeps a copy of damaged bytes under a dated name, durably; the same bytes are kept once.
 * Returns the name of the file in the quarantine.
 */
export async function setAside(
  files: Files,
  folder: WorkspaceFolder,
  file: string,
  bytes: Uint8Array,
  at: string,
): Promise<string> {
  const ending = `${shortDigest(bytes)}-${plainName(folder, file)}`;
  return keepOnce(files, folder.quarantine, { ending, bytes, at }, (name) => name.endsWith(ending));
}

/**
 * Keeps a copy of a file that is about to be written in a newer version for the first time, for
 * ever; one that has become the generation before is there already.
 */
export async function keepOlder(
  files: Files,
  folder: WorkspaceFolder,
  file: string,
  bytes: Uint8Array,
  { version, at }: { readonly version: number; readonly at: string },
): Promise<void> {
  await files.makeFolder(folder.history);
  const digits = shortDigest(bytes);
  const ending = `${digits}-${plainName(folder, file)}`;
  const into = folder.beforeVersion(version);
  await keepOnce(files, into, { ending, bytes, at }, (name) => name.includes(digits));
}

async function keepOnce(
  files: Files,
  into: string,
  { ending, bytes, at }: { ending: string; bytes: Uint8Array; at: string },
  isThis: (name: string) => boolean,
): Promise<string> {
  await files.makeFolder(into);
  // What a write that did not finish left behind holds nothing for sure.
  const names = ((await files.list(into)) ?? []).filter((name) => !temporaryName.test(name));
  const known = names.find(isThis);
  if (known !== undefined) return known;
  const name = `${at.slice(0, 19).replaceAll(':', '')}-${ending}`;
  await files.replace(path.join(into, name), bytes);
  return name;
}

function plainName(folder: WorkspaceFolder, file: string): string {
  const relative = path.relative(folder.path, file);
  // What the app kept elsewhere is told by its own name.
  return (relative.startsWith('..') ? path.basename(file) : relative).replaceAll(/[\\/]/g, '-');
}

function shortDigest(bytes: Uint8Array): string {
  return digest(bytes).slice(0, 12);
}

/** Keeps copies of damaged bytes, where that is possible: a fold keeps them before it replaces them. */
export async function setAsideAll(
  files: Files,
  folder: WorkspaceFolder,
  damaged: readonly { readonly file: string; readonly bytes: Uint8Array }[],
  at: string,
): Promise<void> {
  for (const { file, bytes } of damaged) {
    try {
      await setAside(files, folder, file, bytes, at);
    } catch (error) {
      // On a read-only disk nothing is overwritten either.
      if (!(error instanceof Failure)) throw error;
    }
  }
}
