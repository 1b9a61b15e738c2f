import { defineConfig } from '@playwright/test';
import { resolveRuntime } from './scripts/electronRuntime.mjs';

// Playwright starts Electron through node_modules/electron, which knows nothing of other runtimes.
const runtime = await resolveRuntime();
if (runtime.source === 'registry') process.env.ELECTRON_OVERRIDE_DIST_PATH = runtime.folder;

// Set by scripts/test.mjs, which adds the report's numbers to its last line.
const report = process.env.LECTERN_E2E_REPORT;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // A shared machine can be five times slower; only a hang shall end a test.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // One window at a time: focus and the clipboard belong to the whole display.
  workers: 1,
  fullyParallel: false,
  // A test that passes only sometimes is a fault to be found, not to be repeated.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ...(report ? [['json', { outputFile: report }] as const] : [])],
});
