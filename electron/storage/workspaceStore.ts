import type { Committed, Recovered, Status, Stepped } from '../../shared/ipc/answers';
import { type Failure, type PlainFailure, plainFailure } from '../../shared/ipc/failure';
import type { Change } from '../../shared/model/change';
import type { Reading } from '../../shared/model/reading';
import type { Workspace } from '../../shared/model/workspace';
import { Turns } from '../turns';
import { type Access, accessTo, accessToNew } from './access';
import { Commands } from './commands';
import { createFolders } from './createFolders';
import type { DocumentSet } from './documentSet';
import type { Files } from './files';
import { Folding } from './folding';
import { Journal } from './journal';
import { removeLeftOvers } from './leftOvers';
import { type Loaded, loadWorkspace } from './loadWorkspace';
import { type NewWorkspace, writeNewWorkspace } from './newWorkspace';
import { Objects } from './objects';
import { workspaceFrom } from './projection';
import { setAsideAll } from './quarantine';
import { readingIn } from './records';
import type { Lost } from './register';
import { Rescue } from './rescue';
import { Saving } from './saving';
import { type KeptSource, Sources } from './sources';
import { type FullOptions, type StoreOptions, withDefaults } from './storeOptions';
import { takeRescued } from './takeRescued';
import { UndoFile } from './undoFile';
import { Versions } from './versions';
import { WorkspaceFolder } from './workspaceFolder';

/** What a reading was made from. */
export interface Source {
  readonly bytes: Uint8Array;
  /** Of the file with the bytes, with its dot. */
  readonly extension: string;
  readonly text: string;
}

/**
 * An open workspace: its folder on the disk, and in memory what the disk has confirmed and what it
 * refused and is kept. The only door to the disk for everything that a workspace knows.
 */
export class WorkspaceStore {
  readonly folder: string;
  /** The earlier versions. */
  readonly versions: Versions;
  readonly #access: Access;
  readonly #documents: DocumentSet;
  readonly #journal: Journal;
  readonly #folding: Folding;
  readonly #saving: Saving;
  readonly #sources: Sources;
  readonly #now: () => string;
  readonly #problems: PlainFailure[];
  readonly #commands: Commands;
  #recovered: Recovered | null;
  readonly #files: Files;
  readonly #place: WorkspaceFolder;
  #closed = false;
  readonly #turns = new Turns();

