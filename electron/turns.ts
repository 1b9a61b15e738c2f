/** Lets things that must not happen at the same time happen one after the other. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs `work` when everything before it has ended, and returns what it returns. */
  run<T>(work: () => T | Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    // Who asked for this turn hears of its failure; the next one must not.
    this.#last = turn.catch(() => null);
    return turn;
  }
}
