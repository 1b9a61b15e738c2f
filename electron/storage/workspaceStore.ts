import type { Committed, Recovered, Status, Stepped } from '../../shared/ipc/answers';
import { type Failure, type PlainFailure, plainFailure } from '../../shared/ipc/failure';
import type { Change } from '../../shared/model/change';
import type { Reading } from '../../shared/model/reading';
import type { Workspace } from '../../shared/model/workspace';
import { Turns } from '../turns';
import { type Access, accessTo, accessToNew } from './access';
import { createFolders } from './createFolders';
import type { DocumentSet } from './documentSet';
import type { Files } from './files';
import { type Loaded, loadWorkspace } from './loadWorkspace';
import { type NewWorkspace, writeNewWorkspace } from './newWorkspace';
import { workspaceFrom } from './projection';
import { setAsideAll } from './quarantine';
import { readingIn } from './records';
import type { Lost } from './register';
import { Rescue } from './rescue';
import type { KeptSource, Source } from './sources';
import { type FullOptions, type StoreOptions, withDefaults } from './storeOptions';
import { type StoreParts, storeParts } from './storeParts';
import { takeRescued } from './takeRescued';
import type { Versions } from './versions';
import { WorkspaceFolder } from './workspaceFolder';

/**
 * An open workspace: its folder on the disk, and in memory what the disk has confirmed and what it
 * refused and is kept. The only door to the disk for everything that a workspace knows.
 */
export class WorkspaceStore {
  readonly folder: string;
  /** The earlier versions. */
  readonly versions: Versions;
  readonly #access: Access;
  readonly #files: Files;
  readonly #place: WorkspaceFolder;
  readonly #now: () => string;
  readonly #documents: DocumentSet;
  readonly #parts: StoreParts;
  readonly #problems: PlainFailure[];
  readonly #turns = new Turns();
  #recovered: Recovered | null;
  #closed = false;