  private constructor(
    place: WorkspaceFolder,
    loaded: Loaded,
    { access, ...options }: FullOptions & { readonly access: Access },
  ) {
    const { files, now } = options;
    const objects = new Objects(files, place);
    this.#access = access;
    this.folder = place.path;
    this.#problems = [...loaded.problems];
    this.#files = files;
    this.#place = place;
    this.#recovered = loaded.recovered;
    this.#documents = loaded.documents;
    this.#sources = new Sources({
      files,
      folder: place,
      objects,
      now,
      refusal: () => this.#refusal(),
      tell: (failure) => {
        this.#problems.push(failure);
        options.tell(failure);
      },
    });
    this.#now = now;
    this.#journal = new Journal(files, place, options.writer);
    const between = <T>(work: () => Promise<T>) => this.#turns.run(work);
    const shared = { documents: loaded.documents, journal: this.#journal, between };
    this.#saving = new Saving({ ...shared, retryAfter: options.retryAfter }, loaded.history);
    const undo = new UndoFile(files, place);
    this.#folding = new Folding({
      ...shared,
      keepHistory: () => undo.write(this.#saving.saved, loaded.documents.ends),
      idle: options.foldIdle,
      tidy: () => removeLeftOvers(files, place),
    });
    this.#commands = new Commands(
      {
        documents: loaded.documents,
        saving: this.#saving,
        folding: this.#folding,
        versions: () => this.versions,
        now,
        isReadOnly: () => this.readOnly !== null,
      },
      loaded,
    );
    this.versions = new Versions({
      files,
      folder: place,
      objects,
      sources: this.#sources,
      now,
      refusal: () => this.#refusal(),
      workspace: () => this.workspace,
      transact: (label, make) => this.transact(label, make),
    });
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
    return this.#commands.workspace;
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
    return this.#commands.status();
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
    return this.#changing(() => this.#commands.run(label, make));
  }

  /** Takes back the last command as a whole; null when there is none. */
  undo(): Promise<Stepped | null> {
    return this.#changing(() => this.#commands.undo());
  }

  /** Does again what was undone last; null when there is nothing. */
  redo(): Promise<Stepped | null> {
    return this.#changing(() => this.#commands.redo());
  }

  /** From here on nothing that was done before can be taken back. */
  forgetPast(): Promise<void> {
    return this.#inTurn(() => {
      this.#commands.forgetPast();
      return Promise.resolve();
    });
  }

  /** Returns what a reading of any version was made from: its bytes as they came, and its text. */
  async source({ origin, text }: Reading): Promise<Source> {
    const original = await this.#sources.original(origin.sha256);
    return { ...original, text: await this.#sources.text(text.sha256) };
  }

  /** Returns the canonical text of a reading, verified against its digest. */
  async text(reading: string): Promise<string> {
    return this.textOf(readingIn(this.workspace, reading));
  }

  /** Returns the text of a reading of any version, or of one that is not added yet. */
  textOf({ text }: Pick<Reading, 'text'>): Promise<string> {
    return this.#sources.text(text.sha256);
  }

  /**
   * Keeps a source's bytes and canonical text durably, before the reading that refers to them;
   * keeping the same again changes nothing.
   */
  keepSource(bytes: Uint8Array, canonical: string, extension: string): Promise<KeptSource> {
    return this.#changing(() => this.#sources.keep(bytes, canonical, extension));
  }

  /** Removes what `keepSource` made where no reading came of it. */
  discardSources(sources: readonly KeptSource[]): Promise<void> {
    return this.#inTurn(async () => {
      const readings = Object.values(this.workspace.readings);
      const used = new Set(readings.flatMap(({ origin, text }) => [origin.sha256, text.sha256]));
      for (const { made } of sources) {
        for (const { file, sha256 } of made) {
          if (!used.has(sha256)) await this.#sources.remove(file);
        }
      }
    });
  }

  /**
   * Resolves when every command has ended and is folded, and others may have the workspace; no
   * command can be given afterwards.
   */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#turns.run(() => this.#saving.retry());
    this.#saving.end();
    try {
      if (this.readOnly === null) {
        await this.versions.end();
        await this.#folding.end();
      }
    } finally {
      await this.#access.release();
    }
  }

  /** Folds the journals into the documents now. A fold that fails costs nothing but space. */
  async fold(): Promise<void> {
    if (this.readOnly === null) await this.#folding.fold();
  }

  /**
   * Folds so that each document and its earlier generation hold everything; returns whether that
   * worked. Only then a journal may be taken away by hand.
   */
  async foldTwice(): Promise<boolean> {
    return this.readOnly === null && this.#folding.foldTwice();
  }

  /**
   * From now on, commands that the disk refuses are kept and count. Takes in what an earlier run
   * kept in this folder; `changed` hears when the disk's mind changed without a command. What can
   * only be read refuses every command itself, and leaves what was kept for later.
   */
  keepRefused(folder: string, changed: () => void): Promise<void> {
    return this.#inTurn(async () => {
      if (this.readOnly !== null) return;
      const rescue = new Rescue(this.#files, folder, this.workspace.id, this.#journal.writer);
      this.#saving.keep({
        rescue,
        changed: () => {
          if (this.#saving.unsaved === null) this.#commands.everythingSaved();
          changed();
        },
      });
      await this.#takeRescued(rescue);
    });
  }

  /** Tries to save what the disk refused; returns whether everything is on the disk. */
  retry(): Promise<boolean> {
    return this.#inTurn(() => this.#saving.retry());
  }

  async #takeRescued(rescue: Rescue): Promise<void> {
    const changes = await takeRescued(rescue, {
      files: this.#files,
      folder: this.#place,
      saving: this.#saving,
      now: this.#now,
      tell: (failure) => void this.#problems.push(failure),
    });
    if (changes === 0) return;
    const { workspace } = workspaceFrom(this.#documents.replicas, (one) =>
      this.#place.document(one),
    );
    this.#commands.takeIn(workspace);
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
