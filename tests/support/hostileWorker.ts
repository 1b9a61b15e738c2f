import { setTimeout as pauseFor } from 'node:timers/promises';
import { parentPort, threadId } from 'node:worker_threads';
import { plainText } from '../../electron/import/plainText';
import { type Read, readSource } from '../../electron/import/readSource';
import { progressEvery, serveJobs } from '../../electron/import/serveJobs';
import { workHere } from '../../electron/import/workHere';
import { passwordNeeded } from '../../electron/import/passwordNeeded';

/*
 * The start of a thread in which the name of a file says what goes wrong when it is read. Everything
 * else is read as it is in the app.
 */

const answer = (message: unknown) => parentPort?.postMessage(message);

/** What is told to main instead of an answer. */
const lies: Record<string, (right: Awaited<ReturnType<Read>>) => unknown> = {
  'nonsense.txt': () => 'What?',
  'no-text.txt': ({ text: _, ...right }) => ({ kind: 'read', source: right }),
  'short-blocks.txt': (right) => ({ kind: 'read', source: { ...right, blocks: [] } }),
  'half.txt': (right) => ({
    kind: 'read',
    source: { ...right, text: `\uD83D${right.text.slice(1)}` },
  }),
  'other-ids.txt': (right) => ({
    kind: 'read',
    source: { ...right, blocks: right.blocks.map((block) => ({ ...block, id: '../b' })) },
  }),
  'circle.txt': (right) => ({
    kind: 'read',
    source: {
      ...right,
      blocks: right.blocks.map((block) => ({
        ...block,
        kind: 'comment',
        joins: false,
        comment: { author: null, time: null, replyTo: block.id },
      })),
    },
  }),
  'long-title.txt': (right) => ({
    kind: 'read',
    source: { ...right, details: { ...right.details, title: 'x'.repeat(501) } },
  }),
  'progress.txt': () => ({ kind: 'progress', done: 7 }),
};

const never = new Promise<never>(() => {});

const read: Read = async (bytes, name, wishes) => {
  const lie = lies[name];
  if (lie) {
    answer(lie(await readSource(bytes, name)));
    return never;
  }
  if (name === 'busy.txt') for (;;);
  if (name === 'waits.txt') return never;
  if (name === 'greedy.txt') {
    const all: string[][] = [];
    for (;;)
      all.push(Array.from({ length: 100_000 }, (_, at) => `${String(at)} ${String(all.length)}`));
  }
  if (name === 'crash.txt')
    setTimeout(() => {
      throw new RangeError('Out of range.');
    });
  if (name === 'exit.txt') process.exit(0);
  if (name === 'crash.txt') return never;
  if (name === 'locked.txt' && wishes?.password !== 'tram') {
    throw passwordNeeded(name, wishes?.password !== null);
  }
  if (name === 'steps.txt') {
    wishes?.progress?.(0.5);
    // Time itself is what matters here: progress that comes sooner is not told.
    await pauseFor(2 * progressEvery);
    wishes?.progress?.(0.75);
  }
  const source = await readSource(bytes, name);
  if (name === 'which.txt') return { ...source, encoding: `thread ${String(threadId)}` };
  return { ...source, importer: plainText.id, encoding: wishes?.encoding ?? source.encoding };
};

if (parentPort) serveJobs(parentPort, { ...workHere, read });
