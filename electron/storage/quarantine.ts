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
  const relative = path.relative(folder.path, file).replaceAll(/[\\/]/g, '-');
  const ending = `${digest(bytes).slice(0, 12)}-${relative}`;
  await files.makeFolder(folder.quarantine);
  const known = (await files.list(folder.quarantine))?.find((name) => name.endsWith(ending));
  if (known !== undefined) return known;
  const name = `${at.slice(0, 19).replaceAll(':', '')}-${ending}`;
  await files.replace(path.join(folder.quarantine, name), bytes);
  return name;
}
