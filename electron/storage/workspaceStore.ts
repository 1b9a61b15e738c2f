import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Committed, Recovered, Status, Stepped } from '../../shared/ipc/contract';
import { Failure, type PlainFailure, plainFailure } from '../../shared/ipc/failure';
import { baseCodes } from '../../shared/model/baseCodes';
import { apply, type Change, changeSchema, invertAll } from '../../shared/model/change';
import type { Reviewer } from '../../shared/model/reviewer';
import type { Workspace } from '../../shared/model/workspace';
import { Turns } from '../turns';
import { type Access, type AccessKind, accessTo, accessToNew } from './access';
import { createFolders } from './createFolders';
import { DocumentSet } from './documentSet';
import { Files } from './files';
import { codebookFolded, indexFolded } from './formats';
import { Folding, foldIdle } from './folding';
import { History, type Step } from './history';
import { Journal } from './journal';
import { removeLeftOvers } from './leftOvers';
import { type Loaded, loadWorkspace } from './loadWorkspace';
import { setAside } from './quarantine';
import { workspaceFrom } from './projection';
import { readingIn } from './records';
import type { Lost } from './register';
import type { Folded } from './replica';
import { type KeptSource, Sources } from './sources';
import { codebookName, indexName, WorkspaceFolder } from './workspaceFolder';

/** What a new workspace starts with. */
export interface NewWorkspace {
  readonly id: string;
  readonly name: string;
  /** The one who works here. */
  readonly reviewer: Reviewer;
}

export interface StoreOptions {
  readonly files?: Files;
  /** Returns this moment, ISO 8601 in UTC. */
  readonly now?: () => string;
  /** Names this run of the program in its stamps and journals; nobody else may ever have it. */
  readonly writer?: string;
  /** Milliseconds without a change after which the documents are folded. */
  readonly foldIdle?: number;
  /** How an existing workspace is opened: `own` by default. */
  readonly access?: AccessKind;
}

const systemClock = () => new Date().toISOString();

const changesSchema = z.array(changeSchema);

/**
 * An open workspace: its folder on the disk, and in memory what the disk has confirmed. The only
 * door to the disk for everything that a workspace knows.
 */
export class WorkspaceStore {
  readonly folder: string;
  /** Parts that could not be opened; their files are kept as they are. */
  readonly problems: readonly PlainFailure[];
  /** What the last run of the program saved and could not fold; null when it ended in order. */
  readonly recovered: Recovered | null;
  readonly #access: Access;
  readonly #documents: DocumentSet;
  readonly #journal: Journal;
  readonly #folding: Folding;
  readonly #sources: Sources;
  readonly #now: () => string;
  #workspace: Workspace;
  #history = new History();
  #savedAt: string | null = null;
  #closed = false;
  readonly #turns = new Turns();

