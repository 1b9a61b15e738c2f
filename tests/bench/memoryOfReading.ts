import fs from 'node:fs';
import path from 'node:path';
import { ReadingPool } from '../../electron/import/readingPool';
import { Failure } from '../../shared/ipc/failure';

/*
 * Reads one file in a process that has read none but a greeting; prints how many bytes the process
 * had before that, how many at most, and how it ended. Arguments: the built worker, the file.
 */

const [worker = '', file = ''] = process.argv.slice(2);
const pool = new ReadingPool({ worker });
await pool.read(Buffer.from('A thread has started.'), 'first.txt');
const before = process.memoryUsage.rss();
const ended = await pool.read(fs.readFileSync(file), path.basename(file)).then(
  () => 'added',
  (error: unknown) => (error instanceof Failure ? error.kind : String(error)),
);
console.log(JSON.stringify({ before, most: mostMemory(), ended }));
await pool.close();

/** What Linux says of this very process; the figure that Node gives begins with that of its parent. */
function mostMemory(): number {
  const status = '/proc/self/status';
  const said = fs.existsSync(status)
    ? /^VmHWM:\s+(\d+) kB$/m.exec(fs.readFileSync(status, 'utf8'))?.[1]
    : undefined;
  return Number(said ?? process.resourceUsage().maxRSS) * 1024;
}
