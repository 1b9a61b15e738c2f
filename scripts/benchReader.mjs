import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { common } from './buildTargets.mjs';
import { root } from './lib/paths.mjs';
import { say, startProgress } from './lib/progress.mjs';
import { figureLines, growthLines, ratioLines } from './lib/readerTable.mjs';
import { Trouble, runScript } from './lib/trouble.mjs';
import { prepare } from './runElectron.mjs';

/*
 * npm run bench [-- SIZE...]: what the app’s own reader costs beside the floor (only the paragraphs
 * in the window, painted by the browser), beside the whole text in a page, beside a plain
 * ProseMirror with all tags as decorations, and beside the text annotator of Recogito. All in one
 * run, in turns, in the real Electron: milliseconds of the processor that the page’s main thread
 * worked, medians, and ratios beside their goals (lib/readerGoals.mjs). Sizes: 10k 100k 1m 5m.
 * LECTERN_ROUNDS says how often each engine has its turn. docs/benchmark.md says how to read it.
 */

/** @typedef {{ name: string, length: number, tags: number }} Size */
/** @typedef {import('./lib/readerTable.mjs').Measured} Measured */

const engines = ['floor', 'full', 'plain', 'recogito', 'lectern'];
/** @type {readonly Size[]} */
const sizes = [
  { name: '10k', length: 10_000, tags: 10 },
  { name: '100k', length: 100_000, tags: 1000 },
  { name: '1m', length: 1_000_000, tags: 10_000 },
  { name: '5m', length: 5_000_000, tags: 50_000 },
];
const rounds = Number(process.env.LECTERN_ROUNDS ?? 3);
const times = { nothing: 10, add: 10, recode: 10, remove: 10, jump: 6 };

await runScript(async () => {
  await bootstrap();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-bench-'));
  const { env, stop } = await prepare({ ownDisplay: true });
  Object.assign(process.env, env);
  try {
    await buildPage(folder);
    const named = process.argv.slice(2);
    const unknown = named.find((name) => !sizes.some((size) => size.name === name));
    if (unknown)
      throw new Trouble(`There are the sizes 10k, 100k, 1m and 5m, and no "${unknown}".`);
    const wanted = sizes.filter(({ name }) => named.length === 0 || named.includes(name));
    /** @type {Map<string, Measured>} */
    const bySize = new Map();
    for (const size of wanted) {
      const measured = await compare(folder, size);
      bySize.set(size.name, measured);
      say(
        `\n${size.name}: ms of the processor (memory: MB); operations without what two empty frames take.`,
      );
      print(figureLines(measured));
      say('\nThe app’s own reader (lectern) beside each:');
      print(ratioLines(size.name, measured));
    }
    const growth = growthLines(bySize);
    if (growth.length > 0)
      say('\nThe app’s own reader with the largest text beside itself with 100k:');
    print(growth);
  } finally {
    stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
});

/** @param {string} folder */
async function buildPage(folder) {
  const [{ build }, { default: react }] = await Promise.all([
    import('vite'),
    import('@vitejs/plugin-react'),
  ]);
  await build({
    ...common('0.0.0'),
    root: path.join(root, 'tests/bench/reader'),
    base: './',
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, target: 'chrome130', chunkSizeWarningLimit: 5000 },
  });
}

/**
 * @param {string} folder
 * @param {Size} size
 * @returns {Promise<Measured>}
 */
async function compare(folder, size) {
  /** @type {Map<string, Map<string, number[]>>} */
  const figures = new Map(engines.map((engine) => [engine, new Map()]));
  const progress = startProgress(`${size.name} with ${size.tags.toLocaleString('en')} tags`);
  for (let round = 0; round < rounds; round += 1) {
    for (const engine of engines) {
      for (const [step, all] of await measure(folder, engine, size)) {
        const known = figures.get(engine);
        known?.set(step, [...(known.get(step) ?? []), ...all]);
      }
    }
  }
  progress.done();
  return figures;
}

/** @param {readonly string[]} lines */
function print(lines) {
  for (const line of lines) console.log(line);
}

/**
 * @param {string} folder
 * @param {string} engine
 * @param {Size} size
 * @returns {Promise<Map<string, number[]>>} milliseconds of each step; megabytes
 */
async function measure(folder, engine, { length, tags }) {
  const { _electron: electron } = await import('@playwright/test');
  const app = await electron.launch({
    args: [...electronArgs(), path.join(root, 'tests/bench/reader/window.mjs'), folder],
    env: /** @type {Record<string, string>} */ (process.env),
  });
  try {
    const page = await app.firstWindow();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const take = (/** @type {unknown[]} */ ...args) =>
      page.evaluate(`take(...${JSON.stringify(args)})`);
    const worked = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
    };
    /** @param {string} step */
    const timed = async (step) => {
      const before = await worked();
      await take(step);
      return (await worked()) - before;
    };
    await page.waitForFunction(() => 'take' in globalThis);
    await take('prepare', engine, length, tags);
    await session.send('HeapProfiler.collectGarbage');
    const held = await privateBytes(app);
    /** @type {Map<string, number[]>} */
    const figures = new Map([['open', [await timed('open')]]]);
    await session.send('HeapProfiler.collectGarbage');
    figures.set('memory', [((await privateBytes(app)) - held) / 1024]);
    for (const [step, count] of Object.entries(times)) {
      if (step === 'jump') await take('middle');
      /** @type {number[]} */
      const all = [];
      /** @type {number[]} */
      const rests = [];
      for (let turn = 0; turn < count; turn += 1) {
        all.push(await timed(step));
        if (step === 'jump') rests.push(await timed('rest'));
      }
      figures.set(step, all);
      if (rests.length > 0) figures.set('rest', rests);
      if (step === 'jump') await take('middle');
    }
    const before = await worked();
    for (let turn = 0; turn < 60; turn += 1) await take('scroll');
    figures.set('scroll', [(await worked()) - before]);
    return figures;
  } finally {
    await app.close();
  }
}

function electronArgs() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/**
 * Kilobytes of memory that only the page’s process has; NaN where the system does not tell.
 * @param {import('@playwright/test').ElectronApplication} app
 */
async function privateBytes(app) {
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  const file = `/proc/${String(pid)}/smaps_rollup`;
  if (!fs.existsSync(file)) return NaN;
  const lines = fs.readFileSync(file, 'utf8').match(/^Private_\w+:\s+(\d+)/gm) ?? [];
  return lines.reduce((sum, line) => sum + Number(/\d+/.exec(line)?.[0] ?? 0), 0);
}
