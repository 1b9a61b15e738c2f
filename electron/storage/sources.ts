import path from 'node:path';
import { TextDecoder } from 'node:util';
import { Failure, type PlainFailure, plainFailure } from '../../shared/ipc/failure';
import type { Reading } from '../../shared/model/reading';
import { digest } from './digest';
import type { Files } from './files';
import type { Objects, SourceFile } from './objects';
import { setAside } from './quarantine';
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

/** What a reading was made from. */
export interface Source {
  readonly bytes: Uint8Array;
  /** Of the file with the bytes, with its dot. */
  readonly extension: string;
  readonly text: string;
}

export interface SourcesNeeds {
  readonly files: Files;
  readonly folder: WorkspaceFolder;
  readonly objects: Objects;
  now(): string;
  /** Why nothing may be written; null when it may. */
  refusal(): Failure | null;
  /** Hears of a text that was damaged. */
  tell(failure: PlainFailure): void;
}

/** The part of the store that never changes: bytes as they came and canonical texts, by digest. */
export class Sources {
  readonly #texts = new Map<string, string>();

  constructor(private readonly needs: SourcesNeeds) {}

  /**
   * Writes the bytes, the text and a spare copy of the text durably; what is there already stays.
   * Leaves nothing behind when it fails.
   */
  async keep(bytes: Uint8Array, canonical: string, extension: string): Promise<KeptSource> {
    const { folder, objects } = this.needs;
    const text = Buffer.from(canonical);
    const [sha256, textSha256] = [digest(bytes), digest(text)];
    const original = path.join(folder.originals, `${sha256}${safeExtension(extension)}`);
    const made: SourceFile[] = [];
    try {
      await this.#keepFile(original, bytes, sha256, made);
      await objects.keep('txt', text, made);
      await this.#keepFile(folder.text(textSha256), text, textSha256, made);
    } catch (error) {
      for (const { file } of made) await this.#remove(file);
      throw error;
    }
    return { sha256, textSha256, made };
  }

  /** Removes a source file; a file that cannot be removed is only unused, which harms nobody. */
  async #remove(file: string): Promise<void> {
    try {
      await this.needs.files.remove(file);
    } catch {
      // The failure that made this file useless is the one to tell of.
    }
  }

  /**
   * Returns a canonical text. One that is missing or not what was imported is restored from its
   * spare copy; throws a Failure when that is bad too.
   */
  async text(sha256: string): Promise<string> {
    const text = this.#texts.get(sha256) ?? (await this.#read(sha256));
    // Deleting first puts it at the end: the one at the front was used longest ago.
    this.#texts.delete(sha256);
    this.#texts.set(sha256, text);
    const oldest = this.#texts.keys().next().value;
    if (this.#texts.size > textsInMemory && oldest !== undefined) this.#texts.delete(oldest);
    return text;
  }

  /** Returns the bytes as they came, with the extension of their file. */
  async #original(sha256: string): Promise<{ bytes: Uint8Array; extension: string }> {
    const { files, folder } = this.needs;
    const file = await originalFile(files, folder, sha256);
    const bytes = await files.read(file ?? path.join(folder.originals, sha256));
    if (digest(bytes) !== sha256) throw changedSource(file ?? folder.originals);
    return { bytes, extension: path.extname(file ?? '') };
  }

  /** Returns what a reading of any version was made from: its bytes as they came, and its text. */
  async of({ origin, text }: Reading): Promise<Source> {
    const original = await this.#original(origin.sha256);
    return { ...original, text: await this.text(text.sha256) };
  }

  /** Removes what was made of these sources and none of these readings has. */
  async discard(sources: readonly KeptSource[], readings: readonly Reading[]): Promise<void> {
    const used = new Set(readings.flatMap(({ origin, text }) => [origin.sha256, text.sha256]));
    for (const { made } of sources) {
      for (const { file, sha256 } of made) {
        if (!used.has(sha256)) await this.#remove(file);
      }
    }
  }

  /** Makes the spare copies that are missing: workspaces from before there were any have none. */
  async keepSpares(texts: Iterable<string>): Promise<void> {
    const { files, folder, objects } = this.needs;
    for (const sha256 of new Set(texts)) {
      if (this.#spared.has(sha256)) continue;
      if (!(await objects.has('txt', sha256))) {
        const bytes = await files.readIfThere(folder.text(sha256));
        // A damaged text is told of when it is opened.
        if (bytes === null || digest(bytes) !== sha256) continue;
        await objects.keep('txt', bytes, []);
      }
      this.#spared.add(sha256);
    }
  }
  readonly #spared = new Set<string>();

  async #read(sha256: string): Promise<string> {
    const { files, folder } = this.needs;
    try {
      return await readText(files, folder, sha256);
    } catch (error) {
      const restorable =
        error instanceof Failure && (error.kind === 'damaged' || error.kind === 'notFound');
      if (!restorable) throw error;
      const spare = await this.#spare(sha256, error);
      await this.#putBack(folder.text(sha256), spare);
      return decoded(spare);
    }
  }

  async #spare(sha256: string, failure: Failure): Promise<Uint8Array> {
    const { folder, objects } = this.needs;
    if (!(await objects.has('txt', sha256))) throw failure;
    try {
      return await objects.read('txt', sha256);
    } catch (error) {
      if (!(error instanceof Failure) || error.kind !== 'damaged') throw error;
      throw bothDamaged(folder.text(sha256), folder.object('txt', sha256));
    }
  }

  async #putBack(file: string, bytes: Uint8Array): Promise<void> {
    const { files, folder, now, refusal, tell } = this.needs;
    try {
      const why = refusal();
      if (why !== null) throw why;
      const there = await files.readIfThere(file);
      if (there !== null) await setAside(files, folder, file, there, now());
      await files.makeFolder(folder.texts);
      await files.replace(file, bytes);
      tell(plainFailure(restored(file, there === null, folder.quarantine)));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      tell(plainFailure(notRestored(file, error)));
    }
  }

  async #keepFile(file: string, bytes: Uint8Array, sha256: string, made: SourceFile[]) {
    const there = await this.needs.files.readIfThere(file);
    if (there && digest(there) === sha256) return;
    if (there) throw changedSource(file);
    // Before writing: a write that fails at its last step leaves the file in place.
    made.push({ file, sha256 });
    await this.needs.files.replace(file, bytes);
  }
}

