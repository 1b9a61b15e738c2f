import path from 'node:path';
import { root } from './lib/paths.mjs';
import { runInForeground } from './lib/run.mjs';

/*
 * npm run test:crash: kills the page's process 50 times during edit, import and export, and prints
 * after how many milliseconds the window was back each time.
 */
process.exitCode = await runInForeground(
  process.execPath,
  [path.join(root, 'scripts', 'test.mjs'), 'e2e', 'crash'],
  { cwd: root, env: { LECTERN_CRASHES: '50', ...process.env } },
);
