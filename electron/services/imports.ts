import path from 'node:path';
import type { Imported, Opened } from '../../shared/ipc/contract';
import type { Handlers } from '../desk';
import type { Dialogs } from '../dialogs';
import type { AppSettings } from '../storage/appSettings';

/** The calls that bring readings in once a workspace is open. */
type Imports = Handlers<'readings.importFiles' | 'readings.paste'>;

export interface ImportsNeeds {
  readonly remembered: AppSettings;
  /** The folder that the first dialog starts in. */
  readonly documents: string;
  /** What the importers can read, without dots. */
  readonly extensions: readonly string[];
  readonly dialogs: Pick<Dialogs, 'readings'>;
  /** Makes a workspace when none is open; false when one is open already. */
  makeIfNone(): Promise<boolean>;
  /** Returns the open workspace as it is now. */
  opened(): Opened | null;
  importPaths(paths: readonly string[]): Promise<Imported>;
  readonly imports: Imports;
}

/**
 * Answers the calls that bring readings in, and imports the files that the app was started with.
 * A newcomer who drops a file has no workspace yet: one is made first, and comes with the answer,
 * the new readings already in it.
 */
export function importsService(needs: ImportsNeeds): {
  readonly handlers: Imports & Handlers<'readings.choose'>;
  importPaths(paths: readonly string[]): Promise<Imported>;
} {
  const { remembered, dialogs, imports } = needs;

  async function withWorkspace(run: () => Imported | Promise<Imported>): Promise<Imported> {
    const made = await needs.makeIfNone();
    const imported = await run();
    return { ...imported, opened: made ? needs.opened() : null };
  }
  const importPaths = (paths: readonly string[]) => withWorkspace(() => needs.importPaths(paths));

  const handlers: Imports & Handlers<'readings.choose'> = {
    async 'readings.choose'() {
      const start = remembered.data.importFolder ?? needs.documents;
      const files = await dialogs.readings(start, needs.extensions);
      const [first] = files ?? [];
      if (files === null || first === undefined) return null;
      remembered.change({ importFolder: path.dirname(first) });
      return await importPaths(files);
    },

    'readings.importFiles': (args) => withWorkspace(() => imports['readings.importFiles'](args)),

    'readings.paste': (args) => withWorkspace(() => imports['readings.paste'](args)),
  };
  return { handlers, importPaths };
}
