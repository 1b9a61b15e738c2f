import path from 'node:path';
import { Low } from 'lowdb';
import { Failure } from '../../shared/ipc/failure';
import type { Files } from './files';
import { formatOf } from './formats';
import { type Folded, type Included, Replica } from './replica';
import {
  damaged,
  type DocumentFormat,
  seal,
  sealInSlices,
  sealOf,
  unseal,
  type Unsealed,
} from './sealed';
import { indexName, previousOf, type WorkspaceFolder } from './workspaceFolder';

/** Bytes that could not be trusted, and what to tell of them. */
export interface DamagedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly failure: Failure;
}

/** What a look at the files of a document found. */
export interface Opened {
  /** Whether any generation could be read. */
  readonly isRead: boolean;
  /** The generations that could not be trusted; none, and nothing read: there are no files. */
  readonly damaged: readonly DamagedFile[];
}

/** A file of a document, read and checked. */
type Generation = Unsealed<Folded>;

/** Keeps bytes for ever that are not in the documents' own files any more. */
export interface Keeping {
  damaged(file: string, bytes: Uint8Array): Promise<unknown>;
  /** `version` is the one that takes their place. */
  older(file: string, bytes: Uint8Array, version: number): Promise<unknown>;
}

/**
 * A document: its records in memory, and the lowdb store of the file that they are folded into.
 * The generation before stays beside it. Folding is never needed for anything to be saved: what
 * the file lacks is in the journals.
 */
export class FoldedDocument {
  readonly replica = new Replica();
  readonly file: string;
  readonly previous: string;
  readonly #format: DocumentFormat<Folded>;
  readonly #db: Low<Folded | null>;
  /** The seal of the file as we read or wrote it, and which journals it holds. */
  #seal: string | null = null;
  #holds: Included = {};
  /** The journals that the generation before surely holds. */
  #previousHolds: Included = {};
  #gen = 0;
  #foldedVersion = 0;
  /** Whether the file that stands there is good, and may become the generation before. */
  #keep = false;
  /** Whether no file of it is good, so that the next fold puts both generations in place. */
  #isRebuilt = false;
  /** The seals of files in which an older version of the format stands. */
  readonly #older = new Map<string, string>();

  constructor(
    private readonly files: Files,
    private readonly folder: WorkspaceFolder,
    readonly name: string,
    private readonly keeping: Keeping,
  ) {
    this.file = folder.document(name);
    this.previous = previousOf(this.file);
    this.#format = formatOf(name);
    this.#db = new Low<Folded | null>(
      {
        read: async () => (await this.#read(this.file))?.data ?? null,
        write: (data) => this.#write(data),
      },
      null,
    );
  }

  /** Whether memory knows what the file lacks. */
  get behind(): boolean {
    return this.replica.version !== this.#foldedVersion;
  }

