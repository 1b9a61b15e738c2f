import type { Change } from '../../shared/model/change';

/** What one command did, to be taken back as a whole. */
export interface Step {
  /** In words: "tag", "import of 5 readings". */
  readonly label: string;
  readonly changes: readonly Change[];
}

/** What can be undone and redone. Immutable, so that a save that fails leaves it as it was. */
export class History {
  constructor(
    private readonly done: readonly Step[] = [],
    private readonly undone: readonly Step[] = [],
  ) {}

  get undo(): Step | null {
    return this.done.at(-1) ?? null;
  }

  get redo(): Step | null {
    return this.undone.at(-1) ?? null;
  }

  /** Returns the history after a new command: what was undone before is gone. */
  after(step: Step): History {
    return new History([...this.done, step]);
  }

  /** Returns the history after the last command was undone. */
  afterUndo(step: Step): History {
    return new History(this.done.slice(0, -1), [...this.undone, step]);
  }

  /** Returns the history after the last undone command was done again. */
  afterRedo(step: Step): History {
    return new History([...this.done, step], this.undone.slice(0, -1));
  }
}
