import { parentPort } from 'node:worker_threads';
import { serveWriting } from './write/serveWriting';

/** A thread that makes one export. */
if (!parentPort) throw new RangeError('This file is the start of a worker.');
serveWriting(parentPort);
