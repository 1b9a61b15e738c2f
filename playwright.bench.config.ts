import { defineConfig } from '@playwright/test';
import tests from './playwright.config';

/** What is measured in the real window: no test, and not part of `npm test`. */
export default defineConfig({
  ...tests,
  testDir: 'tests/bench/window',
  testMatch: '*.bench.ts',
  outputDir: 'test-results/bench',
  timeout: 600_000,
  reporter: 'line',
});
