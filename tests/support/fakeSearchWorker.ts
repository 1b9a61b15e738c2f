import { Answering } from '../../renderer/search/answering';
import type { ToSearchWorker } from '../../renderer/search/messages';

/** A search worker that works in the window, and copies what it hears and says as a real one does. */
export class FakeSearchWorker extends EventTarget {
  /** All that were started and not ended. */
  static readonly alive = new Set<FakeSearchWorker>();
  /** Set to let workers hear nothing, as one does that is deep in its work. */
  static isDeaf = false;
  /** The number of the question that was asked last. */
  static lastId = 0;

  /** Whether a question was heard and is not answered yet. */
  static isBusy = false;

  readonly #answering = new Answering((message) => {
    if (message.kind === 'done' || message.kind === 'failed') FakeSearchWorker.isBusy = false;
    if (FakeSearchWorker.alive.has(this)) {
      this.dispatchEvent(new MessageEvent('message', { data: structuredClone(message) }));
    }
  });

  constructor() {
    super();
    FakeSearchWorker.alive.add(this);
  }

  postMessage(message: ToSearchWorker): void {
    if (message.kind === 'ask') FakeSearchWorker.lastId = message.id;
    if (FakeSearchWorker.isDeaf) return;
    if (message.kind === 'ask') FakeSearchWorker.isBusy = true;
    this.#answering.hear(structuredClone(message));
  }

  /** Says something that the worker itself does not say now. */
  says(message: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data: message }));
  }

  terminate(): void {
    FakeSearchWorker.isBusy = false;
    FakeSearchWorker.alive.delete(this);
  }
}
