import fs from 'node:fs';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { build } from './build.mjs';
import { root } from './lib/paths.mjs';
import { say } from './lib/progress.mjs';
import { runInForeground } from './lib/run.mjs';
import { Trouble, runScript } from './lib/trouble.mjs';
import { prepare } from './runElectron.mjs';
import { addUp, playwrightTally, tallyLine, vitestTally } from './lib/tally.mjs';

/*
 * npm test [-- unit|e2e [ARGUMENTS OF VITEST OR PLAYWRIGHT]]: runs every test and ends with one line
 * that says how many passed and failed.
 */
const reports = path.join(root, 'out', 'reports');

const suites = {
  async unit(/** @type {string[]} */ args) {
    const report = freshReport('unit');
    const code = await runNode('vitest/vitest.mjs', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ]);
    return vitestTally(readReport(report), code);
  },

  async e2e(/** @type {string[]} */ args) {
    const report = freshReport('e2e');
    await build();
    const { env, stop } = await prepare({ ownDisplay: true });
    try {
      // playwright.config.ts names the reporters and reads the path of the report.
      const code = await runNode('@playwright/test/cli.js', ['test', ...args], {
        ...env,
        LECTERN_E2E_REPORT: report,
      });
      return playwrightTally(readReport(report), code);
    } finally {
      stop();
    }
  },
};

/**
 * @param {string} script inside node_modules
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
const runNode = (script, args, env = process.env) =>
  runInForeground(process.execPath, [path.join(root, 'node_modules', script), ...args], {
    cwd: root,
    env,
  });

/**
 * The path for a suite's report. An older report there is removed: it must not be counted again.
 * @param {string} name
 */
function freshReport(name) {
  fs.mkdirSync(reports, { recursive: true });
  const file = path.join(reports, `${name}.json`);
  fs.rmSync(file, { force: true });
  return file;
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Runs one suite. What keeps it from running at all counts as one failure, so that the other suite
 * still runs and the last line tells the truth.
 * @param {'unit' | 'e2e'} name
 * @param {string[]} args
 */
async function runSuite(name, args) {
  try {
    const tally = await suites[name](args);
    if (tally.note) say(`\nThe ${name} tests: ${tally.note}`);
    return tally;
  } catch (error) {
    console.error(error instanceof Trouble ? `\n${error.message}` : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

await runScript(async () => {
  const [part, ...args] = process.argv.slice(2);
  if (part !== undefined && part !== 'unit' && part !== 'e2e') {
    throw new Trouble(`There are the tests "unit" and "e2e", and no "${part}".`);
  }
  await bootstrap();
  const tallies = [];
  /** @type {('unit' | 'e2e')[]} */
  const parts = part ? [part] : ['unit', 'e2e'];
  for (const name of parts) {
    tallies.push(await runSuite(name, args));
  }
  const sum = addUp(tallies);
  if (sum.failed > 0) process.exitCode = 1;
  console.log(`\n${tallyLine(sum)}`);
});
