import path from 'node:path';
import { root } from './lib/paths.mjs';
import { runInForeground } from './lib/run.mjs';

/*
 * npm run test:tree: 500 edits in a reading of 311 blocks and 1,550 overlapping tags while Chromium
 * keeps its accessibility tree, and the same without it. Prints the processor time of an edit.
 */
const test = [path.join(root, 'scripts', 'test.mjs'), 'e2e', 'screenReader'];
for (const tree of ['on', 'off']) {
  const env = { LECTERN_TREE_EDITS: '500', ...process.env, LECTERN_TREE: tree };
  const code = await runInForeground(process.execPath, test, { cwd: root, env });
  if (code !== 0) process.exitCode = code;
}
