import path from 'node:path';
import type { Opened } from '../../shared/ipc/answers';
import { Failure, failureFrom, type PlainFailure } from '../../shared/ipc/failure';
import { recordOf } from '../../shared/model/workspaceRecord';
import { counted } from '../../shared/text/counted';
import type { CurrentWorkspace } from '../currentWorkspace';
import type { Handlers } from '../desk';
import type { Dialogs } from '../dialogs';
import { type AppSettings, withRecent } from '../storage/appSettings';
import { Files } from '../storage/files';
import type { StoreOptions } from '../storage/storeOptions';
import { WorkspaceStore } from '../storage/workspaceStore';

const untitled = 'Untitled workspace';
const nameLimit = 120;

export interface WorkspacesNeeds {
  readonly current: CurrentWorkspace;
  readonly remembered: AppSettings;
  /** The folder for workspaces that nobody names a place for. */
  readonly home: string;
  /** What to call the person at this computer. */
  readonly reviewerName: string;
  /** The folder of the sample workspace, which is made when it is asked for the first time. */
  readonly sampleFolder: string;
  makeSample(folder: string): Promise<WorkspaceStore>;
  /** Tells the person of a part that was damaged and restored. */
  tell(failure: PlainFailure): void;
  report(thrown: unknown): void;
}

/** Opens and makes workspaces; the one that is open is the desk's. */
export class Workspaces {
  constructor(private readonly needs: WorkspacesNeeds) {}

  /** Returns the open workspace as the window needs it; null when none is open. */
  opened(): Opened | null {
    const store = this.needs.current.opened;
    return store && this.#describe(store);
  }

  /**
   * Opens the workspace in this folder; the one that is open stays when that fails. One that can
   * only be read is opened anew: whoever had it may be gone.
   */
  async open(folder: string): Promise<Opened> {
    const wanted = path.resolve(folder);
    return this.#switch(async (before) =>
      before?.folder === wanted && before.readOnly === null
        ? before
        : await WorkspaceStore.open(wanted, this.#telling),
    );
  }

  /**
   * Opens what the app starts with, the sample or the workspace that was open the last time.
   * Returns why that cannot be opened; nothing is overwritten then.
   */
  async openFirst(sample: boolean): Promise<PlainFailure | null> {
    const [last] = this.needs.remembered.data.recent;
    try {
      if (sample) await this.openSample();
      else if (last !== undefined) await this.open(last.folder);
      return null;
    } catch (thrown) {
      this.needs.report(thrown);
      return failureFrom(thrown);
    }
  }

  /** Makes a workspace in a new or empty folder, named after it, and opens it. */
  async create(folder: string): Promise<Opened> {
    return this.#switch(() => this.#make(folder));
  }

  /** Opens the sample workspace, with everything that was done in it; makes it the first time. */
  async openSample(): Promise<Opened> {
    const { sampleFolder, makeSample } = this.needs;
    const there = (await new Files().list(sampleFolder)) !== null;
    return there ? this.open(sampleFolder) : this.#switch(() => makeSample(sampleFolder));
  }

