import type { MessagePort } from 'node:worker_threads';
import { failureFrom } from '../../shared/ipc/failure';
import type { WorkerJob, WorkerMessage } from './workerMessages';
import type { Work } from './work';

/** Most often, in milliseconds, that progress is told: more than that nobody can see. */
export const progressEvery = 50;

/** Does each job that comes through the port, one after the other, and answers with what came of it. */
export function serveJobs(port: MessagePort, work: Work): void {
  const tell = (message: WorkerMessage) => port.postMessage(message);
  port.on('message', (job: WorkerJob) => {
    answer(job, work, seldom(tell)).then(tell, (thrown: unknown) =>
      tell({ kind: 'failed', failure: failureFrom(thrown) }),
    );
  });
  tell({ kind: 'ready' });
}

async function answer(
  job: WorkerJob,
  { read, annotated, sketch, carry }: Work,
  progress: (done: number) => void,
): Promise<WorkerMessage> {
  switch (job.kind) {
    case 'read': {
      const { bytes, name, encoding, password, isPasted } = job;
      const source = await read(bytes, name, { encoding, password, isPasted, progress });
      return { kind: 'read', source };
    }
    case 'annotated':
      return { kind: 'annotated', found: await annotated(job.bytes, job.name, job.wishes) };
    case 'sketch':
      return { kind: 'sketch', sketch: await sketch(job.text, job.name) };
    case 'carry':
      return { kind: 'carry', fates: await carry(job.tags, job.from, job.to, job.name) };
  }
}

function seldom(tell: (message: WorkerMessage) => void): (done: number) => void {
  let told = -Infinity;
  return (done) => {
    const now = performance.now();
    if (now - told < progressEvery) return;
    told = now;
    tell({ kind: 'progress', done });
  };
}
