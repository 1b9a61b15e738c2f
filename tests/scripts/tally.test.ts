import { describe, expect, test } from 'vitest';
import { addUp, playwrightTally, tallyLine, vitestTally } from '../../scripts/lib/tally.mjs';

const unit = (passed: number, failed = 0, files: object[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: files,
});

describe('the last line of a test run', () => {
  test('adds up both suites', () => {
    const sum = addUp([
      vitestTally(unit(30), 0),
      playwrightTally({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 } }, 0),
    ]);
    expect(tallyLine(sum)).toBe('35 passed, 0 failed');
  });

  test('names skipped tests when there are any', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 0, skipped: 2 };
    expect(tallyLine(playwrightTally({ stats }, 1))).toBe('4 passed, 1 failed, 2 skipped');
  });

  test('counts a test file that could not be loaded', () => {
    const files = [{ status: 'failed', assertionResults: [] }];
    expect(tallyLine(vitestTally(unit(3, 0, files), 1))).toBe('3 passed, 1 failed');
  });

  test('is not green when nothing ran, there is no report, or the suite ended badly', () => {
    expect(vitestTally(unit(0), 0)).toMatchObject({ failed: 1, note: 'none ran.' });
    expect(vitestTally(null, 0)).toMatchObject({ failed: 1, note: 'vitest wrote no report.' });
    expect(vitestTally(unit(9), 1)).toMatchObject({ failed: 1, note: 'they ended with code 1.' });
    expect(playwrightTally(null, 0)).toMatchObject({ failed: 1 });
  });
});
