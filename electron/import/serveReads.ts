import type { MessagePort } from 'node:worker_threads';
import { failureFrom } from '../../shared/ipc/failure';
import type { Read } from './readSource';
import type { ReadJob, WorkerMessage } from './workerMessages';

/** Most often, in milliseconds, that progress is told: more than that nobody can see. */
const progressEvery = 50;

/** Answers each file that comes through the port with what was read of it, one after the other. */
export function serveReads(port: MessagePort, read: Read): void {
  const tell = (message: WorkerMessage) => port.postMessage(message);
  port.on('message', ({ bytes, name, encoding, password }: ReadJob) => {
    let told = -Infinity;
    const progress = (done: number) => {
      const now = performance.now();
      if (now - told < progressEvery) return;
      told = now;
      tell({ kind: 'progress', done });
    };
    read(bytes, name, { encoding, password, progress }).then(
      (source) => tell({ kind: 'read', source }),
      (thrown: unknown) => tell({ kind: 'failed', failure: failureFrom(thrown) }),
    );
  });
}
