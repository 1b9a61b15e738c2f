import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { builtProgram } from './lib/builtProgram.mjs';
import { root } from './lib/paths.mjs';
import { runInForeground } from './lib/run.mjs';
import { Trouble, runScript } from './lib/trouble.mjs';

/*
 * npm run test:hostile: files that attack, all of them, and 5,000 documents and 5,000 files with tags
 * that were changed at random. It prints which took longest; LECTERN_SEED gives other changes. Then it
 * measures how much memory each file takes. It takes long: `npm run test:hostile bombs memory` does
 * only these parts.
 */

/** The parts, and the title of the test of each.
 * @type {Readonly<Record<string, string | null>>} */
const parts = {
  mutants: 'however it was changed',
  bombs: 'is never unpacked',
  pointers: 'opens no file',
  shapes: 'has no shape',
  memory: null,
};

await runScript(async () => {
  const wanted = wantedParts(process.argv.slice(2));
  await bootstrap();
  const titles = wanted.flatMap((part) => parts[part] ?? []);
  const attacked = titles.length === 0 ? 0 : await attack(titles);
  const measured = wanted.includes('memory') ? await measureMemory() : 0;
  process.exitCode = attacked || measured;
});

/** @param {readonly string[]} named */
function wantedParts(named) {
  const known = Object.keys(parts);
  const unknown = named.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Trouble(`There is no part “${unknown}”. Name some of these: ${known.join(', ')}.`);
  return named.length === 0 ? known : named;
}

/** @param {readonly string[]} titles */
function attack(titles) {
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const run = [vitest, 'run', '--project', 'node', 'tests/electron/import/hostile/'];
  return runInForeground(process.execPath, [...run, '-t', titles.join('|')], {
    cwd: root,
    env: { LECTERN_HOSTILE: '5000', ...process.env },
  });
}

async function measureMemory() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-hostile-'));
  try {
    const memory = await builtProgram(folder, 'tests/bench/hostileMemory.ts');
    const reader = await builtProgram(folder, 'tests/bench/memoryOfReading.ts');
    const worker = await builtProgram(folder, 'electron/importWorker.ts');
    return await runInForeground(process.execPath, [memory, folder, worker, reader], { cwd: root });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
