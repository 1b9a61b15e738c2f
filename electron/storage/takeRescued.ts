import { Failure, type PlainFailure, plainFailure } from '../../shared/ipc/failure';
import type { Files } from './files';
import { setAside } from './quarantine';
import type { Rescue, Rescued } from './rescue';
import type { Saving } from './saving';
import type { WorkspaceFolder } from './workspaceFolder';

export interface TakeRescuedNeeds {
  readonly files: Files;
  readonly folder: WorkspaceFolder;
  readonly saving: Saving;
  now(): string;
  /** Hears of what could not be read, or not be saved now either. */
  tell(failure: PlainFailure): void;
}

/**
 * Saves what an earlier run kept because the disk refused it; returns how many changes came in.
 * What cannot be saved now either stays kept.
 */
export async function takeRescued(rescue: Rescue, needs: TakeRescuedNeeds): Promise<number> {
  let changes = 0;
  try {
    for (const rescued of await rescue.left()) {
      changes += await needs.saving.takeRescued(rescued);
      await keepDamaged(rescued, needs);
      await rescue.clear(rescued.file);
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    needs.tell(plainFailure(rescueWaits(error)));
  }
  return changes;
}

async function keepDamaged(
  { file, damaged }: Rescued,
  { files, folder, now, tell }: TakeRescuedNeeds,
): Promise<void> {
  if (damaged === null) return;
  const kept = await setAside(files, folder, file, damaged, now());
  tell(plainFailure(rescueDamaged(folder.quarantine, kept)));
}

function rescueDamaged(quarantine: string, name: string): Failure {
  return new Failure(
    'damaged',
    `A part of what the disk refused the last time could not be read again, so some of those changes may be missing. Everything else is here, and the damaged file is kept as “${name}” in “${quarantine}”.`,
  );
}

function rescueWaits({ message, detail }: Failure): Failure {
  return new Failure(
    'unreadable',
    `Changes that the disk refused the last time are still kept on this computer, because they could not be saved now either. They are saved when the workspace is opened the next time. ${message}`,
    detail,
  );
}