const textsInMemory = 8;

/** Returns a canonical text as its file has it; throws a Failure when it is missing or changed. */
export async function readText(
  files: Files,
  folder: WorkspaceFolder,
  sha256: string,
): Promise<string> {
  const file = folder.text(sha256);
  const bytes = await files.read(file);
  if (digest(bytes) !== sha256) throw changedSource(file);
  return decoded(bytes);
}

/** Returns the file with the bytes of this digest as they came; null when there is none. */
export async function originalFile(
  files: Files,
  folder: WorkspaceFolder,
  sha256: string,
): Promise<string | null> {
  const names = (await files.list(folder.originals)) ?? [];
  const name = names.find((other) => path.parse(other).name === sha256);
  return name === undefined ? null : path.join(folder.originals, name);
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** Returns the Failure for a source whose bytes are not those of its name. */
export function changedSource(file: string): Failure {
  return damaged(file, 'The contents do not match the SHA-256 in the name.');
}

function bothDamaged(file: string, spare: string): Failure {
  return new Failure(
    'damaged',
    `“${file}” is damaged or missing, and so is its spare copy “${spare}”. Both are kept as they are, and the tags on this text are safe. Put a copy of one of them from a backup in its place.`,
    'Neither matches the SHA-256 in its name.',
  );
}

function restored(file: string, wasMissing: boolean, quarantine: string): Failure {
  return new Failure(
    wasMissing ? 'notFound' : 'damaged',
    wasMissing
      ? `“${file}” was gone. It was restored from its spare copy, so nothing is missing.`
      : `“${file}” was damaged. It was restored from its spare copy, so nothing is missing. The damaged file is kept in “${quarantine}”.`,
  );
}

function notRestored(file: string, { message, detail }: Failure): Failure {
  return new Failure(
    'damaged',
    `“${file}” is damaged or missing. Its spare copy is shown, so nothing is missing, but it could not be put in its place. ${message}`,
    detail,
  );
}

/** An extension comes from a foreign file name: only a short plain one becomes part of ours. */
function safeExtension(extension: string): string {
  return /^\.[a-z0-9]{1,10}$/i.test(extension) ? extension.toLowerCase() : '';
}
