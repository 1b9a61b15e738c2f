import { Worker } from 'node:worker_threads';
import { Failure, failureFrom } from '../../shared/ipc/failure';
import type { WriterTools } from '.';
import { exportCancelled, untouched } from './exportCancelled';
import type { Write, WritingJob, Written } from './writing';
import { type PrintingMessage, writingMessageSchema } from './writingMessages';

/**
 * Returns what makes each export in a thread of its own, which starts from this built file: thousands
 * of tags take seconds in some formats, and the window has to be answered meanwhile. A cancelled
 * export ends with its thread.
 */
export function writeInThread(file: string, tools: WriterTools): Write {
  return async (job, signal) => {
    if (signal?.aborted) throw exportCancelled();
    const worker = started(file);
    try {
      return await writtenBy(worker, job, tools, signal);
    } finally {
      await worker.terminate();
    }
  };
}

function started(file: string): Worker {
  const worker = new Worker(file, {
    argv: [],
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}

function writtenBy(
  worker: Worker,
  job: WritingJob,
  { printPage }: WriterTools,
  signal: AbortSignal | undefined,
): Promise<Written> {
  const print = async (page: string) => {
    const answer = await printPage(page, signal).then(
      (bytes): PrintingMessage => ({ kind: 'printed', bytes }),
      (thrown: unknown): PrintingMessage => ({ kind: 'failed', failure: failureFrom(thrown) }),
    );
    worker.postMessage(answer);
  };
  return new Promise((resolve, reject) => {
    worker.on('message', (message: unknown) => {
      const { data, error } = writingMessageSchema.safeParse(message);
      if (!data) reject(endedUnexpectedly(error.issues[0]?.message ?? ''));
      else if (data.kind === 'print') void print(data.page);
      else if (data.kind === 'failed') reject(Failure.of(data.failure));
      else resolve(data.written);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(isMemory ? tooMuchMemory() : endedUnexpectedly(error.message));
    });
    worker.on('exit', () => reject(endedUnexpectedly('The thread ended.')));
    signal?.addEventListener('abort', () => reject(exportCancelled()), { once: true });
    worker.postMessage(job);
  });
}

function tooMuchMemory(): Failure {
  return new Failure(
    'refused',
    `Making the file takes more memory than there is. ${untouched} Choose fewer readings, or another format.`,
  );
}

function endedUnexpectedly(detail: string): Failure {
  return new Failure(
    'bug',
    `Making the file ended unexpectedly. ${untouched} Try again, or choose another format.`,
    detail,
  );
}
