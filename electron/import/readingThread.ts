import { Worker } from 'node:worker_threads';
import { Failure, type PlainFailure } from '../../shared/ipc/failure';
import type { ImportWishes } from './importer';
import {
  cannotBeUsed,
  readingCancelled,
  stoppedReading,
  tookTooLong,
  tookTooMuchMemory,
} from './readingFailures';
import { type WorkerJob, type WorkerMessage, workerMessageSchema } from './workerMessages';

/** Who asks for a job, and how long they want it. */
export interface Asking {
  readonly progress?: ImportWishes['progress'];
  readonly signal: AbortSignal | undefined;
  /** What it may take, from when the thread gets the file. */
  readonly milliseconds: number;
}

/** Most milliseconds that a thread may take to begin: a busy machine loads it slowly. */
const startLimit = 30_000;

/** A job of this kind. */
export type JobOf<Kind extends WorkerJob['kind']> = Extract<WorkerJob, { kind: Kind }>;
/** The answer to a job of this kind. */
export type AnswerTo<Kind extends WorkerJob['kind']> = Extract<WorkerMessage, { kind: Kind }>;

/**
 * A thread that reads one file at a time, or does another job with a text. What misbehaves is ended
 * with its thread: what takes too long or too much, what crashes, and what answers in no form that
 * is known.
 */
export class ReadingThread {
  readonly #worker: Worker;
  #ended = false;
  #isReady = false;

  constructor(
    file: string,
    /** Of the part of memory where what a reader makes of a file grows. */
    private readonly megabytes: number,
  ) {
    this.#worker = new Worker(file, {
      argv: [],
      env: {},
      execArgv: [],
      // What a library prints about a file would stand among the answers of the command line.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    this.#worker.stdout.resume();
    this.#worker.stderr.resume();
    // While nothing is read nobody else listens; an unheard error would end the program.
    this.#worker.on('error', () => (this.#ended = true));
    this.#worker.on('exit', () => (this.#ended = true));
    this.rest();
  }

  /** Whether it can read no more. */
  get ended(): boolean {
    return this.#ended;
  }

  /** From now on the program can end without ending this thread first. */
  rest(): void {
    this.#worker.unref();
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#worker.terminate();
  }

  /** Resolves to the answer of the job's kind; whatever fails, the Failure names the file. */
  async ask<Kind extends WorkerJob['kind']>(
    kind: Kind,
    job: JobOf<Kind>,
    asking: Asking,
  ): Promise<AnswerTo<Kind>> {
    this.#worker.ref();
    const stop = new AbortController();
    try {
      return await this.#answer(kind, job, asking, stop.signal);
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) await this.end();
      throw thrown instanceof Refusal ? thrown.failure : thrown;
    } finally {
      stop.abort();
    }
  }

  #answer<Kind extends WorkerJob['kind']>(
    kind: Kind,
    job: JobOf<Kind>,
    { progress, signal, milliseconds }: Asking,
    over: AbortSignal,
  ): Promise<AnswerTo<Kind>> {
    const { name } = job;
    return new Promise((resolve, reject) => {
      const heard = (message: unknown) => {
        const { data, error } = workerMessageSchema.safeParse(message);
        if (!data) reject(cannotBeUsed(name, error.issues[0]?.message ?? ''));
        else if (data.kind === 'ready') begun();
        else if (data.kind === 'progress') progress?.(data.done);
        else if (data.kind === 'failed') reject(new Refusal(data.failure));
        else if (isAnswer(data, kind)) resolve(data);
        else reject(cannotBeUsed(name, 'The answer is to another question.'));
      };
      const failed = (error: NodeJS.ErrnoException) => {
        const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        reject(
          memory ? tookTooMuchMemory(name, this.megabytes) : stoppedReading(name, String(error)),
        );
      };
      const ended = () => reject(stoppedReading(name, 'The thread ended.'));
      const cancelled = () => reject(readingCancelled());
      const late = () => reject(tookTooLong(name, milliseconds));
      // The file has its time from when somebody reads it.
      let timer = setTimeout(late, this.#isReady ? milliseconds : startLimit);
      const begun = () => {
        this.#isReady = true;
        clearTimeout(timer);
        timer = setTimeout(late, milliseconds);
      };
      const worker = this.#worker;
      worker.on('message', heard).on('messageerror', failed).on('error', failed).on('exit', ended);
      signal?.addEventListener('abort', cancelled);
      over.addEventListener('abort', () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancelled);
        worker.off('message', heard).off('messageerror', failed);
        worker.off('error', failed).off('exit', ended);
      });
      worker.postMessage(job);
    });
  }
}

function isAnswer<Kind extends WorkerJob['kind']>(
  message: WorkerMessage,
  kind: Kind,
): message is AnswerTo<Kind> {
  return message.kind === kind;
}

/** A file was refused in order: its thread can read the next one. */
class Refusal extends Error {
  constructor(private readonly plain: PlainFailure) {
    super(plain.message);
  }

  get failure(): Failure {
    return Failure.of(this.plain);
  }
}
