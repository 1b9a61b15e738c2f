import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../shared/ipc/failure';
import { errorCode, readFailure, saveFailure } from './fileFailure';

/** Every step that touches the disk, by name. */
export type FileOperation =
  | 'stat'
  | 'read'
  | 'list'
  | 'open'
  | 'write'
  | 'sync'
  | 'close'
  | 'rename'
  | 'remove'
  | 'makeFolder'
  | 'removeFolder'
  | 'syncFolder';

/**
 * Stands around every step that a save depends on: tests record steps with it, make them fail, or
 * end the process.
 */
export type FileHook = <T>(
  operation: FileOperation,
  file: string,
  run: () => Promise<T>,
) => Promise<T>;

const straight: FileHook = (_operation, _file, run) => run();

/** What stands at a path. */
export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'other';
  readonly bytes: number;
  /** When it was last written, in milliseconds. */
  readonly modified: number;
}

/** What `replace` calls the files that it has not put in place yet. */
export const temporaryName = /^\..+\.[0-9a-f]{12}\.tmp$/;

/** Every file operation of Lectern. What the system refuses is thrown as a Failure in words. */
export class Files {
  readonly #hook: FileHook;

  constructor(hook: FileHook = straight) {
    this.#hook = hook;
  }

  /** Returns what stands at the path. */
  async facts(file: string): Promise<FileFacts> {
    const stat = await this.#reading(file, () => this.#step('stat', file, () => fs.stat(file)));
    const kind = stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other';
    return { kind, bytes: stat.size, modified: stat.mtimeMs };
  }

  /** Returns what stands at the path; null when nothing does. */
  async factsIfThere(file: string): Promise<FileFacts | null> {
    return nullWhenMissing(() => this.facts(file));
  }

  async read(file: string): Promise<Uint8Array> {
    return this.#reading(file, () => this.#step('read', file, () => fs.readFile(file)));
  }

  /** Returns the bytes of a file; null when there is none. */
  async readIfThere(file: string): Promise<Uint8Array | null> {
    return nullWhenMissing(() => this.read(file));
  }

  /** Returns the names in a folder, sorted; null when there is no such folder. */
  async list(folder: string): Promise<string[] | null> {
    const list = () => this.#step('list', folder, () => fs.readdir(folder));
    const names = await nullWhenMissing(() => this.#reading(folder, list));
    return names?.sort() ?? null;
  }

  /**
   * Puts a file in place, durably and as a whole: at any moment there is the old file or the new
   * one. Resolves when a power cut can no longer take the new one away.
   */
  async replace(file: string, bytes: Uint8Array): Promise<void> {
    await this.#saving(file, async () => {
      const folder = path.dirname(file);
      const random = randomBytes(6).toString('hex');
      const temporary = path.join(folder, `.${path.basename(file).slice(0, 80)}.${random}.tmp`);
      // Until it is open, a file of this name is not ours to remove.
      const handle = await this.#step('open', temporary, () => fs.open(temporary, 'wx'));
      try {
        await this.#fill(handle, temporary, bytes);
        await this.#step('rename', file, () => fs.rename(temporary, file));
      } catch (error) {
        await this.#discard(temporary);
        throw error;
      }
      await this.#syncFolder(folder);
    });
  }

  /** Makes an empty file that was not there, without waiting for the disk. */
  async makeEmpty(file: string): Promise<void> {
    await this.#saving(file, async () => {
      const handle = await this.#step('open', file, () => fs.open(file, 'wx'));
      try {
        await this.#step('close', file, () => handle.close());
      } catch (error) {
        await this.drop(file);
        throw error;
      }
    });
  }

  /** Removes a file that nobody reads, if it can be removed. No step: no save depends on it. */
  async drop(file: string): Promise<void> {
    try {
      await fs.unlink(file);
    } catch {
      // One that stays harms nobody; where something failed before, that is what to tell of.
    }
  }

  /** Removes a file, durably; returns false when there was none. */
  async remove(file: string): Promise<boolean> {
    return this.#saving(file, async () => {
      try {
        await this.#step('remove', file, () => fs.unlink(file));
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return false;
        throw error;
      }
      await this.#syncFolder(path.dirname(file));
      return true;
    });
  }

  /** Makes one folder, durably; returns false when it was there. Its parent must be there. */
  async makeFolder(folder: string): Promise<boolean> {
    return this.#saving(folder, async () => {
      try {
        await this.#step('makeFolder', folder, () => fs.mkdir(folder));
      } catch (error) {
        if (errorCode(error) === 'EEXIST') return false;
        throw error;
      }
      await this.#syncFolder(path.dirname(folder));
      return true;
    });
  }

  /** Removes a folder that is empty; returns false when it is not, or cannot be removed. */
  async removeEmptyFolder(folder: string): Promise<boolean> {
    try {
      await this.#step('removeFolder', folder, () => fs.rmdir(folder));
      return true;
    } catch {
      // An empty folder that stays harms nobody, and a full one must stay: the answer says so.
      return false;
    }
  }

  /** Gives a folder its name, durably; fails when there is a folder of this name with something in it. */
  async moveFolder(from: string, to: string): Promise<void> {
    await this.#saving(to, async () => {
      await this.#step('rename', to, () => fs.rename(from, to));
      await this.#syncFolder(path.dirname(to));
    });
  }

  /** Removes a folder with everything in it, for one that was made a moment ago and came to nothing. */
  async removeTree(folder: string): Promise<void> {
    await this.#saving(folder, () =>
      this.#step('removeFolder', folder, () => fs.rm(folder, { recursive: true, force: true })),
    );
  }

  async #fill(handle: fs.FileHandle, file: string, bytes: Uint8Array): Promise<void> {
    try {
      await this.#step('write', file, () => handle.writeFile(bytes));
      await this.#step('sync', file, () => handle.sync());
    } finally {
      await this.#step('close', file, () => handle.close());
    }
  }

  /** Makes names in a folder durable: a rename is safe from a power cut only after this. */
  async #syncFolder(folder: string): Promise<void> {
    // Windows cannot open folders, and keeps its directory in order by itself.
    if (process.platform === 'win32') return;
    await this.#step('syncFolder', folder, async () => {
      const handle = await fs.open(folder, 'r');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    });
  }

  async #discard(temporary: string): Promise<void> {
    try {
      await this.#step('remove', temporary, () => fs.unlink(temporary));
    } catch {
      // The first failure is the one to tell of; a left-over temporary file is never read.
    }
  }

  #step<T>(operation: FileOperation, file: string, run: () => Promise<T>): Promise<T> {
    return this.#hook(operation, file, run);
  }

  async #reading<T>(file: string, run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      throw readFailure(error, file);
    }
  }

  async #saving<T>(file: string, run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      throw saveFailure(error, file);
    }
  }
}

async function nullWhenMissing<T>(run: () => Promise<T>): Promise<T | null> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Failure && error.kind === 'notFound') return null;
    throw error;
  }
}
