import { Lanes } from '../lanes';
import { noWishes } from './importer';
import type { Read } from './readSource';
import { readingCancelled } from './readingFailures';
import { type Asking, type JobOf, ReadingThread } from './readingThread';
import { projectTime, readingTime, textTime } from './readingTime';
import { requireSize } from './sizeLimit';
import type { Work } from './work';
import type { WorkerJob } from './workerMessages';

export interface PoolOptions {
  /** The built file that a thread starts from. */
  readonly worker: string;
  /** Instead of what a file of its size may take. */
  readonly milliseconds?: number;
  readonly megabytes?: number;
}

/** How many files are read at the same time. */
export const threadsAtOnce = 2;

/** What lives on after a file, whatever it is, must not live for ever. */
const readsOfThread = 100;
/** A thread that has nothing to do gives its memory back after this many milliseconds. */
const idleLimit = 2000;

/** One that was started for a file that is still being chosen waits longer. */
const choosingLimit = 60_000;

/** A thread, and how many files it has read. */
interface Idle {
  readonly thread: ReadingThread;
  readonly reads: number;
}

/**
 * Reads files in threads of their own, a few at a time, so that a file can neither stop the program
 * nor take its memory.
 */
export class ReadingPool implements Work {
  readonly #worker: string;
  readonly #milliseconds: number | undefined;
  readonly #megabytes: number;
  readonly #idle: Idle[] = [];
  readonly #lanes = new Lanes(threadsAtOnce);
  readonly #closing = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  constructor({ worker, milliseconds, megabytes = 384 }: PoolOptions) {
    this.#worker = worker;
    this.#milliseconds = milliseconds;
    this.#megabytes = megabytes;
  }

  /** Reads a file as soon as a thread is free; ends its thread when the signal says so. */
  readonly read: Read = async (bytes, name, wishes = {}, signal?) => {
    requireSize(bytes.length, name);
    const { encoding, password, isPasted, progress } = { ...noWishes, ...wishes };
    const job = { kind: 'read', bytes, name, encoding, password, isPasted } as const;
    const milliseconds = this.#milliseconds ?? readingTime(bytes);
    return (await this.#ask('read', job, { progress, signal, milliseconds })).source;
  };

  /** A project may hold many texts: it has as long as each of them would have. */
  readonly annotated: Work['annotated'] = async (bytes, name, wishes, signal) =>
    (
      await this.#ask(
        'annotated',
        { kind: 'annotated', name, bytes, wishes },
        { signal, milliseconds: projectTime(bytes) },
      )
    ).found;

  readonly sketch: Work['sketch'] = async (text, name, signal) =>
    (await this.#ask('sketch', { kind: 'sketch', name, text }, { signal, milliseconds: textTime }))
      .sketch;

  readonly carry: Work['carry'] = async (tags, from, to, name, signal) =>
    (
      await this.#ask(
        'carry',
        { kind: 'carry', name, tags, from, to },
        { signal, milliseconds: textTime },
      )
    ).fates;

  /** Starts a thread, if none waits: a file is being chosen. */
  startThread(): void {
    if (this.#closing.signal.aborted) return;
    if (this.#idle.length === 0) this.#idle.push(this.#start());
    this.#endIdleAfter(choosingLimit);
  }

  /** Ends all that is being read. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#endIdle();
  }

  #ask<Kind extends WorkerJob['kind']>(
    kind: Kind,
    job: JobOf<Kind>,
    { signal, ...asking }: Asking,
  ) {
    return this.#lanes.run(() => {
      const stop = AbortSignal.any([this.#closing.signal, ...(signal ? [signal] : [])]);
      if (stop.aborted) throw readingCancelled();
      return this.#askNow(kind, job, { ...asking, signal: stop });
    });
  }

  async #askNow<Kind extends WorkerJob['kind']>(kind: Kind, job: JobOf<Kind>, asking: Asking) {
    clearTimeout(this.#timer);
    const { thread, reads } = this.#idle.pop() ?? this.#start();
    try {
      return await thread.ask(kind, job, asking);
    } finally {
      await this.#keep(thread, reads + 1);
    }
  }

  #start(): Idle {
    return { thread: new ReadingThread(this.#worker, this.#megabytes), reads: 0 };
  }

  async #keep(thread: ReadingThread, reads: number): Promise<void> {
    if (thread.ended) return;
    if (reads >= readsOfThread || this.#closing.signal.aborted) {
      await thread.end();
      return;
    }
    thread.rest();
    this.#idle.push({ thread, reads });
    this.#endIdleAfter(idleLimit);
  }

  #endIdleAfter(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#endIdle(), milliseconds).unref();
  }

  async #endIdle(): Promise<void> {
    clearTimeout(this.#timer);
    await Promise.all(this.#idle.splice(0).map(({ thread }) => thread.end()));
  }
}
