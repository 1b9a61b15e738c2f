import { hostname } from 'node:os';
import type { Files } from './files';
import type { GrowingFile } from './growingFile';
import {
  type JournalHead,
  journalFormat,
  journalLine,
  journalVersion,
  type Transaction,
} from './journalLine';
import type { WorkspaceFolder } from './workspaceFolder';

/** Where a transaction stands on the disk. */
export interface JournalPlace {
  readonly journal: string;
  /** The byte after it. */
  readonly end: number;
  /** What was written with it: more than one when a journal that is gone was written again. */
  readonly transactions: readonly Transaction[];
}

/** A transaction that has no place in a journal yet. */
export type Unnumbered = Omit<Transaction, 's'>;

interface Segment {
  readonly name: string;
  readonly file: GrowingFile;
  readonly transactions: Transaction[];
}

/**
 * The journals of one writer: one run of the program on one workspace. A file is written by the
 * writer that made it and never opened for writing again, so two writers cannot hurt each other.
 */
export class Journal {
  #segment: Segment | null = null;
  #number = 0;
  /** Where each journal of this writer ends. */
  readonly #ends = new Map<string, number>();
  /** Confirmed before, in a journal that another program took away: they are written again. */
  #owed: readonly Transaction[] = [];

  constructor(
    private readonly files: Files,
    private readonly folder: WorkspaceFolder,
    readonly writer: string,
  ) {}

  /** The journal that is being written; null when the next transaction begins one. */
  get open(): string | null {
    return this.#segment?.name ?? null;
  }

  /**
   * Adds transactions, each a line of its own; resolves when a power cut can no longer take any of
   * them away. When it fails, none of them counts.
   */
  async append(transactions: readonly Unnumbered[]): Promise<JournalPlace> {
    const segment = this.#segment;
    if (segment === null) return this.#begin(transactions);
    const numbered = numberedFrom(segment.transactions.length + 1, transactions);
    const lines = Buffer.concat(numbered.map(journalLine));
    try {
      await segment.file.append(lines);
    } catch (error) {
      await this.#giveUp(segment);
      throw error;
    }
    if (!(await segment.file.isInPlace())) {
      this.#owed = segment.transactions;
      await this.#giveUp(segment);
      return this.#begin(transactions);
    }
    segment.file.confirm(lines.length);
    segment.transactions.push(...numbered);
    this.#ends.set(segment.name, segment.file.end);
    return { journal: segment.name, end: segment.file.end, transactions: numbered };
  }

  /** Ends the journal that is being written: the next transaction begins a new one. */
  async cut(): Promise<void> {
    const segment = this.#segment;
    this.#segment = null;
    await segment?.file.close();
  }

  /** Forgets a journal that was removed. */
  forget(name: string): void {
    this.#ends.delete(name);
  }

  async #begin(added: readonly Unnumbered[]): Promise<JournalPlace> {
    this.#number += 1;
    const name = `j-${this.writer}-${this.#number}.ndjson`;
    const transactions = numberedFrom(1, [...this.#owed, ...added]);
    const bytes = Buffer.concat([this.head(), ...transactions].map(journalLine));
    // A failed attempt may leave the file behind, and its name with it.
    this.#ends.set(name, 0);
    await this.files.makeFolder(this.folder.journals);
    const file = await this.files.grow(this.folder.journal(name), bytes);
    this.#segment = { name, file, transactions };
    this.#owed = [];
    this.#ends.set(name, file.end);
    return { journal: name, end: file.end, transactions: [...transactions] };
  }

  /** Returns the first line of a journal of this writer. */
  head(): JournalHead {
    return {
      format: journalFormat,
      formatVersion: journalVersion,
      writer: this.writer,
      host: hostname(),
      pid: process.pid,
      ends: Object.fromEntries(this.#ends),
    };
  }

  async #giveUp(segment: Segment): Promise<void> {
    this.#segment = null;
    await segment.file.cutBack();
    await segment.file.close();
  }
}

function numberedFrom(first: number, transactions: readonly Unnumbered[]): Transaction[] {
  return transactions.map((one, at) => ({ ...one, s: first + at }));
}
