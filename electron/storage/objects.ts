import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Failure } from '../../shared/ipc/failure';
import { digest } from './digest';
import type { Files } from './files';
import type { ObjectKind, WorkspaceFolder } from './workspaceFolder';

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** A file that is named after the digest of what it holds. */
export interface SourceFile {
  readonly file: string;
  readonly sha256: string;
}

/**
 * What versions hold, and spare copies of texts: compressed, each once, named after its SHA-256,
 * and compared with it whenever it is read.
 */
export class Objects {
  /** What this run has written or read and found whole. */
  readonly #whole = new Set<string>();

  constructor(
    private readonly files: Files,
    private readonly folder: WorkspaceFolder,
  ) {}

  /** Keeps bytes durably, and adds the file to `made` when there was none; returns their SHA-256. */
  async keep(kind: ObjectKind, bytes: Uint8Array, made: SourceFile[]): Promise<string> {
    const sha256 = digest(bytes);
    const file = this.folder.object(kind, sha256);
    if (await this.#isWhole(file, kind, sha256)) return sha256;
    for (const folder of [this.folder.history, this.folder.objects, path.dirname(file)]) {
      await this.files.makeFolder(folder);
    }
    // Before writing: a write that fails at its last step leaves the file in place.
    made.push({ file, sha256 });
    await this.files.replace(file, await compress(bytes));
    this.#whole.add(file);
    return sha256;
  }

  /** Whether there is a file for it, whole or not. */
  async has(kind: ObjectKind, sha256: string): Promise<boolean> {
    return (await this.files.factsIfThere(this.folder.object(kind, sha256))) !== null;
  }

  /** Returns what was kept; throws a Failure `damaged` when it is missing or not what was kept. */
  async read(kind: ObjectKind, sha256: string): Promise<Uint8Array> {
    const file = this.folder.object(kind, sha256);
    const packed = await this.files.readIfThere(file);
    if (packed === null) throw damagedObject(file, 'The file is missing.');
    const bytes = await expanded(packed);
    if (bytes === null || digest(bytes) !== sha256) {
      throw damagedObject(file, 'The contents do not match the SHA-256 in the name.');
    }
    this.#whole.add(file);
    return bytes;
  }

  /** Whether this run made or saw it: nobody else is about to need it. */
  isOurs(file: string): boolean {
    return this.#whole.has(file);
  }

  async #isWhole(file: string, kind: ObjectKind, sha256: string): Promise<boolean> {
    if ((await this.files.factsIfThere(file)) === null) return false;
    if (this.#whole.has(file)) return true;
    try {
      await this.read(kind, sha256);
      return true;
    } catch (error) {
      if (error instanceof Failure && error.kind === 'damaged') return false;
      throw error;
    }
  }
}

async function expanded(packed: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await expand(packed);
  } catch {
    // Not what gzip wrote: as damaged as other contents.
    return null;
  }
}

function damagedObject(file: string, detail: string): Failure {
  return new Failure(
    'damaged',
    `“${file}” is damaged or missing, so the version that needs it cannot be opened. What is in the workspace now and the other versions are safe. Choose another version.`,
    detail,
  );
}
