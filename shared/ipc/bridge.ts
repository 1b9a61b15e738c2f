import type { Imported, Opened, Status } from './answers';
import type { CallName } from './channels';
import type { PlainFailure } from './failure';
import type { ImportFile } from './imports';

/*
 * How calls, answers and events cross the border between window and main.
 */

/** How an answer crosses the process border. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: PlainFailure };

/** What each event carries. */
export interface Events {
  opened: Opened;
  imported: Imported;
  /** How far the reading of one file has come. */
  import: { readonly import: string; readonly file: ImportFile };
  failed: PlainFailure;
  /** The disk took what it had refused, or refuses what it took. */
  status: Status;
  /** A menu item was chosen; the window runs the command of that id. */
  command: string;
}

/** What the preload puts into the window: the only way out of it. */
export interface Bridge {
  /**
   * Returns the JSON of a Result. What crosses into the window is copied value by value: for the
   * parts of a large text that takes ten times as long as reading their JSON.
   */
  call(name: CallName, args: unknown): Promise<string>;
  /** Returns a function that stops the listening. */
  listen(hear: (name: keyof Events, value: unknown) => void): () => void;
}
