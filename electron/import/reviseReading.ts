import path from 'node:path';
import type { Fate } from '../../shared/anchor/carryOver';
import type { FileReport } from '../../shared/ipc/answers';
import type { Desk } from '../desk';
import { addReadings } from './addReadings';
import { newReading } from './newReading';
import { type Comes, newVersion, type NewVersionNeeds } from './newVersion';
import type { WasRead } from './readSources';

/** What became of a file that is a new version of a reading. */
export interface Revised {
  readonly file: FileReport;
  /** What became of each tag of the version before; none when the file brings nothing new. */
  readonly fates: readonly Fate[];
  /** The new version and its tags; null when the file brings nothing new. */
  readonly comes: Comes | null;
}

/** Adds what was read as the new version of a reading, as one command that can be undone. */
export async function reviseReading(
  desk: Desk,
  old: string,
  { name, bytes, source }: WasRead,
  needs: NewVersionNeeds,
): Promise<Revised> {
  const store = desk.store();
  const { text } = source;
  const kept = await store.keepSource(bytes, text, path.extname(name));
  try {
    const reading = newReading(desk, { name, bytes: bytes.length, kept }, source);
    let made: Comes | null = null;
    const { files } = await addReadings(store, [
      {
        name,
        reading,
        revises: old,
        known: null,
        comes: async (workspace) => {
          made = await newVersion(desk, workspace, { old, reading, text }, needs);
          return made;
        },
      },
    ]);
    const [file] = files;
    if (!file) throw new RangeError('An import of one file told of none.');
    const comes = made as Comes | null;
    return { file, fates: comes?.fates ?? [], comes };
  } catch (error) {
    await store.discardSources([kept]);
    throw error;
  }
}
