import type { Change } from '../../shared/model/change';
import type { Workspace } from '../../shared/model/workspace';
import type { Files } from './files';
import { FoldedDocument } from './foldedDocument';
import type { JournalPlace } from './journal';
import type { Transaction } from './journalLine';
import { operationsOf, writesOf } from './operations';
import { placeFor } from './places';
import { placeOf } from './projection';
import { keepOlder, setAside } from './quarantine';
import type { JournalFile } from './readJournals';
import type { Replica } from './replica';
import { codebookName, indexName, type WorkspaceFolder } from './workspaceFolder';

/** What must be in the documents before a journal may go. */
interface Duty {
  /** The last byte that each document needs from it. */
  readonly ends: Map<string, number>;
  /** Its length when it was read; null for our own. */
  readonly bytes: number | null;
  /** Whether nothing is added to it any more, and nothing in it is damaged. */
  removable: boolean;
}

/** Folded journals that wait for the generation before; more than these make a fold of their own. */
const waitingLimit = 4;

/** All documents of an open workspace, and the journals that they do not hold yet. */
export class DocumentSet {
  readonly documents = new Map<string, FoldedDocument>();
  readonly #duties = new Map<string, Duty>();

  constructor(
    private readonly files: Files,
    readonly folder: WorkspaceFolder,
    private readonly now: () => string,
  ) {}

  get replicas(): ReadonlyMap<string, Replica> {
    return new Map([...this.documents].map(([name, { replica }]) => [name, replica]));
  }

  /** Returns a counter that is higher than every one that is known. */
  nextLamport(): number {
    return this.#lamport + 1;
  }
  #lamport = 0;

  /** A document of this name, in no file yet. */
  newDocument(name: string): FoldedDocument {
    const { files, folder, now } = this;
    return new FoldedDocument(files, folder, name, {
      damaged: (file, bytes) => setAside(files, folder, file, bytes, now()),
      older: (file, bytes, version) =>
        keepOlder(files, folder, file, bytes, { version, at: now() }),
    });
  }

  add(document: FoldedDocument): void {
    this.documents.set(document.name, document);
    this.#lamport = Math.max(this.#lamport, document.replica.lamport);
  }

  /** Notes a journal that was read; it stays as long as a document lacks a part of it. */
  watch({ name, bytes, ended, damaged, cutOff, missing }: JournalFile): void {
    const whole = damaged.length === 0 && !cutOff && missing === 0;
    this.#duties.set(name, { ends: new Map(), bytes: bytes.length, removable: ended && whole });
  }

  /**
   * Feeds a transaction that the disk has confirmed; returns whether any document lacked it.
   * Documents that could not be opened are `closed`: a journal that they need stays.
   */
  take(
    journal: string,
    end: number,
    transaction: Transaction,
    closed: ReadonlySet<string> = new Set(),
  ): boolean {
    const lacking = [...new Set(documentsOf(transaction))].filter(
      (name) =>
        closed.has(name) || (this.documents.get(name)?.replica.included(journal) ?? 0) < end,
    );
    this.#write(transaction, new Set(lacking.filter((name) => !closed.has(name))));
    this.#include(journal, end, transaction);
    return lacking.length > 0;
  }

  /** Feeds what this writer's journal has just confirmed. */
  takeOwn({ journal, end, transactions }: JournalPlace): void {
    for (const transaction of transactions) {
      this.#write(transaction, new Set(documentsOf(transaction)));
      this.#include(journal, end, transaction);
    }
  }

