import path from 'node:path';
import { Failure } from '../../shared/ipc/failure';
import type { Files } from './files';
import { type Unnumbered } from './journal';
import { journalLine, type JournalHead } from './journalLine';
import { readJournalText } from './journalText';

/** A rescue file that an earlier run left behind. */
export interface Rescued {
  readonly file: string;
  readonly transactions: readonly Unnumbered[];
  /** The file's bytes, when a part of it could not be read; null when it is whole. */
  readonly damaged: Uint8Array | null;
}

/**
 * Keeps commands that a workspace's own disk refuses in a folder of the app, for the case that the
 * program ends before that disk takes them. Helping is all it does: when it cannot, nothing fails.
 */
export class Rescue {
  constructor(
    private readonly files: Files,
    private readonly folder: string,
    private readonly workspace: string,
    private readonly writer: string,
  ) {}

  /** Keeps these commands in the place of those before; returns the file, null when it cannot. */
  async keep(head: JournalHead, transactions: readonly Unnumbered[]): Promise<string | null> {
    const lines = [head, ...transactions.map((one, at) => ({ ...one, s: at + 1 }))];
    try {
      await this.files.makeFolder(this.folder);
      await this.files.replace(this.#own, Buffer.concat(lines.map(journalLine)));
      return this.#own;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return null;
    }
  }

  /** Forgets what was kept: the workspace has it. */
  async clear(file = this.#own): Promise<void> {
    try {
      await this.files.remove(file);
    } catch (error) {
      // Its commands carry their stamps: taking them in a second time changes nothing.
      if (!(error instanceof Failure)) throw error;
    }
  }

  /** Returns what earlier runs kept for this workspace. */
  async left(): Promise<Rescued[]> {
    const names = (await this.files.list(this.folder)) ?? [];
    const rescued: Rescued[] = [];
    for (const name of names.filter((one) => this.#isOfThis(one))) {
      const file = path.join(this.folder, name);
      const bytes = await this.files.readIfThere(file);
      if (bytes === null) continue;
      const { head, entries, damaged, missing } = readJournalText(bytes, file);
      const isWhole = head !== null && damaged.length === 0 && missing === 0;
      const transactions = entries.map(({ transaction }) => transaction);
      rescued.push({ file, transactions, damaged: isWhole ? null : bytes });
    }
    return rescued;
  }

  get #own(): string {
    return path.join(this.folder, `${this.workspace}--${this.writer}.ndjson`);
  }

  #isOfThis(name: string): boolean {
    return name.startsWith(`${this.workspace}--`) && name.endsWith('.ndjson');
  }
}
