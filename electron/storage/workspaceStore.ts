import { z } from 'zod';
import type { Committed, Status, Stepped } from '../../shared/ipc/contract';
import type { PlainFailure } from '../../shared/ipc/failure';
import { baseCodes } from '../../shared/model/baseCodes';
import { applyAll, type Change, changeSchema, invertAll } from '../../shared/model/change';
import type { Reviewer } from '../../shared/model/reviewer';
import type { Workspace } from '../../shared/model/workspace';
import { Turns } from '../turns';
import { createFolders } from './createFolders';
import { Document } from './document';
import { DocumentSet } from './documentSet';
import { Files } from './files';
import { codebookFormat, codebookOf, indexFormat, indexOf } from './formats';
import { History, type Step } from './history';
import { removeLeftOvers } from './leftOvers';
import { type Documents, type Loaded, loadWorkspace } from './loadWorkspace';
import { readingIn } from './records';
import { type KeptSource, Sources } from './sources';
import { WorkspaceFolder } from './workspaceFolder';

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
  readonly #files: Files;
  readonly #place: WorkspaceFolder;
  readonly #documents: DocumentSet;
  readonly #sources: Sources;
  readonly #now: () => string;
  #workspace: Workspace;
  #history = new History();
  #savedAt: string | null = null;
  #closed = false;
  readonly #turns = new Turns();

  private constructor(folder: WorkspaceFolder, loaded: Loaded, files: Files, now: () => string) {
    this.folder = folder.path;
    this.#files = files;
    this.#place = folder;
    this.problems = loaded.problems;
    this.#workspace = loaded.workspace;
    this.#documents = new DocumentSet(files, folder, loaded.documents);
    this.#sources = new Sources(files, folder);
    this.#now = now;
  }

  /** Makes a workspace in a new or empty folder; leaves nothing behind when it fails. */
  static async create(
    folder: string,
    { id, name, reviewer }: NewWorkspace,
    options: StoreOptions = {},
  ): Promise<WorkspaceStore> {
    const files = options.files ?? new Files();
    const place = new WorkspaceFolder(folder);
    const empty: Workspace = {
      id,
      name,
      order: [],
      readings: {},
      tags: {},
      codes: baseCodes(),
      reviewers: [reviewer],
      me: reviewer.id,
    };
    const documents = newDocuments(files, place);
    const created = await createFolders(files, place);
    try {
      await documents.codebook.save(codebookOf(empty));
      // The index comes last: with it, the folder is a workspace.
      await documents.index.save(indexOf(empty));
    } catch (error) {
      await created.takeBack();
      throw error;
    }
    const loaded = { documents, workspace: empty, problems: [] };
    return new WorkspaceStore(place, loaded, files, options.now ?? systemClock);
  }

  /** Opens a workspace; throws a Failure when there is none, or its index or codebook is bad. */
  static async open(folder: string, options: StoreOptions = {}): Promise<WorkspaceStore> {
    const files = options.files ?? new Files();
    const place = new WorkspaceFolder(folder);
    const loaded = await loadWorkspace(files, place);
    return new WorkspaceStore(place, loaded, files, options.now ?? systemClock);
  }

  /** What the disk has confirmed. */
  get workspace(): Workspace {
    return this.#workspace;
  }

  status(): Status {
    return {
      savedAt: this.#savedAt,
      undo: this.#history.undo?.label ?? null,
      redo: this.#history.redo?.label ?? null,
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
    return this.#inTurn(async () => {
      const changes = changesSchema.parse(await make(this.#workspace));
      if (changes.length > 0) {
        await this.#commit(changes);
        this.#history = this.#history.after({ label, changes });
      }
      return { changes, status: this.status() };
    });
  }

  /** Takes back the last command as a whole; null when there is none. */
  undo(): Promise<Stepped | null> {
    return this.#inTurn(async () => {
      const step = this.#history.undo;
      if (!step) return null;
      const changes = invertAll(step.changes);
      await this.#commit(changes);
      this.#history = this.#history.afterUndo(step);
      return this.#stepped(step, changes);
    });
  }

  /** Does again what was undone last; null when there is nothing. */
  redo(): Promise<Stepped | null> {
    return this.#inTurn(async () => {
      const step = this.#history.redo;
      if (!step) return null;
      await this.#commit(step.changes);
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
    return this.#inTurn(() => this.#sources.keep(bytes, canonical, extension));
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

  /** Resolves when every command has ended; none can be given afterwards. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#turns.run(() => null);
  }

  async #commit(changes: readonly Change[]): Promise<void> {
    const next = applyAll(this.#workspace, changes);
    await this.#documents.save(this.#workspace, next);
    this.#workspace = next;
    const isFirst = this.#savedAt === null;
    this.#savedAt = this.#now();
    // Not when opening, which writes nothing: many only look.
    if (isFirst) await removeLeftOvers(this.#files, this.#place);
  }

  #stepped(step: Step, changes: readonly Change[]): Stepped {
    const reading = readingToShow(this.#workspace, changes);
    return { label: step.label, reading, changes, status: this.status() };
  }

  async #inTurn<T>(run: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new RangeError('This workspace was closed.');
    return this.#turns.run(run);
  }
}

function newDocuments(files: Files, place: WorkspaceFolder): Documents {
  return {
    index: new Document({ files, file: place.index, ownFolder: false }, indexFormat),
    codebook: new Document({ files, file: place.codebook, ownFolder: true }, codebookFormat),
    readings: new Map(),
  };
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