  #write(transaction: Transaction, wanted: ReadonlySet<string>) {
    for (const { change, document, record, write } of writesOf(transaction)) {
      // What cannot be opened now keeps its journal: the duty is never done.
      if (wanted.has(document)) this.#replicaFor(change, document)?.write(record, write);
    }
  }

  #include(journal: string, end: number, transaction: Transaction): void {
    const { ends } = this.#duty(journal);
    const last = transaction.st[0] + transaction.changes.length - 1;
    for (const name of documentsOf(transaction)) {
      ends.set(name, end);
      this.documents.get(name)?.replica.includes(journal, end, last, transaction.at);
    }
    this.#lamport = Math.max(this.#lamport, last);
  }

  /** Returns where the records that changes add stand among their kind. */
  placesOf(
    workspace: Workspace,
    changes: readonly Change[],
    apply: (workspace: Workspace, change: Change) => Workspace,
    /** Places of records that are not on the disk yet. */
    waiting: ReadonlyMap<string, number>,
  ): { places: (number | null)[]; next: Workspace } {
    const added = new Map(waiting);
    const places: (number | null)[] = [];
    let next = workspace;
    for (const change of changes) {
      const place = placeFor(next, change, (id) => added.get(id) ?? this.#placeOf(id));
      for (const { record } of operationsOf(change, place)) {
        if (place !== null) added.set(record, place);
      }
      places.push(place);
      next = apply(next, change);
    }
    return { places, next };
  }

  /** Returns the last byte that is known of each journal. */
  get ends(): Readonly<Record<string, number>> {
    return Object.fromEntries(
      [...this.#duties].map(([name, { ends }]) => [name, Math.max(0, ...ends.values())]),
    );
  }

  /** Whether a fold would write anything. */
  get behind(): boolean {
    return [...this.documents.values()].some(({ behind }) => behind);
  }

  /**
   * Folds every document that is behind and removes the journals that are held twice; `open` is
   * the journal that is being written. Returns the removed ones.
   */
  async fold(open: () => string | null): Promise<string[]> {
    for (const document of this.documents.values()) {
      if (document.behind) await document.fold();
    }
    const waiting = this.#finished(open).filter(([, ends]) => !this.#heldTwice(ends));
    if (waiting.length > waitingLimit) await this.#foldAgain(waiting);
    const removed: string[] = [];
    for (const [name, ends] of this.#finished(open)) {
      if (this.#heldTwice(ends) && (await this.#remove(name))) removed.push(name);
    }
    return removed;
  }

  /** Folds every document, behind or not. */
  async foldAll(): Promise<void> {
    for (const document of this.documents.values()) await document.fold();
  }

  /** Journals that nothing is added to, with what each document needs of them. */
  #finished(open: () => string | null): [string, [string, string, number][]][] {
    return [...this.#duties]
      .filter(([name, { removable }]) => removable && name !== open())
      .map(([name, { ends }]) => [
        name,
        [...ends].map(([document, end]): [string, string, number] => [name, document, end]),
      ]);
  }

  #heldTwice(ends: readonly [string, string, number][]): boolean {
    return ends.every(([journal, document, end]) =>
      this.documents.get(document)?.holdsTwice(journal, end),
    );
  }

  async #foldAgain(waiting: readonly [string, [string, string, number][]][]): Promise<void> {
    const lagging = waiting
      .flatMap(([, ends]) => ends)
      .filter((end) => !this.#heldTwice([end]))
      .map(([, document]) => document);
    for (const name of new Set(lagging)) await this.documents.get(name)?.fold();
  }

  async #remove(name: string): Promise<boolean> {
    const file = this.folder.journal(name);
    const duty = this.#duties.get(name);
    if (duty && duty.bytes !== null) {
      const facts = await this.files.factsIfThere(file);
      if (facts && facts.bytes !== duty.bytes) return false;
    }
    await this.files.remove(file);
    this.#duties.delete(name);
    for (const { replica } of this.documents.values()) replica.forget(name);
    return true;
  }

  #duty(journal: string): Duty {
    const known = this.#duties.get(journal);
    if (known) return known;
    const duty: Duty = { ends: new Map(), bytes: null, removable: true };
    this.#duties.set(journal, duty);
    return duty;
  }

  #replicaFor(change: Change, name: string): Replica | null {
    const known = this.documents.get(name);
    if (known) return known.replica;
    if (change.kind !== 'reading.add') return null;
    const document = this.newDocument(name);
    this.documents.set(name, document);
    return document.replica;
  }

  #placeOf(record: string): number | null {
    const document = record.startsWith('place:') ? indexName : codebookName;
    const register = this.documents.get(document)?.replica.records.get(record);
    return register ? placeOf(register) : null;
  }
}

function documentsOf({ changes }: Transaction): string[] {
  return changes.flatMap((change) => operationsOf(change, null).map(({ document }) => document));
}