  /** Whether a journal up to this byte is in the file and in the generation before it. */
  holdsTwice(journal: string, end: number): boolean {
    return this.holds(journal, end) && (this.#previousHolds[journal]?.[0] ?? 0) >= end;
  }

  /** Whether a journal up to this byte is in the file. */
  holds(journal: string, end: number): boolean {
    return (this.#holds[journal]?.[0] ?? 0) >= end;
  }

  /**
   * Reads the document; writes nothing. What is damaged is made good from the other generation,
   * when there is one. Throws a Failure when a file must stay as it is: `tooNew`, `unreadable`.
   */
  async open(): Promise<Opened> {
    const bad: DamagedFile[] = [];
    const base = await this.#readOrNote(this.file, bad);
    const previous = await this.#readOrNote(this.previous, bad);
    if (base === null && previous === null) return { isRead: false, damaged: bad };
    if (base) this.#takeIn(base);
    // Otherwise two writers folded at once, and the file lacks what the one before it holds.
    if (previous && previous.seal !== base?.data.parent) this.#takeIn(previous);
    this.#seal = base?.seal ?? null;
    this.#holds = base?.data.journals ?? {};
    this.#foldedVersion = base && bad.length === 0 ? this.replica.version : -1;
    return { isRead: true, damaged: bad };
  }

  /** Takes what is known of a document that has no good file; the next fold writes both again. */
  rebuild(known: Folded): void {
    this.replica.join(known);
    this.#isRebuilt = true;
  }

  /** Puts the first generation in place, twice: whichever is damaged, the other is there. */
  async create(first: Folded): Promise<void> {
    this.replica.join(first);
    await this.#ensureFolder();
    const earlier = seal(this.#format, this.replica.fold(1, null));
    await this.files.replace(this.previous, earlier.bytes);
    this.#gen = 1;
    await this.#save(earlier.seal);
  }

  /** Brings the file up to date with memory, and memory with what others put into the file. */
  async fold(): Promise<void> {
    const known = { seal: this.#seal, holds: this.#holds };
    const parent = await this.#meetFile();
    const keep = this.#keep;
    await this.#keepOlder();
    const parentHolds = parent !== null && parent.seal === known.seal ? known.holds : parent?.holds;
    await this.#save(parent?.seal ?? null);
    if (!keep) {
      this.#previousHolds = parentHolds ?? {};
      if (!this.#isRebuilt) return;
      this.#isRebuilt = false;
      return this.fold();
    }
    const bytes = await this.files.readIfThere(this.previous).catch(() => null);
    if (bytes !== null && parent !== null && sealOf(bytes) === parent.seal) {
      this.#previousHolds = parentHolds ?? {};
      return;
    }
    // Somebody else folded between our look and our write: what they wrote is here now.
    this.#previousHolds = {};
    const previous = await this.#read(this.previous).catch(() => null);
    if (previous) this.replica.join(previous.data);
  }

  /** Takes in what stands on the disk; returns what becomes the generation before. */
  async #meetFile(): Promise<{ seal: string; holds: Included } | null> {
    this.#keep = false;
    const bytes = await this.files.readIfThere(this.file);
    if (bytes !== null) {
      const there = sealOf(bytes);
      this.#keep = there !== null && there === this.#seal;
      if (this.#keep && there !== null) return { seal: there, holds: this.#holds };
      const base = await this.#trusted(this.file, bytes);
      if (base) {
        this.#takeIn(base);
        this.#keep = true;
        return { seal: base.seal, holds: base.data.journals };
      }
    }
    const bytesBefore = await this.files.readIfThere(this.previous);
    const previous = bytesBefore && (await this.#trusted(this.previous, bytesBefore));
    if (!previous) return null;
    this.#takeIn(previous);
    return { seal: previous.seal, holds: previous.data.journals };
  }

  #takeIn({ data }: Generation): void {
    this.replica.join(data);
    this.#gen = Math.max(this.#gen, data.gen);
  }

  /** Returns a file's record; null when it is damaged, and then its bytes are kept. */
  async #trusted(file: string, bytes: Uint8Array): Promise<Generation | null> {
    try {
      return this.#unsealed(file, bytes);
    } catch (error) {
      if (!(error instanceof Failure) || error.kind !== 'damaged') throw error;
      await this.keeping.damaged(file, bytes);
      return null;
    }
  }

  #unsealed(file: string, bytes: Uint8Array): Generation {
    const generation = unseal(this.#format, bytes, file);
    if (generation.version < this.#format.version) this.#older.set(file, generation.seal);
    return generation;
  }

  /** What an older version wrote stays for ever, before anything takes its place. */
  async #keepOlder(): Promise<void> {
    for (const [file, written] of this.#older) {
      const bytes = await this.files.readIfThere(file);
      // Otherwise another program has brought it up to date, and has kept it.
      if (bytes !== null && sealOf(bytes) === written) {
        await this.keeping.older(file, bytes, this.#format.version);
      }
      this.#older.delete(file);
    }
  }

  async #save(parent: string | null): Promise<void> {
    const { version } = this.replica;
    this.#db.data = this.replica.fold(this.#gen + 1, parent);
    // What is written while this waits goes to records of its own: the file holds one moment.
    await this.#db.write();
    this.#foldedVersion = version;
  }

  async #write(data: Folded | null): Promise<void> {
    if (data === null) return;
    const sealed = await sealInSlices(this.#format, data);
    await this.files.requireRoom(this.folder.index, sealed.bytes.length);
    if (this.#keep) await this.files.replaceKeeping(this.file, this.previous, sealed.bytes);
    else {
      await this.#ensureFolder();
      await this.files.replace(this.file, sealed.bytes);
    }
    this.#seal = sealed.seal;
    this.#holds = data.journals;
    this.#gen = data.gen;
  }

  async #ensureFolder(): Promise<void> {
    // The index stands in the workspace's own folder, which is never made anew.
    if (this.name !== indexName) await this.files.makeFolder(path.dirname(this.file));
  }

  async #readOrNote(file: string, bad: DamagedFile[]): Promise<Generation | null> {
    const bytes = await this.files.readIfThere(file);
    if (bytes === null) return null;
    try {
      return this.#checked(this.#unsealed(file, bytes), file);
    } catch (error) {
      if (!(error instanceof Failure) || error.kind !== 'damaged') throw error;
      bad.push({ file, bytes, failure: error });
      return null;
    }
  }

  async #read(file: string): Promise<Generation | null> {
    const bytes = await this.files.readIfThere(file);
    return bytes && this.#checked(this.#unsealed(file, bytes), file);
  }

  /** A copy of another reading's file has a seal that fits, and is still not this document. */
  #checked(generation: Generation, file: string): Generation {
    const reading = generation.data.records.find(({ id }) => id === 'reading')?.is.id;
    if (reading === undefined || reading === this.name) return generation;
    throw damaged(file, 'It holds another reading.');
  }
}
