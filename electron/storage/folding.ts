import { Failure } from '../../shared/ipc/failure';
import type { DocumentSet } from './documentSet';
import type { Journal } from './journal';

/** Milliseconds without a change after which the documents are folded. */
export const foldIdle = 2000;
/** Changes after which they are folded although more come. */
const foldAfter = 200;

export interface FoldingNeeds {
  readonly documents: DocumentSet;
  readonly journal: Journal;
  readonly idle: number;
  /** Writes what can be taken back: the journals that say so may go after it. */
  keepHistory(): Promise<void>;
  /** Removes what killed writes left behind. */
  tidy(): Promise<void>;
  /** Runs work between two commands. */
  between(work: () => Promise<void>): Promise<void>;
}

/**
 * Folds the journals into the documents: when nothing happens, now and then, and at the end; never
 * while somebody waits for a save. A fold that fails costs only space, and the next one makes it
 * good.
 */
export class Folding {
  #timer: NodeJS.Timeout | null = null;
  #unfolded = 0;
  #last: Promise<void> = Promise.resolve();
  #ended = false;
  #tidied = false;

  constructor(private readonly needs: FoldingNeeds) {}

  /** Something was saved. */
  changed(): void {
    this.#unfolded += 1;
    this.#stopWaiting();
    if (this.#ended) return;
    if (this.#unfolded >= foldAfter) void this.fold();
    else {
      this.#timer = setTimeout(() => void this.fold(), this.needs.idle);
      // A program that has nothing else to do may end: the journals have everything.
      this.#timer.unref();
    }
  }

  /** Resolves when everything that was saved before is folded, or could not be. */
  fold(): Promise<void> {
    this.#stopWaiting();
    this.#unfolded = 0;
    const turn = this.#last.then(() => this.#fold());
    this.#last = turn;
    return turn;
  }

  /** Folds every document two times; returns whether that worked. */
  foldTwice(): Promise<boolean> {
    const turn = this.#last.then(async () => {
      await this.needs.between(() => this.needs.journal.cut());
      try {
        await this.needs.documents.foldAll();
        await this.needs.documents.foldAll();
        return true;
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        return false;
      }
    });
    this.#last = turn.then(() => undefined);
    return turn;
  }

  /** Folds for the last time and lets go of the files. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.fold();
    await this.needs.journal.cut();
  }

  async #fold(): Promise<void> {
    const { documents, journal } = this.needs;
    if (!documents.behind) return;
    // A journal that begins after this moment may be shorter than what the documents hold of it.
    await this.needs.between(() => journal.cut());
    try {
      await this.needs.keepHistory();
      for (const name of await documents.fold(() => journal.open)) journal.forget(name);
      // Not when opening, which writes nothing: many only look.
      if (!this.#tidied) await this.needs.tidy();
      this.#tidied = true;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }

  #stopWaiting(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
