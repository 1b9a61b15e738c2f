import path from 'node:path';
import type { Desk } from '../desk';
import { WorkspaceStore } from '../storage/workspaceStore';
import type { Call } from './command';

/** Opens the workspace that the first word of a command names. */
export async function openDesk({ given, terminal, now, newId }: Call): Promise<Desk> {
  const store = await WorkspaceStore.open(path.resolve(given.required(0, 'WS')), { now });
  for (const { message } of store.problems) terminal.say(message);
  return { store: () => store, now, newId };
}
