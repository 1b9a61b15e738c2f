import process from 'node:process';
import { parentPort } from 'node:worker_threads';
import type { WritingJob } from '../../electron/write/writing';

/* The start of a thread that goes wrong in the way that the name of the workspace says. */

const wrongs: Record<string, () => void> = {
  nonsense: () => parentPort?.postMessage({ kind: 'written', written: 'all of it' }),
  exit: () => process.exit(0),
  crash: () => {
    throw new Error('Out of order.');
  },
  // Never answers, and never ends by itself.
  silence: () => parentPort?.on('message', () => undefined),
};

parentPort?.once('message', ({ workspace }: WritingJob) => wrongs[workspace.name]?.());
