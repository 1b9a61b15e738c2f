import type { FileOperation } from './fileOperation';
import type { OpenFile } from './fileSystem';

/** How a growing file does its steps: with the hook, and with failures in words. */
export interface GrowingSteps {
  step<T>(operation: FileOperation, run: () => Promise<T>): Promise<T>;
  saving<T>(run: () => Promise<T>): Promise<T>;
  /** Returns the identity of what stands at the file's path now. */
  identity(): Promise<string>;
}

/** A file that only grows, and is open for as long as it does. */
export class GrowingFile {
  /** Bytes that the disk has confirmed. */
  #end = 0;
  #identity = '';

  constructor(
    private readonly handle: OpenFile,
    private readonly steps: GrowingSteps,
  ) {}

  get end(): number {
    return this.#end;
  }

  /** Writes the first bytes; `nameIt` makes the file's name durable. */
  async begin(bytes: Uint8Array, nameIt: () => Promise<void>): Promise<void> {
    await this.steps.step('write', () => this.handle.write(bytes, 0));
    await this.steps.step('sync', () => this.handle.sync());
    await nameIt();
    this.#identity = await this.steps.identity();
    this.#end = bytes.length;
  }

  /** Adds bytes, durably. After a failure nothing may be added any more: see `cutBack`. */
  async append(bytes: Uint8Array): Promise<void> {
    await this.steps.saving(async () => {
      await this.steps.step('write', () => this.handle.write(bytes, this.#end));
      await this.steps.step('sync', () => this.handle.syncData());
    });
  }

  /** Counts bytes that were appended as part of the file: `cutBack` leaves them. */
  confirm(length: number): void {
    this.#end += length;
  }

  /** Whether the file still stands at its path: a folder can be moved while its files are open. */
  async isInPlace(): Promise<boolean> {
    try {
      return (await this.steps.identity()) === this.#identity;
    } catch {
      // Whatever keeps it from being seen keeps the next start from reading it.
      return false;
    }
  }

  /**
   * Takes back what was written and not confirmed, as far as the disk lets us. The file must not
   * be written again after a failed sync: the system forgets such bytes, and the next sync
   * reports success without them.
   */
  async cutBack(): Promise<void> {
    try {
      await this.steps.step('truncate', () => this.handle.truncate(this.#end));
      await this.steps.step('sync', () => this.handle.sync());
    } catch {
      // The next file says where this one ends.
    }
  }

  async close(): Promise<void> {
    try {
      await this.steps.step('close', () => this.handle.close());
    } catch {
      // What counts was synced before.
    }
  }
}
