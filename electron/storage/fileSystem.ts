import type { Dirent } from 'node:fs';
import fs from 'node:fs/promises';

/** What stands at a path. */
export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'other';
  readonly bytes: number;
  /** When it was last written, in milliseconds. */
  readonly modified: number;
  /** The same for two looks at one file, however it is named; another file has another one. */
  readonly identity: string;
}

/** What stands in a folder; a link is not followed. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: FileFacts['kind'] | 'link';
}

/** A file that was made a moment ago and is still open. */
export interface OpenFile {
  /** Writes all bytes at this place. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** Makes contents and length durable. */
  sync(): Promise<void>;
  /** As `sync`, without what no reader needs, such as the time of the change. */
  syncData(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/** The few calls of the system that Lectern uses; tests put a disk that loses power behind them. */
export interface FileSystem {
  stat(file: string): Promise<FileFacts>;
  readFile(file: string): Promise<Uint8Array>;
  readFolder(folder: string): Promise<string[]>;
  entries(folder: string): Promise<FolderEntry[]>;
  /** Makes a file; fails with EEXIST when there is one. */
  create(file: string): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  /** Gives a file a second name; fails with EEXIST when there is one. */
  link(from: string, to: string): Promise<void>;
  unlink(file: string): Promise<void>;
  makeFolder(folder: string): Promise<void>;
  removeFolder(folder: string): Promise<void>;
  removeTree(folder: string): Promise<void>;
  /** Returns how many bytes there is room for; null when the system does not say. */
  room(folder: string): Promise<number | null>;
  /** Makes the names in a folder durable. */
  syncFolder(folder: string): Promise<void>;
}

/** The disk of this computer. */
export const realFileSystem: FileSystem = {
  async stat(file) {
    const stat = await fs.stat(file);
    return {
      kind: plainKindOf(stat),
      bytes: stat.size,
      modified: stat.mtimeMs,
      identity: `${stat.dev}:${stat.ino}`,
    };
  },
  readFile: (file) => fs.readFile(file),
  readFolder: (folder) => fs.readdir(folder),
  async entries(folder) {
    const entries = await fs.readdir(folder, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  },
  async create(file) {
    return openFile(await fs.open(file, 'wx'));
  },
  rename: (from, to) => fs.rename(from, to),
  link: (from, to) => fs.link(from, to),
  unlink: (file) => fs.unlink(file),
  async makeFolder(folder) {
    await fs.mkdir(folder);
  },
  removeFolder: (folder) => fs.rmdir(folder),
  removeTree: (folder) => fs.rm(folder, { recursive: true, force: true }),
  async room(folder) {
    const { bavail, bsize, blocks } = await fs.statfs(folder);
    // Some network drives count no blocks at all.
    return blocks === 0 ? null : bavail * bsize;
  },
  async syncFolder(folder) {
    // Windows cannot open folders, and keeps its directory in order by itself.
    if (process.platform === 'win32') return;
    const handle = await fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

function kindOf(entry: Dirent): FolderEntry['kind'] {
  return entry.isSymbolicLink() ? 'link' : plainKindOf(entry);
}

function plainKindOf(one: Pick<Dirent, 'isFile' | 'isDirectory'>): FileFacts['kind'] {
  return one.isFile() ? 'file' : one.isDirectory() ? 'folder' : 'other';
}

function openFile(handle: fs.FileHandle): OpenFile {
  return {
    async write(bytes, position) {
      // The system may take a part only, as a disk does that is nearly full.
      for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await handle.write(
          bytes,
          done,
          bytes.length - done,
          position + done,
        );
        done += bytesWritten;
      }
    },
    sync: () => handle.sync(),
    syncData: () => handle.datasync(),
    truncate: (length) => handle.truncate(length),
    close: () => handle.close(),
  };
}
