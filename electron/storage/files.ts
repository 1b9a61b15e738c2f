import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { Failure } from '../../shared/ipc/failure';
import { compare } from '../../shared/text/compare';
import { errorCode, readFailure, saveFailure } from './fileFailure';
import type { FileOperation } from './fileOperation';
import {
  type FileFacts,
  type FileSystem,
  type FolderEntry,
  type OpenFile,
  realFileSystem,
} from './fileSystem';
import { GrowingFile } from './growingFile';

export type { FileOperation } from './fileOperation';
export type { FileFacts } from './fileSystem';

/**
 * Stands around every step that a save depends on: tests record steps with it, make them fail, or
 * end the process.
 */
export type FileHook = <T>(
  operation: FileOperation,
  file: string,
  run: () => Promise<T>,
) => Promise<T>;

/** What `replace` calls the files that it has not put in place yet. */
export const temporaryName = /^\..+\.[0-9a-f]{12}\.tmp$/;

/** Bytes that stay free for saves when something that can wait is written. */
const reserve = 64 * 1024;

const straight: FileHook = (_operation, _file, run) => run();

/** Every file operation of Lectern. What the system refuses is thrown as a Failure in words. */
export class Files {
  readonly #hook: FileHook;
  readonly #system: FileSystem;

  constructor(hook: FileHook = straight, system: FileSystem = realFileSystem) {
    this.#hook = hook;
    this.#system = system;
  }

  /** Returns what stands at the path. */
  async facts(file: string): Promise<FileFacts> {
    return this.#reading(file, () => this.#step('stat', file, () => this.#system.stat(file)));
  }

  /** Returns what stands at the path; null when nothing does. */
  async factsIfThere(file: string): Promise<FileFacts | null> {
    return nullWhenMissing(() => this.facts(file));
  }

  async read(file: string): Promise<Uint8Array> {
    return this.#reading(file, () => this.#step('read', file, () => this.#system.readFile(file)));
  }

  /** Returns the bytes of a file; null when there is none. */
  async readIfThere(file: string): Promise<Uint8Array | null> {
    return nullWhenMissing(() => this.read(file));
  }

