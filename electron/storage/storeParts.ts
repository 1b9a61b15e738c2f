import type { Committed } from '../../shared/ipc/answers';
import type { Failure, PlainFailure } from '../../shared/ipc/failure';
import type { Change } from '../../shared/model/change';
import type { Workspace } from '../../shared/model/workspace';
import { Commands } from './commands';
import { Folding } from './folding';
import { Journal } from './journal';
import { removeLeftOvers } from './leftOvers';
import type { Loaded } from './loadWorkspace';
import { Objects } from './objects';
import { Saving } from './saving';
import { Sources } from './sources';
import type { FullOptions } from './storeOptions';
import { UndoFile } from './undoFile';
import { Versions } from './versions';
import type { WorkspaceFolder } from './workspaceFolder';

/** What the store of a workspace is put together from: each does one thing, and none knows the store. */
export interface StoreParts {
  readonly journal: Journal;
  readonly saving: Saving;
  readonly folding: Folding;
  readonly sources: Sources;
  readonly commands: Commands;
  readonly versions: Versions;
}

/** What the parts need of the store that they belong to. */
export interface PartsNeeds {
  /** Runs work when no command runs. */
  between<T>(work: () => Promise<T>): Promise<T>;
  /** Why nothing may be written; null when it may. */
  refusal(): Failure | null;
  /** Hears of a part that is damaged, or was restored. */
  tell(failure: PlainFailure): void;
  transact(
    label: string,
    make: (workspace: Workspace) => readonly Change[] | Promise<readonly Change[]>,
  ): Promise<Committed>;
}

/** Makes the parts of a store for what was loaded from a folder. */
export function storeParts(
  folder: WorkspaceFolder,
  loaded: Loaded,
  options: FullOptions,
  { between, refusal, tell, transact }: PartsNeeds,
): StoreParts {
  const { files, now } = options;
  const { documents } = loaded;
  const objects = new Objects(files, folder);
  const sources = new Sources({ files, folder, objects, now, refusal, tell });
  const journal = new Journal(files, folder, options.writer);
  const shared = { documents, journal, between };
  const saving = new Saving({ ...shared, retryAfter: options.retryAfter }, loaded.history);
  const undo = new UndoFile(files, folder);
  const folding = new Folding({
    ...shared,
    keepHistory: () => undo.write(saving.saved, documents.ends),
    idle: options.foldIdle,
    tidy: () => removeLeftOvers(files, folder),
  });
  const commands: Commands = new Commands(
    {
      documents,
      saving,
      folding,
      versions: () => versions,
      now,
      isReadOnly: () => refusal() !== null,
    },
    loaded,
  );
  const versions = new Versions({
    files,
    folder,
    objects,
    sources,
    now,
    refusal,
    workspace: () => commands.workspace,
    transact,
  });
  return { journal, saving, folding, sources, commands, versions };
}
