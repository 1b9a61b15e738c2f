import path from 'node:path';
import type { FileSystem, FolderEntry, OpenFile } from '../../electron/storage/fileSystem';
import { systemError } from './faultyFiles';

/** A file: what programs see, and what is surely on the disk. */
interface Inode {
  readonly id: number;
  seen: Buffer;
  durable: Buffer;
}

type Names = Map<string, Inode | null>;

/** A change of a folder's names that the disk may still forget. */
interface NameChange {
  readonly folder: string;
  readonly apply: (names: Names) => void;
}

const sector = 512;

/**
 * A disk in memory that can lose its power. Contents are durable after `sync`, names after
 * `syncFolder`; everything else may be there, or not, or in part. A null stands for a folder.
 */
export class PowerLossDisk implements FileSystem {
  #seen: Names = new Map([['/', null]]);
  #durable: Names = new Map([['/', null]]);
  #pending: NameChange[] = [];
  #inodes = 0;
  /** Steps that change something, so far. */
  steps = 0;

  /**
   * `beforeStep` is told of each step before it is done: the power may go then. `forget` names a
   * kind of sync that does nothing: the planted fault.
   */
  constructor(
    private readonly beforeStep: () => void = () => {},
    private readonly forget: (what: 'file' | 'folder', file: string) => boolean = () => false,
  ) {}

