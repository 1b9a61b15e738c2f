import type { Imported } from '../../shared/ipc/answers';
import type { Desk } from '../desk';
import { Files } from '../storage/files';
import { type AddOptions, importSources } from './importSources';
import type { ReadOptions } from './readSources';
import { type FileSource, refusedSource, sourcesAt } from './sourcesAt';

/** Imports files and folders by their paths, in this order, with what is proposed for them. */
export async function importPaths(
  desk: Desk,
  paths: readonly string[],
  options: ReadOptions & AddOptions,
): Promise<Imported> {
  return importSources(desk, await allSourcesAt(paths), options);
}

/** Returns the sources at these paths; what was passed over in a folder is one that is refused. */
export async function allSourcesAt(paths: readonly string[]): Promise<readonly FileSource[]> {
  const { sources, passedOver } = await sourcesAt(new Files(), paths);
  return [...sources, ...passedOver.map(({ folder, failure }) => refusedSource(folder, failure))];
}