  private constructor(
    place: WorkspaceFolder,
    loaded: Loaded,
    { access, ...options }: FullOptions & { readonly access: Access },
  ) {
    this.folder = place.path;
    this.#access = access;
    this.#files = options.files;
    this.#place = place;
    this.#now = options.now;
    this.#documents = loaded.documents;
    this.#problems = [...loaded.problems];
    this.#recovered = loaded.recovered;
    this.#parts = storeParts(place, loaded, options, {
      between: (work) => this.#turns.run(work),
      refusal: () => this.#refusal(),
      tell: (failure) => {
        this.#problems.push(failure);
        options.tell(failure);
      },
      transact: (label, make) => this.transact(label, make),
    });
    this.versions = this.#parts.versions;
  }

  /** Makes a workspace in a new or empty folder; leaves nothing behind when it fails. */
  static async create(
    folder: string,
    first: NewWorkspace,
    given: StoreOptions = {},
  ): Promise<WorkspaceStore> {
    const options = withDefaults(given);
    const place = new WorkspaceFolder(folder);
    const created = await createFolders(options.files, place);
    let store: WorkspaceStore;
    const access = await accessToNew(options.files, place);
    try {
      const loaded = await writeNewWorkspace(options.files, place, first, options.now);
      store = new WorkspaceStore(place, loaded, { ...options, access });
    } catch (error) {
      await access.release();
      await created.takeBack();
      throw error;
    }
    await store.versions.created();
    return store;
  }

  /**
   * Opens a workspace; throws a Failure when there is none, or nothing tells what its tags mean.
   * Takes the lock, and copies damaged bytes to the quarantine; nothing else is written, and
   * nothing at all when somebody else has the workspace open: see `readOnly`.
   */
  static async open(folder: string, given: StoreOptions = {}): Promise<WorkspaceStore> {
    const options = withDefaults(given);
    const place = new WorkspaceFolder(folder);
    const access = await accessTo(options.files, place, given.access ?? 'own');
    try {
      const loaded = await loadWorkspace(options.files, place, options.now);
      const store = new WorkspaceStore(place, loaded, { ...options, access });
      if (store.readOnly === null) {
        await setAsideAll(options.files, place, loaded.damaged, options.now());
      }
      return store;
    } catch (error) {
      await access.release();
      throw error;
    }
  }

  /** Why nothing can be changed: who else has the workspace open; null when it can. */
  get readOnly(): PlainFailure | null {
    const refusal = this.#refusal();
    return refusal && plainFailure(refusal);
  }

  /** Parts that could not be opened, or were restored; damaged files are kept as they are. */
  get problems(): readonly PlainFailure[] {
    return this.#problems;
  }

  /** What the disk has confirmed, and what it refused and is kept. */
  get workspace(): Workspace {
    return this.#parts.commands.workspace;
  }

  /** What two people wrote at the same time and did not win; empty nearly always. */
  get lost(): readonly Lost[] {
    return [...this.#documents.replicas.values()].flatMap(({ lost }) => lost);
  }

  /**
   * What the last run of the program saved and could not fold; null when it ended in order, and
   * while it still runs elsewhere and will fold it.
   */
  get recovered(): Recovered | null {
    return this.readOnly?.kind === 'locked' ? null : this.#recovered;
  }

  status(): Status {
    return this.#parts.commands.status();
  }

  /**
   * Runs a command: `make` is given the latest state and answers what shall change (nothing: an
   * empty list). Resolves when all of it is on the disk, or is kept (`keepRefused`) and the status says
   * so; where nobody keeps it, nothing has changed and the Failure is thrown. Commands wait for each
   * other.
   */
  transact(
    label: string,
    make: (workspace: Workspace) => readonly Change[] | Promise<readonly Change[]>,
  ): Promise<Committed> {
    return this.#changing(() => this.#parts.commands.run(label, make));
  }

  /** Takes back the last command as a whole; null when there is none. */
  undo(): Promise<Stepped | null> {
    return this.#changing(() => this.#parts.commands.undo());
  }

  /** Does again what was undone last; null when there is nothing. */
  redo(): Promise<Stepped | null> {
    return this.#changing(() => this.#parts.commands.redo());
  }

  /** From here on nothing that was done before can be taken back. */
  forgetPast(): Promise<void> {
    return this.#inTurn(() => {
      this.#parts.commands.forgetPast();
      return Promise.resolve();
    });
  }

  /** Returns what a reading of any version was made from: its bytes as they came, and its text. */
  source(reading: Reading): Promise<Source> {
    return this.#parts.sources.of(reading);
  }

  /** Returns the canonical text of a reading, verified against its digest. */
  async text(reading: string): Promise<string> {
    return this.textOf(readingIn(this.workspace, reading));
  }

  /** Returns the text of a reading of any version, or of one that is not added yet. */
  textOf({ text }: Pick<Reading, 'text'>): Promise<string> {
    return this.#parts.sources.text(text.sha256);
  }

  /**
   * Keeps a source's bytes and canonical text durably, before the reading that refers to them;
   * keeping the same again changes nothing.
   */
  keepSource(bytes: Uint8Array, canonical: string, extension: string): Promise<KeptSource> {
    return this.#changing(() => this.#parts.sources.keep(bytes, canonical, extension));
  }

  /** Removes what `keepSource` made where no reading came of it. */
  discardSources(sources: readonly KeptSource[]): Promise<void> {
    return this.#inTurn(() =>
      this.#parts.sources.discard(sources, Object.values(this.workspace.readings)),
    );
  }

  /**
   * Resolves when every command has ended and is folded, and others may have the workspace; no
   * command can be given afterwards.
   */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#turns.run(() => this.#parts.saving.retry());
    this.#parts.saving.end();
    try {
      if (this.readOnly === null) {
        await this.versions.end();
        await this.#parts.folding.end();
      }
    } finally {
      await this.#access.release();
    }
  }

  /** Folds the journals into the documents now. A fold that fails costs nothing but space. */
  async fold(): Promise<void> {
    if (this.readOnly === null) await this.#parts.folding.fold();
  }

  /**
   * Folds so that each document and its earlier generation hold everything; returns whether that
   * worked. Only then a journal may be taken away by hand.
   */
  async foldTwice(): Promise<boolean> {
    return this.readOnly === null && this.#parts.folding.foldTwice();
  }

  /**
   * From now on, commands that the disk refuses are kept and count. Takes in what an earlier run
   * kept in this folder; `changed` hears when the disk's mind changed without a command. What can
   * only be read refuses every command itself, and leaves what was kept for later.
   */
  keepRefused(folder: string, changed: () => void): Promise<void> {
    return this.#inTurn(async () => {
      if (this.readOnly !== null) return;
      const rescue = new Rescue(this.#files, folder, this.workspace.id, this.#parts.journal.writer);
      this.#parts.saving.keep({
        rescue,
        changed: () => {
          if (this.#parts.saving.unsaved === null) this.#parts.commands.everythingSaved();
          changed();
        },
      });
      await this.#takeRescued(rescue);
    });
  }

  /** Tries to save what the disk refused; returns whether everything is on the disk. */
  retry(): Promise<boolean> {
    return this.#inTurn(() => this.#parts.saving.retry());
  }

  async #takeRescued(rescue: Rescue): Promise<void> {
    const changes = await takeRescued(rescue, {
      files: this.#files,
      folder: this.#place,
      saving: this.#parts.saving,
      now: this.#now,
      tell: (failure) => void this.#problems.push(failure),
    });
    if (changes === 0) return;
    const { workspace } = workspaceFrom(this.#documents.replicas, (one) =>
      this.#place.document(one),
    );
    this.#parts.commands.takeIn(workspace);
    const upTo = this.#recovered?.upTo ?? this.#now();
    this.#recovered = { upTo, changes: changes + (this.#recovered?.changes ?? 0) };
  }

  #refusal(): Failure | null {
    return this.#access.refusal(this.workspace.name);
  }

  async #changing<T>(run: () => Promise<T>): Promise<T> {
    const refusal = this.#refusal();
    if (refusal !== null) throw refusal;
    return this.#inTurn(run);
  }

  async #inTurn<T>(run: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new RangeError('This workspace was closed.');
    return this.#turns.run(run);
  }
}