  /**
   * Returns the disk as it may be if the power goes now and comes back; `random` decides what is
   * left. This disk goes on as if nothing had been.
   */
  afterPowerLoss(random: () => number): PowerLossDisk {
    const disk = new PowerLossDisk();
    const names = new Map(this.#durable);
    // A journaling file system keeps the order of names within one folder.
    const reached = new Map<string, boolean>();
    for (const { folder, apply } of this.#pending) {
      const goesOn = (reached.get(folder) ?? true) && random() < 0.6;
      reached.set(folder, goesOn);
      if (goesOn) apply(names);
    }
    for (const [name, inode] of names) {
      const left = inode && leftOf(inode, random);
      disk.#seen.set(name, left && { id: inode.id, seen: left, durable: Buffer.from(left) });
    }
    // A name in a folder that was forgotten leads nowhere.
    for (const name of [...disk.#seen.keys()].sort()) {
      if (name !== '/' && !disk.#seen.has(path.posix.dirname(name))) disk.#seen.delete(name);
    }
    disk.#durable = new Map(disk.#seen);
    disk.#inodes = this.#inodes;
    return disk;
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- as the system: failures reject
  async stat(file: string) {
    const inode = this.#found(file);
    if (inode === null) return { kind: 'folder', bytes: 0, modified: 0, identity: file } as const;
    return {
      kind: 'file',
      bytes: inode.seen.length,
      modified: 0,
      identity: String(inode.id),
    } as const;
  }

  // eslint-disable-next-line @typescript-eslint/require-await
  async readFile(file: string): Promise<Uint8Array> {
    const inode = this.#found(file);
    if (inode === null) throw systemError('EISDIR');
    return Buffer.from(inode.seen);
  }

  // eslint-disable-next-line @typescript-eslint/require-await
  async readFolder(folder: string): Promise<string[]> {
    if (this.#found(folder) !== null) throw systemError('ENOTDIR');
    return this.#below(folder).map((name) => path.posix.basename(name));
  }

  async entries(folder: string): Promise<FolderEntry[]> {
    return (await this.readFolder(folder)).map((name) => {
      const inode = this.#found(path.posix.join(folder, name));
      return { name, kind: inode === null ? 'folder' : 'file' };
    });
  }

  async create(file: string): Promise<OpenFile> {
    this.#step();
    if (this.#seen.has(file)) throw systemError('EEXIST');
    this.#found(path.posix.dirname(file));
    const inode: Inode = { id: ++this.#inodes, seen: Buffer.alloc(0), durable: Buffer.alloc(0) };
    this.#change(path.posix.dirname(file), (names) => names.set(file, inode));
    return Promise.resolve(this.#open(inode, file));
  }

  async rename(from: string, to: string): Promise<void> {
    this.#step();
    const inode = this.#found(from);
    this.#change(path.posix.dirname(to), (names) => {
      names.delete(from);
      names.set(to, inode);
    });
    return Promise.resolve();
  }

  async link(from: string, to: string): Promise<void> {
    this.#step();
    if (this.#seen.has(to)) throw systemError('EEXIST');
    const inode = this.#found(from);
    this.#change(path.posix.dirname(to), (names) => names.set(to, inode));
    return Promise.resolve();
  }

  async unlink(file: string): Promise<void> {
    this.#step();
    this.#found(file);
    this.#change(path.posix.dirname(file), (names) => names.delete(file));
    return Promise.resolve();
  }

  async makeFolder(folder: string): Promise<void> {
    this.#step();
    if (this.#seen.has(folder)) throw systemError('EEXIST');
    this.#found(path.posix.dirname(folder));
    this.#change(path.posix.dirname(folder), (names) => names.set(folder, null));
    return Promise.resolve();
  }

  async removeFolder(folder: string): Promise<void> {
    this.#step();
    if (this.#below(folder).length > 0) throw systemError('ENOTEMPTY');
    this.#change(path.posix.dirname(folder), (names) => names.delete(folder));
    return Promise.resolve();
  }

  room(): Promise<null> {
    return Promise.resolve(null);
  }

  async removeTree(): Promise<void> {
    return Promise.reject(new RangeError('Nothing that loses its power removes a tree.'));
  }

  async syncFolder(folder: string): Promise<void> {
    this.#step();
    if (this.forget('folder', folder)) return Promise.resolve();
    for (const change of this.#pending) if (change.folder === folder) change.apply(this.#durable);
    this.#pending = this.#pending.filter((change) => change.folder !== folder);
    return Promise.resolve();
  }

  #open(inode: Inode, file: string): OpenFile {
    const sync = () => {
      this.#step();
      if (!this.forget('file', file)) inode.durable = Buffer.from(inode.seen);
      return Promise.resolve();
    };
    return {
      write: (bytes, position) => {
        this.#step();
        const grown = Buffer.alloc(Math.max(inode.seen.length, position + bytes.length));
        inode.seen.copy(grown);
        Buffer.from(bytes).copy(grown, position);
        inode.seen = grown;
        return Promise.resolve();
      },
      sync,
      syncData: sync,
      truncate: (length) => {
        this.#step();
        inode.seen = Buffer.from(inode.seen.subarray(0, length));
        return Promise.resolve();
      },
      close: () => Promise.resolve(),
    };
  }

  #found(file: string): Inode | null {
    const inode = this.#seen.get(file);
    if (inode === undefined) throw systemError('ENOENT');
    return inode;
  }

  #below(folder: string): string[] {
    return [...this.#seen.keys()].filter(
      (name) => name !== '/' && path.posix.dirname(name) === folder,
    );
  }

  #change(folder: string, apply: (names: Names) => void): void {
    apply(this.#seen);
    this.#pending.push({ folder, apply });
  }

  #step(): void {
    this.beforeStep();
    this.steps += 1;
  }
}

/** What is left of a file's contents: sector by sector the new bytes, the old ones, or NULs. */
function leftOf({ seen, durable }: Inode, random: () => number): Buffer {
  if (seen.equals(durable)) return Buffer.from(durable);
  const kind = random();
  if (kind < 0.25) return Buffer.from(durable);
  if (kind < 0.4) return Buffer.from(seen);
  const length = durable.length + Math.floor(random() * (seen.length - durable.length + 1));
  const left = Buffer.alloc(Math.max(0, kind < 0.7 ? seen.length : length));
  for (let start = 0; start < left.length; start += sector) {
    const end = Math.min(start + sector, left.length);
    if (random() < 0.5) seen.copy(left, start, start, end);
    else durable.subarray(start, end).copy(left, start);
  }
  return left;
}
