import type { Unsaved } from '../../shared/ipc/answers';
import type { FailureKind } from '../../shared/ipc/failure';
import { counted } from '../../shared/text/counted';
import { call } from '../api';
import { whileSaving } from './commit';
import { fail, notify } from './notices';
import { useStore } from './store';
import { openWith } from './workspaces';

const { setState: set } = useStore;

/** Tries once more to save what the disk refused; returns whether it has everything now. */
export async function retrySaving(): Promise<boolean> {
  try {
    const status = await whileSaving(() => call('storage.retry', null));
    set({ status });
    notify(status.unsaved === null ? 'Everything is saved.' : whyNotSaved(status.unsaved));
    return status.unsaved === null;
  } catch (thrown) {
    fail(thrown);
    return false;
  }
}

/** Puts the whole workspace, with what the disk refused, into another folder, and goes on there. */
export async function moveElsewhere(): Promise<void> {
  await openWith(() => call('storage.moveElsewhere', null));
}

/** Closes the window although the disk has not taken everything. */
export async function closeAnyway(): Promise<void> {
  try {
    await call('window.act', 'closeAnyway');
  } catch (thrown) {
    fail(thrown);
  }
}

const reasons: Readonly<Partial<Record<FailureKind, readonly [why: string, until: string]>>> = {
  diskFull: ['the disk is full', 'there is room'],
  readOnly: ['the folder is read-only', 'it can be written'],
  notFound: ['the workspace folder is gone', 'it is back'],
  locked: ['a file is in use by another program', 'it is free'],
};

const otherReason = ['the disk reported an error', 'the disk takes them'] as const;

/** Returns the sentence that says why something is not saved. */
export function whyNotSaved({ failure }: Unsaved): string {
  const [why] = reasons[failure.kind] ?? otherReason;
  return `Not saved: ${why}.`;
}

/** Returns the sentence that says what waits, and until when. */
export function whereKept({ failure, commands }: Unsaved): string {
  const [, until] = reasons[failure.kind] ?? otherReason;
  const [what, verb] = commands === 1 ? ['change', 'is'] : [counted(commands, 'change'), 'are'];
  return `Your ${what} ${verb} kept here until ${until}.`;
}
