import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './lib/paths.mjs';
import { planted, plantedFaults } from './lib/plantedFaults.mjs';
import { say } from './lib/progress.mjs';
import { run } from './lib/run.mjs';
import { Trouble, runScript } from './lib/trouble.mjs';

/*
 * npm run test:planted [-- PART ...]: plants faults in the code of storage, one at a time, in a copy
 * of the tree, and fails when the test that must see one stays green. PART: a part of the name or of
 * a file of the faults to try. A crash test that cannot fail proves nothing.
 */

/** Small shares: a fault worth planting shows soon. */
const shares = {
  LECTERN_KILLS: '6',
  LECTERN_CORRUPTIONS: '40',
  LECTERN_POWER_CUTS: '50',
  LECTERN_INTERLEAVINGS: '6',
  LECTERN_MODEL_RUNS: '4',
};

/** What the tests of storage need. */
const parts = [
  'appVersion.d.ts',
  'electron',
  'package.json',
  'renderer',
  'sample',
  'scripts',
  'shared',
  'tests',
  'tsconfig.base.json',
  'tsconfig.json',
  'vitest.config.ts',
];

/** Milliseconds: a fault can keep a test from ending. */
const longest = 600_000;

/** Copies the tree, without what was installed. */
function copyTree() {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-planted-'));
  process.once('exit', () => fs.rmSync(copy, { recursive: true, force: true }));
  for (const part of parts) {
    fs.cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  }
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  return copy;
}

/**
 * Runs the tests with these titles; returns how many passed and failed, and what vitest wrote.
 * @param {string} copy
 * @param {readonly { test: string, title: string }[]} tests
 */
async function runTests(copy, tests) {
  const report = path.join(copy, 'report.json');
  fs.rmSync(report, { force: true });
  const titles = new Set(tests.map(({ title }) => title));
  const { output } = await run(
    process.execPath,
    [
      path.join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      ...['run', '--project', 'node', '--reporter=json', `--outputFile.json=${report}`],
      ...['--testNamePattern', [...titles].join('|')],
      ...new Set(tests.map(({ test }) => test)),
    ],
    { cwd: copy, env: { ...shares, ...process.env }, timeout: longest, killSignal: 'SIGKILL' },
  );
  if (!fs.existsSync(report)) return { passed: 0, failed: 0, output };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(
    fs.readFileSync(report, 'utf8'),
  );
  // A file that cannot be loaded fails without a test: such a fault proves nothing.
  const messages = testResults.map((/** @type {{ message: string }} */ file) => file.message);
  const said = [output, ...messages].filter(Boolean).join('\n');
  return { passed: numPassedTests, failed: numFailedTests, output: said };
}

/**
 * Plants a fault, runs its test, and takes the fault out again; returns what the test said.
 * @param {string} copy
 * @param {import('./lib/plantedFaults.mjs').PlantedFault} fault
 */
async function verdictOn(copy, fault) {
  const file = path.join(copy, fault.file);
  const code = fs.readFileSync(file, 'utf8');
  const faulty = planted(code, fault);
  if (faulty === null) return 'the text to replace is not there once';
  fs.writeFileSync(file, faulty);
  try {
    const { passed, failed, output } = await runTests(copy, [fault]);
    if (failed > 0) return 'red';
    // Either the fault is no code, or the test is left out on this system.
    return passed > 0 ? 'GREEN: survived' : `no test ran\n${output}`;
  } finally {
    fs.writeFileSync(file, code);
  }
}

/**
 * Throws a Trouble when a test is red without a fault; returns how many are green.
 * @param {string} copy
 * @param {readonly import('./lib/plantedFaults.mjs').PlantedFault[]} faults
 */
async function requireGreen(copy, faults) {
  const { passed, failed, output } = await runTests(copy, faults);
  if (failed > 0) throw new Trouble(`Without a fault ${failed} tests are red.\n${output}`);
  if (passed === 0) throw new Trouble(`Without a fault no test ran.\n${output}`);
  return passed;
}

await runScript(async () => {
  const wanted = process.argv.slice(2);
  const faults = plantedFaults.filter(
    ({ name, file, test }) =>
      wanted.length === 0 || wanted.some((part) => `${name} ${file} ${test}`.includes(part)),
  );
  if (faults.length === 0) throw new Trouble(`There is no fault with “${wanted.join('” or “')}”.`);
  const copy = copyTree();
  say(`Without a fault: ${await requireGreen(copy, faults)} tests are green.`);
  const width = Math.max(...faults.map(({ name }) => name.length));
  let survived = 0;
  for (const fault of faults) {
    const began = performance.now();
    const verdict = await verdictOn(copy, fault);
    const seconds = `${Math.round((performance.now() - began) / 1000)} s`;
    const columns = [fault.name.padEnd(width), path.basename(fault.test).padEnd(22)];
    say([...columns, seconds.padStart(5), verdict].join('  '));
    if (verdict !== 'red') survived += 1;
  }
  say(`\n${faults.length - survived} of ${faults.length} faults were seen.`);
  process.exitCode = survived === 0 ? 0 : 1;
});
