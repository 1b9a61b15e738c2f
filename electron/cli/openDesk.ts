import path from 'node:path';
import { Failure } from '../../shared/ipc/failure';
import type { Desk } from '../desk';
import type { AccessKind } from '../storage/access';
import { WorkspaceStore } from '../storage/workspaceStore';
import type { Call, ExitCode, Given } from './command';

/** Opens the workspace that the first word of a command names, to read in it. */
export function readingDesk(call: Call): Promise<Desk> {
  return openDesk(call, 'read');
}

/**
 * Opens the workspace that the first word of a command names, for work that changes it, and closes
 * it afterwards. Throws a Failure when somebody else has it open.
 */
export async function changing(
  call: Call,
  work: (desk: Desk) => Promise<ExitCode>,
): Promise<ExitCode> {
  const desk = await openDesk(call, 'own');
  const store = desk.store();
  try {
    const { readOnly } = store;
    if (readOnly !== null) throw Failure.of(readOnly);
    return await work(desk);
  } finally {
    await store.close();
  }
}

/** Throws a Failure when the first word of a command names no workspace that can be read. */
export async function requireWorkspace({ given, now }: Call): Promise<void> {
  await WorkspaceStore.open(folderOf(given), { now, access: 'read' });
}

function folderOf(given: Given): string {
  return path.resolve(given.required(0, 'WS'));
}

async function openDesk({ given, terminal, now, newId }: Call, access: AccessKind): Promise<Desk> {
  const store = await WorkspaceStore.open(folderOf(given), { now, access });
  for (const { message } of store.problems) terminal.say(message);
  return { store: () => store, now, newId };
}
