import type { CallName } from '../../shared/ipc/channels';
import type { Committed } from '../../shared/ipc/answers';
import type { Result } from '../../shared/ipc/bridge';
import type { ArgsOf } from '../../shared/ipc/contract';
import { call } from '../api';
import { attempt } from './attempt';
import { takeIn, useStore } from './store';

const { setState: set } = useStore;

/** Runs something that changes the disk; the window says "Saving…" meanwhile. */
export async function whileSaving<T>(run: () => Promise<T>): Promise<T> {
  set(({ saving }) => ({ saving: saving + 1 }));
  try {
    return await run();
  } finally {
    set(({ saving }) => ({ saving: saving - 1 }));
  }
}

/** The calls whose answer is what the disk now holds. */
type SavingCall = {
  [Name in CallName]: Committed extends Awaited<ReturnType<typeof call<Name>>> ? Name : never;
}[CallName];

let lastCommit: Promise<unknown> = Promise.resolve();

/** Resolves when every change asked for so far is in the store, or has failed. */
export async function settled(): Promise<void> {
  await lastCommit;
}

/** Makes a change: disk first, then the store. Returns what was committed, or why it was not. */
export function tryCommit<Name extends SavingCall>(
  name: Name,
  args: ArgsOf<Name>,
): Promise<Result<Committed>> {
  const committing = attempt(async () => {
    const committed: Committed = await whileSaving(() => call(name, args));
    takeIn(committed);
    return committed;
  });
  // Main takes calls in order, so the last one to be asked for is the last one to be answered.
  lastCommit = committing;
  return committing;
}

/** Makes a change and shows a failure. Returns what was committed, null when it failed. */
export async function commit<Name extends SavingCall>(
  name: Name,
  args: ArgsOf<Name>,
): Promise<Committed | null> {
  const made = await tryCommit(name, args);
  if (made.ok) return made.value;
  set({ dialog: { kind: 'failure', failure: made.failure } });
  return null;
}
