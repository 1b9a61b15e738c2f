import path from 'node:path';
import { Failure } from '../../shared/ipc/failure';
import type { Files } from '../storage/files';
import { isNamedAsProject } from './annotated/mayBeAnnotated';
import { requireProjectSize, requireSize } from './sizeLimit';

/**
 * Returns the bytes of a file that shall be imported. A folder, a device, or a file that is too
 * large is refused before anything of it is read.
 */
export async function readSourceFile(files: Files, file: string): Promise<Uint8Array> {
  const name = path.basename(file);
  const { kind, bytes } = await files.facts(file);
  if (kind === 'folder') {
    throw new Failure(
      'refused',
      `“${name}” is a folder. Nothing in it was changed. Choose the files in it that you want to import.`,
    );
  }
  if (kind === 'other') {
    throw new Failure(
      'refused',
      `“${name}” is a device or a connection, not a file. Choose a file that holds a text.`,
    );
  }
  if (isNamedAsProject(name)) requireProjectSize(bytes, name);
  else requireSize(bytes, name);
  return files.read(file);
}
