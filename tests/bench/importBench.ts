import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Desk } from '../../electron/desk';
import { importSources } from '../../electron/import/importSources';
import { ReadingPool } from '../../electron/import/readingPool';
import { sourceOf } from '../../electron/import/source';
import { WorkspaceStore } from '../../electron/storage/workspaceStore';
import { Failure } from '../../shared/ipc/failure';
import { readingsInUse } from '../../shared/model/workspace';
import { textOf } from './longTexts';

/*
 * What `npm run bench:import` measures, in the process of its own that it is given: a text of ten
 * megabytes from its bytes to what the dialog shows, beside the mere decoding of it; and a thousand
 * articles, whole and cancelled in the middle. Arguments: an empty folder, the built worker.
 */

const [folder = '', worker = ''] = process.argv.slice(2);
async function timed(run: () => unknown): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

async function aDesk(name: string): Promise<Desk> {
  const now = () => new Date().toISOString();
  const reviewer = { id: 'ann', name: 'Ann' };
  const ws = { id: 'ws', name: 'Bench', reviewer };
  const store = await WorkspaceStore.create(path.join(folder, name), ws, { now });
  return { store: () => store, now, newId: randomUUID };
}

async function large(): Promise<void> {
  const bytes = new TextEncoder().encode(textOf(10 * 1024 * 1024, 1));
  const decoding = await timed(() => new TextDecoder().decode(bytes));
  const pool = new ReadingPool({ worker });
  const cold = await timed(() => pool.read(bytes, 'large.txt'));
  const warm: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    warm.push(await timed(() => pool.read(bytes, 'large.txt')));
  }
  await pool.close();
  warm.sort((a, b) => a - b);
  const median = warm[2] ?? NaN;
  const ratio = (median / decoding).toFixed(0);
  console.log(
    `10 MB of text: ${cold.toFixed(0)} ms with a new thread, ${median.toFixed(0)} ms after that (median of 5), ${ratio} times its decoding (${decoding.toFixed(0)} ms).`,
  );
}

async function thousand(): Promise<void> {
  const sources = Array.from({ length: 1000 }, (_, at) => {
    const bytes = new TextEncoder().encode(textOf(6000, at * 100 + 2));
    return sourceOf(`article ${String(at)}.txt`, () => bytes);
  });
  const pool = new ReadingPool({ worker });
  const whole = await aDesk('whole');
  const time = await timed(() => importSources(whole, sources, { read: pool.read }));
  const count = readingsInUse(whole.store().workspace).length;
  await whole.store().close();
  console.log(`1,000 articles: ${String(count)} readings in ${(time / 1000).toFixed(1)} s.`);

  const cancelled = await aDesk('cancelled');
  const stop = new AbortController();
  const begun = (_: unknown, before: number) => {
    if (before === 500) stop.abort();
  };
  const ended = await importSources(cancelled, sources, {
    read: pool.read,
    signal: stop.signal,
    begun,
  }).catch((error: unknown) => error);
  const kind = ended instanceof Failure ? ended.kind : 'not cancelled';
  await cancelled.store().close();
  const left = ['originals', 'texts'].flatMap((name) =>
    fs.readdirSync(path.join(folder, 'cancelled', name)),
  );
  console.log(`Ended after 500: ${kind}, ${String(left.length)} files left.`);
  await pool.close();
}

await large();
await thousand();
