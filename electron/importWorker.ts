import { parentPort } from 'node:worker_threads';
import { serveJobs } from './import/serveJobs';
import { workHere } from './import/workHere';

/** A thread beside the one that answers the window: jobs come in, what came of them goes out. */
if (!parentPort) throw new RangeError('This file is the start of a worker.');
serveJobs(parentPort, workHere);
