import path from 'node:path';
import type { Opened } from '../../shared/ipc/answers';
import { Failure } from '../../shared/ipc/failure';
import type { Desk, Handlers } from '../desk';
import type { Dialogs } from '../dialogs';
import { copyWorkspace } from '../storage/copyWorkspace';

export interface SavingServiceNeeds {
  readonly desk: Desk;
  readonly dialogs: Pick<Dialogs, 'newWorkspace'>;
  /** Returns a folder to suggest that is on a disk of its own, where there is one. */
  suggest(): Promise<string>;
  /** Opens the workspace in this folder. */
  open(folder: string): Promise<Opened>;
}

/** Answers the calls about changes that the disk refuses. */
export function savingService({
  desk,
  dialogs,
  suggest,
  open,
}: SavingServiceNeeds): Handlers<'storage.retry' | 'storage.moveElsewhere'> {
  return {
    async 'storage.retry'() {
      await desk.store().retry();
      return desk.store().status();
    },

    async 'storage.moveElsewhere'() {
      const wanted = await dialogs.newWorkspace(await suggest());
      if (wanted === null) return null;
      const store = desk.store();
      const folder = path.resolve(wanted);
      const copiedAs = { id: desk.newId(), now: () => desk.now() };
      await copyWorkspace(store, store.workspace, folder, copiedAs).catch((thrown: unknown) => {
        throw notCopied(folder, thrown);
      });
      return await open(folder);
    },
  };
}

function notCopied(folder: string, thrown: unknown): unknown {
  if (!(thrown instanceof Failure)) return thrown;
  return new Failure(
    thrown.kind,
    `The workspace could not be put into “${folder}”. Nothing is left there, and your changes are still kept in this window. ${thrown.message}`,
    thrown.detail,
  );
}
