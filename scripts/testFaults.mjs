import path from 'node:path';
import { root } from './lib/paths.mjs';
import { runInForeground } from './lib/run.mjs';

/*
 * npm run test:faults [-- FILE ...]: the tests of storage with every case, not only the share that
 * fits into each run. `npm run test:kill` is the part that kills a process, 2,000 times.
 */
const everything = {
  LECTERN_KILLS: '2000',
  LECTERN_CORRUPTIONS: '500',
  LECTERN_POWER_CUTS: '20000',
  LECTERN_INTERLEAVINGS: '200',
  LECTERN_RACES: '200',
  LECTERN_LOCK_ROUNDS: '150',
  LECTERN_EVERY_FAULT: 'yes',
  LECTERN_MODEL_RUNS: '300',
  LECTERN_MODEL_COMMANDS: '200',
};

const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
const files = process.argv.slice(2).map((name) => `tests/faults/${name}`);
process.exitCode = await runInForeground(
  process.execPath,
  [vitest, 'run', '--project', 'node', ...(files.length > 0 ? files : ['tests/faults'])],
  { cwd: root, env: { ...everything, ...process.env } },
);
