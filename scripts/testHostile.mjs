import path from 'node:path';
import { root } from './lib/paths.mjs';
import { runInForeground } from './lib/run.mjs';

/*
 * npm run test:hostile: files that attack, all of them, and 5,000 that were changed at random. It
 * prints which took longest; LECTERN_SEED gives other changes.
 */
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
process.exitCode = await runInForeground(
  process.execPath,
  [vitest, 'run', '--project', 'node', 'tests/electron/import/hostile'],
  { cwd: root, env: { LECTERN_HOSTILE: '5000', ...process.env } },
);