  /** Makes a workspace when none is open; false when one is open already. */
  async makeIfNone(): Promise<boolean> {
    let made = false;
    await this.#switch(async (before) => {
      made = before === null;
      return before ?? (await this.#make(await freeFolder(this.needs.home)));
    });
    return made;
  }

  /** Keeps the list of workspaces right after a change of the open one's name. */
  rememberName(): void {
    const store = this.needs.current.store();
    this.#remember(store);
  }

  get #telling(): Pick<StoreOptions, 'tell'> {
    return { tell: (failure) => this.needs.tell(failure) };
  }

  async #make(folder: string): Promise<WorkspaceStore> {
    const { current, reviewerName } = this.needs;
    return await WorkspaceStore.create(
      path.resolve(folder),
      {
        id: current.newId(),
        name: path.basename(folder).trim().slice(0, nameLimit) || untitled,
        reviewer: { id: current.newId(), name: reviewerName },
      },
      this.#telling,
    );
  }

  async #switch(open: Parameters<CurrentWorkspace['switch']>[0]): Promise<Opened> {
    const store = await this.needs.current.switch(open);
    this.#remember(store);
    return this.#describe(store);
  }

  #remember({ workspace: { id, name }, folder }: WorkspaceStore): void {
    const { remembered } = this.needs;
    remembered.change({ recent: withRecent(remembered.data.recent, { id, name, folder }) });
  }

  #describe(store: WorkspaceStore): Opened {
    const { workspace, folder, problems } = store;
    const known = this.needs.remembered.data.recent.find(({ id }) => id === workspace.id);
    const place = known?.place ?? null;
    const thereStill = place !== null && Object.hasOwn(workspace.readings, place.reading);
    return {
      workspace: recordOf(workspace),
      folder,
      problems,
      recovered: store.recovered,
      readOnly: store.readOnly,
      status: store.status(),
      place: thereStill ? place : null,
    };
  }
}

export interface WorkspacesServiceNeeds extends Pick<
  WorkspacesNeeds,
  'current' | 'remembered' | 'home'
> {
  readonly workspaces: Workspaces;
  readonly dialogs: Pick<Dialogs, 'newWorkspace' | 'workspaceFolder'>;
  /** Shows a folder in the system's file manager. */
  showFolder(folder: string): void;
}

/** Answers the calls that make, open, name and show workspaces. */
export function workspacesService(
  needs: WorkspacesServiceNeeds,
): Handlers<
  | 'workspaces.create'
  | 'workspaces.open'
  | 'workspaces.openRecent'
  | 'workspaces.openSample'
  | 'workspaces.rename'
  | 'workspaces.showFolder'
> {
  const { workspaces, current, remembered, home, dialogs } = needs;
  return {
    async 'workspaces.create'() {
      await requireNothingUnsaved(current);
      const folder = await dialogs.newWorkspace(await freeFolder(home));
      return folder === null ? null : await workspaces.create(folder);
    },

    async 'workspaces.open'() {
      await requireNothingUnsaved(current);
      const folder = await dialogs.workspaceFolder(home);
      return folder === null ? null : await workspaces.open(folder);
    },

    async 'workspaces.openRecent'({ index }) {
      await requireNothingUnsaved(current);
      const known = remembered.data.recent[index];
      if (known !== undefined) return await workspaces.open(known.folder);
      throw new Failure(
        'notFound',
        'This workspace is not on the list any more. Nothing was changed. Choose another one, or open its folder.',
      );
    },

    async 'workspaces.openSample'() {
      await requireNothingUnsaved(current);
      return await workspaces.openSample();
    },

    async 'workspaces.rename'({ name }) {
      const committed = await current
        .store()
        .transact('change of the workspace’s name', ({ name: was }) =>
          was === name ? [] : [{ kind: 'workspace.rename', set: name, was }],
        );
      workspaces.rememberName();
      return committed;
    },

    'workspaces.showFolder'() {
      needs.showFolder(current.store().folder);
      return null;
    },
  };
}

/** What only the window has would be gone with the workspace that it belongs to. */
async function requireNothingUnsaved(current: CurrentWorkspace): Promise<void> {
  const store = current.opened;
  if (store === null || (await store.retry())) return;
  const { unsaved } = store.status();
  if (unsaved?.keptIn !== null) return;
  throw new Failure(
    'refused',
    `${counted(unsaved.commands, 'change')} of “${store.workspace.name}” could not be saved yet and would be lost. The workspace stays open. Choose another place for it, or make it possible to save it: ${unsaved.failure.message}`,
    unsaved.failure.detail,
  );
}

/** Returns a folder in `home` whose name is not taken: "Untitled workspace", then with a number. */
export async function freeFolder(home: string): Promise<string> {
  const names = (await new Files().list(home)) ?? [];
  const taken = new Set(names.map((name) => name.toLowerCase()));
  let name = untitled;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${untitled} ${number}`;
  return path.join(home, name);
}
