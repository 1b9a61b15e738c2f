import type { Reading } from '../../shared/model/reading';
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
  const reading = readingBy(store.workspace, word);
  return { store, reading, text: await store.text(reading.id) };
}
