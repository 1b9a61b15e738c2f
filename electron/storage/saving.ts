import type { Unsaved } from '../../shared/ipc/answers';
import { Failure, plainFailure } from '../../shared/ipc/failure';
import type { DocumentSet } from './documentSet';
import { History } from './history';
import type { Journal, Unnumbered } from './journal';
import { operationsOf } from './operations';
import type { Rescue, Rescued } from './rescue';
import type { Stamp } from './stamp';

/** How commands are kept that the disk refuses. */
export interface Keeping {
  readonly rescue: Rescue;
  /** Hears when the disk took everything, or when what waits could not be saved again. */
  changed(): void;
}

export interface SavingNeeds {
  readonly journal: Journal;
  readonly documents: DocumentSet;
  /** Milliseconds between two attempts to save what waits. */
  readonly retryAfter: number;
  /** Runs work between two commands. */
  between<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * Puts commands on the disk. Where somebody works who would lose them, a command that the disk
 * refuses is kept and counts, and goes to the disk before any later one as soon as that takes it.
 */
export class Saving {
  #waiting: readonly Unnumbered[] = [];
  #failure: Failure | null = null;
  #keptIn: string | null = null;
  #keeping: Keeping | null = null;
  #timer: NodeJS.Timeout | null = null;
  #ended = false;

  constructor(
    private readonly needs: SavingNeeds,
    /** What can be taken back, as the disk has it. */
    private history: History,
  ) {}

  /** From now on, commands that the disk refuses are kept. */
  keep(keeping: Keeping): void {
    this.#keeping = keeping;
  }

  /** What the disk has not taken; null when it has everything. */
  get unsaved(): Unsaved | null {
    if (this.#failure === null || this.#waiting.length === 0) return null;
    const failure = plainFailure(this.#failure);
    return { commands: this.#waiting.length, failure, keptIn: this.#keptIn };
  }

  /** What can be taken back of what is on the disk. */
  get saved(): History {
    return this.history;
  }

  /** From here on nothing that was done before can be taken back. */
  forgetPast(): void {
    this.history = new History();
  }

  /** Returns the stamp of the next command. */
  nextStamp(): Stamp {
    const last = this.#waiting.at(-1);
    const next = last ? last.st[0] + last.changes.length : 0;
    return [Math.max(next, this.needs.documents.nextLamport()), this.needs.journal.writer];
  }

  /** Returns where the records stand that waiting commands add. */
  get places(): ReadonlyMap<string, number> {
    const places = new Map<string, number>();
    for (const { changes, places: given } of this.#waiting) {
      for (const [at, change] of changes.entries()) {
        const place = given[at] ?? null;
        if (place === null) continue;
        for (const { record } of operationsOf(change, place)) places.set(record, place);
      }
    }
    return places;
  }

  /**
   * Saves a command after those that wait. Returns whether it is on the disk; false: it is kept.
   * Throws the Failure when nobody keeps it.
   */
  async save(command: Unnumbered): Promise<boolean> {
    try {
      await this.#write([...this.#waiting, command]);
      return true;
    } catch (error) {
      if (this.#keeping === null || !(error instanceof Failure)) throw error;
      await this.#keep([...this.#waiting, command], error);
      return false;
    }
  }

  /** Saves what waits; returns whether everything is on the disk. */
  async retry(): Promise<boolean> {
    if (this.#waiting.length === 0) return true;
    try {
      await this.#write(this.#waiting);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.#failure = error;
    }
    this.#keeping?.changed();
    this.#tryLater();
    return this.#waiting.length === 0;
  }

  /** Saves what an earlier run kept in this file; returns how many changes that were. */
  async takeRescued({ transactions }: Rescued): Promise<number> {
    if (transactions.length > 0) await this.#write(transactions);
    return transactions.flatMap((one) => one.changes).length;
  }

  /** Ends the attempts; what waits stays where it is kept. */
  end(): void {
    this.#ended = true;
    this.#stopWaiting();
  }

  async #write(commands: readonly Unnumbered[]): Promise<void> {
    const place = await this.needs.journal.append(commands);
    this.needs.documents.takeOwn(place);
    for (const command of commands) this.history = this.history.after(command);
    const waited = this.#waiting.length > 0;
    this.#waiting = [];
    this.#failure = null;
    if (waited) await this.#keeping?.rescue.clear();
    this.#keptIn = null;
  }

  async #keep(commands: readonly Unnumbered[], failure: Failure): Promise<void> {
    this.#waiting = commands;
    this.#failure = failure;
    this.#keptIn = (await this.#keeping?.rescue.keep(this.needs.journal.head(), commands)) ?? null;
    this.#tryLater();
  }

  #tryLater(): void {
    this.#stopWaiting();
    if (this.#ended || this.#waiting.length === 0) return;
    this.#timer = setTimeout(() => {
      void this.needs.between(() => this.retry());
    }, this.needs.retryAfter);
    // What waits is kept elsewhere, or the person was asked: it must not hold up the end.
    this.#timer.unref();
  }

  #stopWaiting(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
