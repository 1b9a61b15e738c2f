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

  /** Adds a transaction; resolves when a power cut can no longer take it away. */
  async append(transaction: Omit<Transaction, 's'>): Promise<JournalPlace> {
    const segment = this.#segment;
    if (segment === null) return this.#begin(transaction);
    const numbered = { s: segment.transactions.length + 1, ...transaction };
    const line = journalLine(numbered);
    try {
      await segment.file.append(line);
    } catch (error) {
      await this.#giveUp(segment);
      throw error;
    }
    if (!(await segment.file.isInPlace())) {
      this.#owed = segment.transactions;
      await this.#giveUp(segment);
      return this.#begin(transaction);
    }
    segment.file.confirm(line.length);
    segment.transactions.push(numbered);
    this.#ends.set(segment.name, segment.file.end);
    return { journal: segment.name, end: segment.file.end, transactions: [numbered] };
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

  async #begin(transaction: Omit<Transaction, 's'>): Promise<JournalPlace> {
    this.#number += 1;
    const name = `j-${this.writer}-${this.#number}.ndjson`;
    const transactions = [...this.#owed, transaction].map((one, at) => ({ ...one, s: at + 1 }));
    const bytes = Buffer.concat([this.#head(), ...transactions].map(journalLine));
    // A failed attempt may leave the file behind, and its name with it.
    this.#ends.set(name, 0);
    await this.files.makeFolder(this.folder.journals);
    const file = await this.files.grow(this.folder.journal(name), bytes);
    this.#segment = { name, file, transactions };
    this.#owed = [];
    this.#ends.set(name, file.end);
    return { journal: name, end: file.end, transactions: [...transactions] };
  }

  #head(): JournalHead {
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
