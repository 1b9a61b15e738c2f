import type { Change } from '../../shared/model/change';

/** What one command did, to be taken back as a whole. */
export interface Step {
  /** In words: "tag", "import of 5 readings". */
  readonly label: string;
  readonly changes: readonly Change[];
}

/** Steps, the last one first: linked, so that a step more costs the same however many there are. */
interface Steps {
  readonly last: Step;
  readonly before: Steps | null;
}

/** What can be undone and redone. Immutable, so that a save that fails leaves it as it was. */
export class History {
  constructor(
    private readonly done: Steps | null = null,
    private readonly undone: Steps | null = null,
  ) {}

  get undo(): Step | null {
    return this.done?.last ?? null;
  }

  get redo(): Step | null {
    return this.undone?.last ?? null;
  }

  /** Returns the history after a new command: what was undone before is gone. */
  after(step: Step): History {
    return new History({ last: step, before: this.done });
  }

  /** Returns the history after the last command was undone. */
  afterUndo(step: Step): History {
    return new History(this.done?.before, { last: step, before: this.undone });
  }

  /** Returns the history after the last undone command was done again. */
  afterRedo(step: Step): History {
    return new History({ last: step, before: this.done }, this.undone?.before);
  }
}
