import { Failure } from '../../shared/ipc/failure';
import type { DamagedFile } from './foldedDocument';
import type { StandIns } from './standIns';
import { codebookName, type WorkspaceFolder } from './workspaceFolder';

/** Returns what to tell of an index or a codebook that was put together from a version, or none. */
export function rebuilt(
  folder: WorkspaceFolder,
  document: string,
  damaged: readonly DamagedFile[],
  version: string | null,
): Failure {
  const happened = `“${folder.document(document)}” and the generation before it are damaged or missing.`;
  const what = document === codebookName ? 'The codebook' : 'What the workspace says of itself';
  const made =
    version === null
      ? `There is no earlier version to put it together from, so the workspace is named after its folder, the readings stand in the order in which they were imported, the first reviewer of the codebook works here, and the workspace has a new id. The readings, their tags and the codebook are here.`
      : `${what} was put together from the version of ${version} and the journals. Changes of it after that version which are not in the journals may be missing. Everything else is here.`;
  const kept =
    damaged.length > 0
      ? ` The damaged bytes are kept in “${folder.quarantine}” when work goes on.`
      : '';
  return new Failure(kindOf(damaged), `${happened} ${made}${kept}`, damaged[0]?.failure.detail);
}

/** Returns what to tell of tags whose code or reviewer is not in a codebook put together again. */
export function lostFromCodebook(folder: WorkspaceFolder, { codes, reviewers }: StandIns): Failure {
  const names = [...codes, ...reviewers].map(({ name }) => `“${name}”`).join(', ');
  return new Failure(
    'damaged',
    `Passages in this workspace have tags or reviewers that were lost with “${folder.document(codebookName)}”. In their place there are now ${names}. No passage was lost. Look at what they tag, and give them their names again.`,
  );
}

/** Returns why a workspace stays closed: nothing tells what its tags mean, or who works there. */
export function cannotRebuild(
  folder: WorkspaceFolder,
  document: string,
  damaged: readonly DamagedFile[],
): Failure {
  return new Failure(
    kindOf(damaged),
    `“${folder.document(document)}” and the generation before it are damaged or missing, and no earlier version in “${folder.history}” can be read in their place, so the workspace was not opened. Nothing was changed, and the readings with their tags are kept as they are. Put copies of that file and of “${folder.history}” from a backup in their places, then open the workspace again; “lectern history” then lists the earlier versions.`,
    damaged[0]?.failure.detail,
  );
}

function kindOf(damaged: readonly DamagedFile[]): 'damaged' | 'notFound' {
  return damaged.length > 0 ? 'damaged' : 'notFound';
}
