import { createHash } from 'node:crypto';
import path from 'node:path';
import { TextDecoder } from 'node:util';
import type { Failure } from '../../shared/ipc/failure';
import type { Files } from './files';
import { damaged } from './sealed';
import type { WorkspaceFolder } from './workspaceFolder';

/** Where the bytes and the text of a source were put. */
export interface KeptSource {
  /** SHA-256 of the bytes as they came. */
  readonly sha256: string;
  /** SHA-256 of the canonical text in UTF-8. */
  readonly textSha256: string;
  /** The files that were not there before. */
  readonly made: readonly SourceFile[];
}

/** A file that is named after its digest. */
export interface SourceFile {
  readonly file: string;
  readonly sha256: string;
}

/** The part of the store that never changes: bytes as they came and canonical texts, by digest. */
export class Sources {
  readonly #texts = new Map<string, string>();

  constructor(
    private readonly files: Files,
    private readonly folder: WorkspaceFolder,
  ) {}

  /** Writes both durably; what is there already stays. Leaves nothing behind when it fails. */
  async keep(bytes: Uint8Array, canonical: string, extension: string): Promise<KeptSource> {
    const text = Buffer.from(canonical);
    const [sha256, textSha256] = [digest(bytes), digest(text)];
    const original = path.join(this.folder.originals, `${sha256}${safeExtension(extension)}`);
    const made: SourceFile[] = [];
    try {
      await this.#keepFile(original, bytes, sha256, made);
      await this.#keepFile(this.folder.text(textSha256), text, textSha256, made);
    } catch (error) {
      for (const { file } of made) await this.remove(file);
      throw error;
    }
    return { sha256, textSha256, made };
  }

  /** Removes a source file; a file that cannot be removed is only unused, which harms nobody. */
  async remove(file: string): Promise<void> {
    try {
      await this.files.remove(file);
    } catch {
      // The failure that made this file useless is the one to tell of.
    }
  }

  /** Returns a canonical text; throws a Failure when it is missing or not what was imported. */
  async text(sha256: string): Promise<string> {
    const text = this.#texts.get(sha256) ?? (await this.#read(sha256));
    // Deleting first puts it at the end: the one at the front was used longest ago.
    this.#texts.delete(sha256);
    this.#texts.set(sha256, text);
    const oldest = this.#texts.keys().next().value;
    if (this.#texts.size > textsInMemory && oldest !== undefined) this.#texts.delete(oldest);
    return text;
  }

  async #read(sha256: string): Promise<string> {
    const file = this.folder.text(sha256);
    const bytes = await this.files.read(file);
    if (digest(bytes) !== sha256) throw changedSource(file);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  }

  async #keepFile(file: string, bytes: Uint8Array, sha256: string, made: SourceFile[]) {
    const there = await this.files.readIfThere(file);
    if (there && digest(there) === sha256) return;
    if (there) throw changedSource(file);
    // Before writing: a write that fails at its last step leaves the file in place.
    made.push({ file, sha256 });
    await this.files.replace(file, bytes);
  }
}

const textsInMemory = 8;

/** Returns the SHA-256 of bytes in lower-case hexadecimal. */
export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Returns the Failure for a source whose bytes are not those of its name. */
export function changedSource(file: string): Failure {
  return damaged(file, 'The contents do not match the SHA-256 in the name.');
}

/** An extension comes from a foreign file name: only a short plain one becomes part of ours. */
function safeExtension(extension: string): string {
  return /^\.[a-z0-9]{1,10}$/i.test(extension) ? extension.toLowerCase() : '';
}
