import path from 'node:path';
import { digest } from './digest';
import type { Files } from './files';
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
  return keepOnce(files, folder.quarantine, nameFor(folder, file, bytes), bytes, at);
}

/**
 * Keeps a copy of a file that is about to be written in a newer version, for ever and in the way
 * of the quarantine.
 */
export async function keepOlder(
  files: Files,
  folder: WorkspaceFolder,
  file: string,
  bytes: Uint8Array,
  { version, at }: { readonly version: number; readonly at: string },
): Promise<void> {
  await files.makeFolder(folder.history);
  const into = folder.beforeVersion(version);
  await keepOnce(files, into, nameFor(folder, file, bytes), bytes, at);
}

function nameFor(folder: WorkspaceFolder, file: string, bytes: Uint8Array): string {
  const relative = path.relative(folder.path, file).replaceAll(/[\\/]/g, '-');
  return `${digest(bytes).slice(0, 12)}-${relative}`;
}

async function keepOnce(
  files: Files,
  into: string,
  ending: string,
  bytes: Uint8Array,
  at: string,
): Promise<string> {
  await files.makeFolder(into);
  const known = (await files.list(into))?.find((name) => name.endsWith(ending));
  if (known !== undefined) return known;
  const name = `${at.slice(0, 19).replaceAll(':', '')}-${ending}`;
  await files.replace(path.join(into, name), bytes);
  return name;
}
