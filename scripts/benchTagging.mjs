import { fork } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { buildForNode } from './buildTargets.mjs';
import { figuresOf, ratiosOf, within } from './lib/figures.mjs';
import { root } from './lib/paths.mjs';
import { say, startProgress } from './lib/progress.mjs';
import { Trouble, runScript } from './lib/trouble.mjs';

/*
 * npm run bench:tagging: whether an acknowledged tag costs the same in a large workspace as in a small
 * one. Each workspace is open in a process of its own; they take turns, so that whatever else the
 * machine does meets all of them alike. Ends with 1 when a p95 of the save
 * itself is above the limit.
 */

const limit = 1.5;
const sizes = [100, 10_000, 50_000];
const shapes = [
  { name: 'All tags in one reading', readings: 1 },
  { name: 'Tags spread over 50 readings', readings: 50 },
];

/**
 * How to measure. Folding waits for 200 commands: without it, it is asked for between two turns;
 * with it, each turn is long enough for the store to fold by itself while it is measured. That is
 * shown and does not decide: nobody tags without a pause for as long as a large document takes.
 */
const manners = [
  { name: 'the save itself', folding: false, rounds: 300, tags: 4, foldEvery: 20, decides: true },
  {
    name: 'with the folds of the documents',
    folding: true,
    rounds: 4,
    tags: 210,
    foldEvery: 1,
    decides: false,
  },
];

/**
 * What a process is asked for: `open` with folding as the app does it, or only when asked for; `tag`
 * gives this many tags one after the other, and takes them off again.
 * @typedef {(
 *   | { readonly ask: 'make' | 'fold' | 'close' }
 *   | { readonly ask: 'open', readonly folding: boolean }
 *   | { readonly ask: 'tag', readonly tags: number }
 * )} Request
 */

/** A process with one workspace. */
class Bench {
  /**
   * @param {string} file
   * @param {string} folder
   * @param {number} size
   * @param {number} readings
   */
  constructor(file, folder, size, readings) {
    this.size = size;
    this.child = fork(file, [folder, String(size), String(readings)]);
  }

  /**
   * @param {Request} request
   * @returns {Promise<number[]>} milliseconds
   */
  ask(request) {
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Trouble('A process that was measured ended too early.'));
      this.child.once('exit', ended);
      this.child.once('message', (/** @type {number[]} */ times) => {
        this.child.off('exit', ended);
        resolve(times);
      });
      this.child.send(request);
    });
  }

  end() {
    this.child.kill();
  }
}

/** @param {string} folder */
async function builtBench(folder) {
  const entry = 'tests/bench/taggingBench.ts';
  const output = path.relative(root, path.join(folder, 'taggingBench.mjs'));
  await buildForNode(root, '0.0.0', { entry, output }, { format: 'es' });
  return path.join(root, output);
}

/**
 * @param {readonly Bench[]} benches
 * @param {(typeof manners)[number]} manner
 */
async function measure(benches, { folding, rounds, tags, foldEvery }) {
  /** @type {number[]} */
  const openings = [];
  for (const bench of benches) openings.push(...(await bench.ask({ ask: 'open', folding })));
  /** @type {number[][]} */
  const times = benches.map(() => []);
  // The first turn is for the compiler of the engine.
  for (let round = -1; round < rounds; round += 1) {
    // Each goes first as often as the others, and nobody is measured right after another's fold.
    for (let turn = 0; turn < benches.length; turn += 1) {
      const at = (round + 1 + turn) % benches.length;
      const measured = (await benches[at]?.ask({ ask: 'tag', tags })) ?? [];
      if (round >= 0) times[at]?.push(...measured);
    }
    if (round % foldEvery !== 0) continue;
    for (const bench of benches) await bench.ask({ ask: 'fold' });
  }
  for (const bench of benches) await bench.ask({ ask: 'close' });
  return { openings, figures: times.map(figuresOf) };
}

/**
 * @param {readonly string[]} cells
 * @returns {string}
 */
const row = (cells) => cells.map((cell) => cell.padStart(11)).join('');
const ms = (/** @type {number} */ time) => `${time.toFixed(2)} ms`;

/**
 * @param {readonly Bench[]} benches
 * @param {Awaited<ReturnType<typeof measure>>} measured
 */
function table(benches, { openings, figures }) {
  const ratios = ratiosOf(figures);
  console.log(row(['tags', 'opening', 'p50', 'p95', 'slowest', 'p95 ratio']));
  for (const [at, { size }] of benches.entries()) {
    const { p50 = NaN, p95 = NaN, most = NaN } = figures[at] ?? {};
    const ratio = (ratios[at] ?? NaN).toFixed(2);
    const opening = `${Math.round(openings[at] ?? NaN)} ms`;
    console.log(row([size.toLocaleString('en'), opening, ms(p50), ms(p95), ms(most), ratio]));
  }
}

/**
 * @param {string} folder
 * @param {string} file
 * @param {(typeof shapes)[number]} shape
 * @returns {Promise<boolean>} whether every figure is within the limit
 */
async function compare(folder, file, { name, readings }) {
  const benches = sizes.map(
    (size) => new Bench(file, path.join(folder, `${readings}-${size}`), size, readings),
  );
  try {
    const progress = startProgress(`${name}: making the workspaces`);
    for (const bench of benches) await bench.ask({ ask: 'make' });
    progress.done();
    let good = true;
    for (const manner of manners) {
      const measuring = startProgress(`${name}: measuring ${manner.name}`);
      const measured = await measure(benches, manner);
      measuring.done();
      console.log(`\n${name}, ${manner.name}`);
      table(benches, measured);
      const isWithin = within(measured.figures, limit);
      const weight = manner.decides ? '' : ' (does not decide)';
      console.log(`    at most ${limit}: ${isWithin ? 'yes' : 'no'}${weight}\n`);
      if (manner.decides) good &&= isWithin;
    }
    return good;
  } finally {
    for (const bench of benches) bench.end();
  }
}

await runScript(async () => {
  await bootstrap();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-bench-'));
  try {
    const file = await builtBench(path.join(folder, 'program'));
    say(`An acknowledged tag: from the call to the flushed journal, in ${folder}.`);
    let good = true;
    for (const shape of shapes) good = (await compare(folder, file, shape)) && good;
    process.exitCode = good ? 0 : 1;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
