import { parentPort } from 'node:worker_threads';
import { readSource } from './import/readSource';
import { serveReads } from './import/serveReads';

/** The thread that files are read in: bytes come in, what was read goes out. */
if (!parentPort) throw new RangeError('This file is the start of a worker.');
serveReads(parentPort, readSource);
