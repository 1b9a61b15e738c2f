/**
 * How many tests passed, failed and were skipped; `note` says what the numbers alone do not.
 * @typedef {{ passed: number, failed: number, skipped: number, note?: string }} Tally
 */

/**
 * @param {any} report vitest's JSON report, null when there is none
 * @param {number} exitCode vitest's
 * @returns {Tally}
 */
export function vitestTally(report, exitCode) {
  if (!report) return { passed: 0, failed: 1, skipped: 0, note: 'vitest wrote no report.' };
  // A test file that cannot even be loaded has no tests that could fail.
  const unloadable = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return judge(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloadable,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    exitCode,
  );
}

/**
 * @param {any} report Playwright's JSON report, null when there is none
 * @param {number} exitCode Playwright's
 * @returns {Tally}
 */
export function playwrightTally(report, exitCode) {
  if (!report) return { passed: 0, failed: 1, skipped: 0, note: 'Playwright wrote no report.' };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return judge({ passed: expected + flaky, failed: unexpected, skipped }, exitCode);
}

/**
 * No news is not good news: a suite in which nothing ran has failed, and so has one that ends badly
 * although each of its tests passed.
 * @param {Tally} tally
 * @param {number} exitCode
 * @returns {Tally}
 */
function judge(tally, exitCode) {
  if (tally.failed > 0) return tally;
  if (tally.passed === 0) return { ...tally, failed: 1, note: 'none ran.' };
  if (exitCode !== 0) return { ...tally, failed: 1, note: `they ended with code ${exitCode}.` };
  return tally;
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function addUp(tallies) {
  return tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** @param {Tally} tally */
export function tallyLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