  /** Returns the names in a folder, sorted; null when there is no such folder. */
  async list(folder: string): Promise<string[] | null> {
    const list = () => this.#step('list', folder, () => this.#system.readFolder(folder));
    const names = await nullWhenMissing(() => this.#reading(folder, list));
    return names?.sort() ?? null;
  }

  /** Returns what stands in a folder, by name; links are not followed. */
  async entries(folder: string): Promise<FolderEntry[]> {
    const list = () => this.#step('list', folder, () => this.#system.entries(folder));
    const entries = await this.#reading(folder, list);
    return entries.sort((a, b) => compare(a.name, b.name));
  }

  /**
   * Throws a Failure when a file of this many bytes would take the room that the next saves need.
   * What can wait must not fill a disk.
   */
  async requireRoom(file: string, bytes: number): Promise<void> {
    await this.#saving(file, async () => {
      const folder = path.dirname(file);
      const room = await this.#step('room', folder, () => this.#system.room(folder));
      if (room !== null && room < bytes + reserve) throw noRoom();
    });
  }

  /**
   * Puts a file in place, durably and as a whole: at any moment there is the old file or the new
   * one. Resolves when a power cut can no longer take the new one away.
   */
  async replace(file: string, bytes: Uint8Array): Promise<void> {
    await this.#replace(file, null, bytes);
  }

  /** As `replace`, but the old file stays under another name, in the place of what was there. */
  async replaceKeeping(file: string, earlier: string, bytes: Uint8Array): Promise<void> {
    await this.#replace(file, earlier, bytes);
  }

  async #replace(file: string, earlier: string | null, bytes: Uint8Array): Promise<void> {
    await this.#saving(file, async () => {
      const folder = path.dirname(file);
      const temporary = temporaryFor(file);
      // Until it is open, a file of this name is not ours to remove.
      const handle = await this.#step('open', temporary, () => this.#system.create(temporary));
      try {
        await this.#fill(handle, temporary, bytes);
        if (earlier !== null) await this.#rename(file, earlier);
        await this.#rename(temporary, file);
      } catch (error) {
        await this.#discard(temporary);
        throw error;
      }
      await this.#syncFolder(folder);
    });
  }

  #rename(from: string, to: string): Promise<void> {
    return this.#step('rename', to, () => this.#system.rename(from, to));
  }

  /**
   * Makes a file as a whole; returns false when there is one of this name. Of many who claim a
   * name at the same moment one gets it. A power cut may take the file away again.
   */
  async claim(file: string, bytes: Uint8Array): Promise<boolean> {
    return this.#saving(file, async () => {
      const temporary = temporaryFor(file);
      await this.#make(temporary, bytes);
      try {
        await this.#step('link', file, () => this.#system.link(temporary, file));
        return true;
      } catch (error) {
        if (errorCode(error) === 'EEXIST') return false;
      } finally {
        await this.#discard(temporary);
      }
      return this.#claimWithoutLinks(file, bytes);
    });
  }

  /** Not every file system has links: others may see this file before it has its bytes. */
  async #claimWithoutLinks(file: string, bytes: Uint8Array): Promise<boolean> {
    try {
      await this.#make(file, bytes);
      return true;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      throw error;
    }
  }

  async #make(file: string, bytes: Uint8Array): Promise<void> {
    const handle = await this.#step('open', file, () => this.#system.create(file));
    try {
      await this.#fill(handle, file, bytes);
    } catch (error) {
      await this.#discard(file);
      throw error;
    }
  }

  /** Makes a file that grows from these first bytes, durably; leaves none behind when it fails. */
  async grow(file: string, bytes: Uint8Array): Promise<GrowingFile> {
    return this.#saving(file, async () => {
      const handle = await this.#step('open', file, () => this.#system.create(file));
      const growing = new GrowingFile(handle, {
        step: (operation, run) => this.#step(operation, file, run),
        saving: (run) => this.#saving(file, run),
        identity: async () => (await this.facts(file)).identity,
      });
      try {
        await growing.begin(bytes, () => this.#syncFolder(path.dirname(file)));
      } catch (error) {
        await growing.cutBack();
        await growing.close();
        await this.#discard(file);
        throw error;
      }
      return growing;
    });
  }

  /** Removes a file, durably; returns false when there was none. */
  async remove(file: string): Promise<boolean> {
    return this.#saving(file, async () => {
      try {
        await this.#step('remove', file, () => this.#system.unlink(file));
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
        await this.#step('makeFolder', folder, () => this.#system.makeFolder(folder));
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
      await this.#step('removeFolder', folder, () => this.#system.removeFolder(folder));
      return true;
    } catch {
      // An empty folder that stays harms nobody, and a full one must stay: the answer says so.
      return false;
    }
  }

  /** Gives a folder its name, durably; fails when there is a folder of this name with something in it. */
  async moveFolder(from: string, to: string): Promise<void> {
    await this.#saving(to, async () => {
      await this.#rename(from, to);
      await this.#syncFolder(path.dirname(to));
    });
  }

  /** Removes a folder with everything in it, for one that was made a moment ago and came to nothing. */
  async removeTree(folder: string): Promise<void> {
    await this.#saving(folder, () =>
      this.#step('removeFolder', folder, () => this.#system.removeTree(folder)),
    );
  }

  async #fill(handle: OpenFile, file: string, bytes: Uint8Array): Promise<void> {
    try {
      await this.#step('write', file, () => handle.write(bytes, 0));
      await this.#step('sync', file, () => handle.sync());
    } finally {
      await this.#step('close', file, () => handle.close());
    }
  }

  /** Makes names in a folder durable: a rename is safe from a power cut only after this. */
  async #syncFolder(folder: string): Promise<void> {
    await this.#step('syncFolder', folder, () => this.#system.syncFolder(folder));
  }

  async #discard(temporary: string): Promise<void> {
    try {
      await this.#step('remove', temporary, () => this.#system.unlink(temporary));
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

/** Returns a name that nobody else has, beside the file that it stands for. */
function temporaryFor(file: string): string {
  const random = randomBytes(6).toString('hex');
  return path.join(path.dirname(file), `.${path.basename(file).slice(0, 80)}.${random}.tmp`);
}

function noRoom(): NodeJS.ErrnoException {
  return Object.assign(new Error('No room beside what the next saves need.'), { code: 'ENOSPC' });
}

async function nullWhenMissing<T>(run: () => Promise<T>): Promise<T | null> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Failure && error.kind === 'notFound') return null;
    throw error;
  }
}
