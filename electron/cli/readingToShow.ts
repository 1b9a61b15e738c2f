import type { Reading } from '../../shared/model/reading';
import type { Workspace } from '../../shared/model/workspace';
import type { WorkspaceStore } from '../storage/workspaceStore';
import type { Call } from './command';
import { readingBy } from './find';
import { readingDesk } from './openDesk';

/** Opens the workspace and the reading that the two words of a command name, to show them. */
export async function readingToShow(
  call: Call,
): Promise<{ store: WorkspaceStore; reading: Reading; text: string }> {
  const word = call.given.required(1, 'READING');
  call.given.atMost(2);
  const store = (await readingDesk(call)).store();
  // An earlier version is not listed, but can be looked at by its id.
  const reading = earlierBy(store.workspace, word) ?? readingBy(store.workspace, word);
  return { store, reading, text: await store.text(reading.id) };
}

function earlierBy({ readings }: Workspace, word: string): Reading | undefined {
  return Object.hasOwn(readings, word) ? readings[word] : undefined;
}