  private constructor(
    place: WorkspaceFolder,
    loaded: Loaded,
    { access, ...options }: FullOptions & { readonly access: Access },
  ) {
    const { files, now } = options;
    this.#access = access;
    this.folder = place.path;
    this.problems = loaded.problems;
    this.recovered = loaded.recovered;
    this.#workspace = loaded.workspace;
    this.#documents = loaded.documents;
    this.#sources = new Sources(files, place);
    this.#now = now;
    this.#journal = new Journal(files, place, options.writer);
    this.#folding = new Folding({
      documents: loaded.documents,
      journal: this.#journal,
      idle: options.foldIdle,
      tidy: () => removeLeftOvers(files, place),
      between: (work) => this.#turns.run(work),
    });
  }

  /** Makes a workspace in a new or empty folder; leaves nothing behind when it fails. */
  static async create(
    folder: string,
    { id, name, reviewer }: NewWorkspace,
    given: StoreOptions = {},
  ): Promise<WorkspaceStore> {
    const options = withDefaults(given);
    const place = new WorkspaceFolder(folder);
    const created = await createFolders(options.files, place);
    const access = await accessToNew(options.files, place);
    try {
      const documents = new DocumentSet(options.files, place, options.now);
      const reviewers = [reviewer];
      await createDocument(
        documents,
        codebookName,
        codebookFolded({ codes: baseCodes(), reviewers }),
      );
      // The index comes last: with it, the folder is a workspace.
      await createDocument(documents, indexName, indexFolded({ id, name, me: reviewer.id }));
      const { workspace } = workspaceFrom(documents.replicas, (one) => place.document(one));
      const nothing = { recovered: null, problems: [], damaged: [] };
      const loaded = { documents, workspace, ...nothing };
      return new WorkspaceStore(place, loaded, { ...options, access });
    } catch (error) {
      await access.release();
      await created.takeBack();
      throw error;
    }
  }

  /**
   * Opens a workspace; throws a Failure when there is none, or its index or codebook is bad.
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
      if (store.readOnly === null) await keepDamaged(place, loaded, options);
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

  /** What the disk has confirmed. */
  get workspace(): Workspace {
    return this.#workspace;
  }

  /** What two people wrote at the same time and did not win; empty nearly always. */
  get lost(): readonly Lost[] {
    return [...this.#documents.replicas.values()].flatMap(({ lost }) => lost);
  }

  status(): Status {
    return {
      savedAt: this.#savedAt,
      undo: this.#history.undo?.label ?? null,
      redo: this.#history.redo?.label ?? null,
      unsaved: null,
    };
  }

  /**
   * Runs a command: `make` is given the latest state and answers what shall change (nothing: an
   * empty list). Resolves when all of it is on the disk; when the disk refuses any of it, nothing
   * has changed and the Failure is thrown. Commands wait for each other.
   */
  transact(
    label: string,
    make: (workspace: Workspace) => readonly Change[] | Promise<readonly Change[]>,
  ): Promise<Committed> {
    return this.#changing(async () => {
      const changes = changesSchema.parse(await make(this.#workspace));
      if (changes.length > 0) {
        await this.#commit(label, changes);
        this.#history = this.#history.after({ label, changes });
      }
      return { changes, status: this.status() };
    });
  }

  /** Takes back the last command as a whole; null when there is none. */
  undo(): Promise<Stepped | null> {
    return this.#changing(async () => {
      const step = this.#history.undo;
      if (!step) return null;
      const changes = invertAll(step.changes);
      await this.#commit(step.label, changes);
      this.#history = this.#history.afterUndo(step);
      return this.#stepped(step, changes);
    });
  }

  /** Does again what was undone last; null when there is nothing. */
  redo(): Promise<Stepped | null> {
    return this.#changing(async () => {
      const step = this.#history.redo;
      if (!step) return null;
      await this.#commit(step.label, step.changes);
      this.#history = this.#history.afterRedo(step);
      return this.#stepped(step, step.changes);
    });
  }

  /** Returns the canonical text of a reading, verified against its digest. */
  async text(reading: string): Promise<string> {
    return this.#sources.text(readingIn(this.#workspace, reading).text.sha256);
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
      const readings = Object.values(this.#workspace.readings);
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
    await this.#turns.run(() => null);
    try {
      if (this.readOnly === null) await this.#folding.end();
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

  async #commit(label: string, changes: readonly Change[]): Promise<void> {
    const { places, next } = this.#documents.placesOf(this.#workspace, changes, apply);
    const st = [this.#documents.nextLamport(), this.#journal.writer] as const;
    const at = this.#now();
    this.#documents.takeOwn(
      await this.#journal.append({ st, at, label, changes: [...changes], places }),
    );
    this.#workspace = next;
    this.#savedAt = at;
    this.#folding.changed();
  }

  #stepped(step: Step, changes: readonly Change[]): Stepped {
    const reading = readingToShow(this.#workspace, changes);
    return { label: step.label, reading, changes, status: this.status() };
  }

  #refusal(): Failure | null {
    return this.#access.refusal(this.#workspace.name);
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

type FullOptions = Required<Omit<StoreOptions, 'access'>>;

function withDefaults({ files, now, writer, foldIdle: idle }: StoreOptions): FullOptions {
  return {
    files: files ?? new Files(),
    now: now ?? systemClock,
    writer: writer ?? randomBytes(6).toString('hex'),
    foldIdle: idle ?? foldIdle,
  };
}

async function createDocument(documents: DocumentSet, name: string, first: Folded): Promise<void> {
  const document = documents.newDocument(name);
  await document.create(first);
  documents.add(document);
}

/** The damaged files stay where they are until a fold, and a fold keeps them too. */
async function keepDamaged(
  place: WorkspaceFolder,
  { damaged }: Loaded,
  { files, now }: FullOptions,
): Promise<void> {
  for (const { file, bytes } of damaged) {
    try {
      await setAside(files, place, file, bytes, now());
    } catch (error) {
      // On a read-only disk nothing is overwritten either.
      if (!(error instanceof Failure)) throw error;
    }
  }
}

/** The last reading that was touched and is there to be shown; null when there is none. */
function readingToShow(workspace: Workspace, changes: readonly Change[]): string | null {
  const touched = changes.map(readingOf).filter((id) => id !== null);
  return touched.findLast((id) => Object.hasOwn(workspace.readings, id)) ?? null;
}

function readingOf(change: Change): string | null {
  if ('tag' in change && typeof change.tag !== 'string') return change.tag.reading;
  if (!('reading' in change)) return null;
  return typeof change.reading === 'string' ? change.reading : change.reading.id;
}
