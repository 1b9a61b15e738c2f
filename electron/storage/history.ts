import type { Change } from '../../shared/model/change';
import type { Unnumbered } from './journal';
import { compareStamps, type Stamp } from './stamp';

/** What one command did, to be taken back as a whole. */
export interface Step {
  /** The stamp of its first change: no other step has it. */
  readonly st: Stamp;
  /** In words: "tag", "import of 5 readings". */
  readonly label: string;
  readonly changes: readonly Change[];
}

/** Most steps that can be taken back: far more than a day's work, and still a small file. */
const historyLimit = 500;

/** What can be undone and redone. Immutable, so that a save that fails leaves it as it was. */
export class History {
  constructor(
    readonly done: readonly Step[] = [],
    readonly undone: readonly Step[] = [],
  ) {}

  get undo(): Step | null {
    return this.done.at(-1) ?? null;
  }

  get redo(): Step | null {
    return this.undone.at(-1) ?? null;
  }

  /** Returns the history after a line of a journal. A new command forgets what was undone before. */
  after({ st, label, changes, undoes, redoes }: Unnumbered): History {
    if (undoes) return this.#afterUndo(undoes);
    if (redoes) return this.#afterRedo(redoes);
    return new History([...this.done, { st, label, changes }].slice(-historyLimit));
  }

  /** Returns the history without a step that cannot be taken back, or done again, any more. */
  without({ st }: Step): History {
    return new History(others(this.done, st), others(this.undone, st));
  }

  #afterUndo(st: Stamp): History {
    return new History(others(this.done, st), [...this.undone, ...these(this.done, st)]);
  }

  #afterRedo(st: Stamp): History {
    return new History([...this.done, ...these(this.undone, st)], others(this.undone, st));
  }
}

function these(steps: readonly Step[], st: Stamp): Step[] {
  return steps.filter((step) => compareStamps(step.st, st) === 0);
}

function others(steps: readonly Step[], st: Stamp): Step[] {
  return steps.filter((step) => compareStamps(step.st, st) !== 0);
}
