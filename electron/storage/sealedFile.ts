import path from 'node:path';
import type { Adapter } from 'lowdb';
import { Failure } from '../../shared/ipc/failure';
import type { Files } from './files';
import { type DocumentFormat, seal, sealOf, unseal } from './sealed';

/**
 * lowdb's adapter for one sealed file. Unlike the adapters that come with lowdb it is durable,
 * checks what it reads, and never overwrites what it has not read or written itself.
 */
export class SealedFile<T> implements Adapter<T> {
  /** The seals that the file may carry; null: no file. More than one after a failed write. */
  #known: ReadonlySet<string | null> = new Set([null]);

  constructor(
    private readonly files: Files,
    readonly file: string,
    private readonly format: DocumentFormat<T>,
    /** Whether the folder belongs to this file alone, and comes and goes with it. */
    private readonly ownFolder: boolean,
  ) {}

  /** Whether a write that failed half-way left it open what the disk holds. */
  get unclear(): boolean {
    return this.#known.size > 1;
  }

  async read(): Promise<T> {
    const bytes = await this.files.read(this.file);
    const record = unseal(this.format, bytes, this.file);
    this.#known = new Set([record.seal]);
    return record.data;
  }

  async write(data: T): Promise<void> {
    const sealed = seal(this.format, data);
    const there = await this.requireKnown();
    // From here on the disk may hold either, whatever the calls below report.
    this.#known = new Set([...this.#known, sealed.seal]);
    if (there === null && this.ownFolder) await this.files.makeFolder(path.dirname(this.file));
    await this.files.replace(this.file, sealed.bytes);
    this.#known = new Set([sealed.seal]);
  }

  /** Removes the file; "nothing there" is as good. */
  async remove(): Promise<void> {
    await this.requireKnown();
    this.#known = new Set([...this.#known, null]);
    await this.files.remove(this.file);
    if (this.ownFolder) await this.files.removeEmptyFolder(path.dirname(this.file));
    this.#known = new Set([null]);
  }

  /** Returns the seal on the disk; throws a Failure when another program changed or removed it. */
  async requireKnown(): Promise<string | null> {
    const bytes = await this.files.readIfThere(this.file);
    const there = bytes && (sealOf(bytes) ?? 'unsealed');
    if (this.#known.has(there)) return there;
    throw new Failure(
      'locked',
      there === null
        ? `Not saved: “${this.file}” is gone. Another program may have moved or deleted it. Nothing was written. Bring the file back from a backup, then open the workspace again.`
        : `Not saved: “${this.file}” was changed by another program after it was opened here. Nothing was overwritten. Open the workspace again to go on with what it holds now.`,
    );
  }
}
