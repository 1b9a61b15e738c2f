import { Low } from 'lowdb';
import type { Files } from './files';
import type { DocumentFormat } from './sealed';
import { SealedFile } from './sealedFile';

/** What a document needs besides its format. */
export interface DocumentPlace {
  readonly files: Files;
  readonly file: string;
  /** Whether the folder belongs to this document alone, and comes and goes with it. */
  readonly ownFolder: boolean;
}

/**
 * One sealed file with its record in memory (a lowdb store). `data` is what the disk has
 * confirmed, null when there is no such file; it never keeps what the disk refused.
 */
export class Document<T> {
  readonly #sealed: SealedFile<T>;
  readonly #db: Low<T | null>;
  /** Whether the disk may hold something else than `data`: a failed save left it unclear. */
  #owed = false;

  /** A document that is not on the disk yet. */
  constructor({ files, file, ownFolder }: DocumentPlace, format: DocumentFormat<T>) {
    this.#sealed = new SealedFile(files, file, format, ownFolder);
    this.#db = new Low<T | null>(
      {
        read: () => this.#sealed.read(),
        write: (data) => (data === null ? this.#sealed.remove() : this.#sealed.write(data)),
      },
      null,
    );
  }

  /** Opens a document; throws a Failure when it is missing, damaged or from a newer version. */
  static async open<T>(place: DocumentPlace, format: DocumentFormat<T>): Promise<Document<T>> {
    const document = new Document(place, format);
    await document.#db.read();
    return document;
  }

  get data(): T | null {
    return this.#db.data;
  }

  /** Throws a Failure when another program changed the file; such a one is never overwritten. */
  async requireKnown(): Promise<void> {
    await this.#sealed.requireKnown();
  }

  /** Saves a record durably, or removes the file (null). When that fails, `data` stays. */
  async save(next: T | null): Promise<void> {
    const before = this.#db.data;
    this.#db.data = next;
    try {
      await this.#write();
    } catch (error) {
      this.#db.data = before;
      this.#owed = this.#sealed.unclear;
      throw error;
    }
    this.#owed = false;
  }

  /** Makes the disk hold `data` again after a save that failed; does nothing when it does. */
  async settle(): Promise<void> {
    if (this.#owed) await this.#write();
    this.#owed = false;
  }

  /**
   * Takes a save back: `data` is the earlier record from now on. Where the disk refuses even
   * that, the debt stays and the next `settle` pays it; the failure that led here is told already.
   */
  async putBack(earlier: T | null): Promise<void> {
    if (earlier === this.#db.data && !this.#owed) return;
    this.#db.data = earlier;
    this.#owed = true;
    try {
      await this.settle();
    } catch {
      this.#owed = true;
    }
  }

  /** lowdb itself never writes null, and a removed document is one. */
  async #write(): Promise<void> {
    if (this.#db.data === null) await this.#sealed.remove();
    else await this.#db.write();
  }
}
