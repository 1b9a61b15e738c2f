import path from 'node:path';
import { checkWorkspace } from '../../electron/storage/checkWorkspace';
import { contentsOf } from './faultyFiles';

/** The tags that these tests make do not all stand on words: only versions are looked at. */
export const versionProblems = async (folder: string) =>
  (await checkWorkspace(folder)).problems.filter((problem) => problem.includes('history'));

export const objectsIn = (folder: string) =>
  Object.keys(contentsOf(path.join(folder, 'history', 'objects')));
