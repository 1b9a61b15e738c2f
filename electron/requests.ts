import type { Imported, Opened } from '../shared/ipc/answers';
import { failureFrom } from '../shared/ipc/failure';
import type { Arguments } from './arguments';
import type { WindowEvents } from './events';
import { Turns } from './turns';

export interface RequestNeeds {
  readonly events: WindowEvents;
  openSample(): Promise<Opened>;
  importPaths(paths: readonly string[]): Promise<Imported>;
  report(thrown: unknown): void;
}

/**
 * Does what somebody asked for from outside the window: on a command line, or by opening a file
 * with Lectern. The window hears of the outcome by an event.
 */
export class Requests {
  readonly #turns = new Turns();

  constructor(private readonly needs: RequestNeeds) {}

  /** Does it in its turn. */
  async take({ files, sample }: Pick<Arguments, 'files' | 'sample'>): Promise<void> {
    await this.between(async () => {
      const { events, openSample, importPaths, report } = this.needs;
      try {
        if (sample) events.opened(await openSample());
        if (files.length > 0) events.imported(await importPaths(files));
      } catch (thrown) {
        report(thrown);
        events.failed(failureFrom(thrown));
      }
    });
  }

  /** Runs something while no request is half done, and returns what it returns. */
  between<T>(work: () => T | Promise<T>): Promise<T> {
    return this.#turns.run(work);
  }
}
