import { randomUUID } from 'node:crypto';
import { Failure } from '../shared/ipc/failure';
import type { Desk } from './desk';
import type { WorkspaceStore } from './storage/workspaceStore';
import { Turns } from './turns';

/** The one workspace that is open, and what services need to work with it. */
export class CurrentWorkspace implements Desk {
  #open: WorkspaceStore | null = null;
  readonly #turns = new Turns();

  /**
   * `report` hears when an earlier workspace could not be closed properly; `prepare` readies one
   * that was opened, before anybody works in it.
   */
  constructor(
    private readonly report: (thrown: unknown) => void,
    private readonly prepare: (store: WorkspaceStore) => Promise<void> = () => Promise.resolve(),
  ) {}

  /** The open workspace; null when none is. */
  get opened(): WorkspaceStore | null {
    return this.#open;
  }

  store(): WorkspaceStore {
    if (this.#open !== null) return this.#open;
    throw new Failure(
      'refused',
      'No workspace is open, so there is nothing to change. Open a workspace or import a reading first.',
    );
  }

  now(): string {
    return new Date().toISOString();
  }

  newId(): string {
    return randomUUID();
  }

  /**
   * Puts the workspace that `open` returns in the place of the one before, which is closed after
   * its pending writes; when `open` fails, the one before stays. `open` may return the one before.
   * Switches happen one after the other.
   */
  switch(
    open: (before: WorkspaceStore | null) => Promise<WorkspaceStore>,
  ): Promise<WorkspaceStore> {
    return this.#turns.run(async () => {
      const before = this.#open;
      const next = await open(before);
      if (next !== before) await this.prepare(next);
      this.#open = next;
      // What was saved in the earlier one is on the disk; a failed close must not stop the switch.
      if (before !== null && before !== next) await before.close().catch(this.report);
      return next;
    });
  }

  /** Closes the open workspace after its pending writes. */
  close(): Promise<void> {
    return this.#turns.run(async () => {
      const before = this.#open;
      this.#open = null;
      await before?.close();
    });
  }
}
