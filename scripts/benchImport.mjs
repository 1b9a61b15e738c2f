import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { buildForNode } from './buildTargets.mjs';
import { root } from './lib/paths.mjs';
import { runInForeground } from './lib/run.mjs';
import { runScript } from './lib/trouble.mjs';

/** npm run bench:import: how long a text of ten megabytes and a thousand articles take to come in. */
await runScript(async () => {
  await bootstrap();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-bench-'));
  try {
    const bench = await built(folder, 'tests/bench/importBench.ts');
    const worker = await built(folder, 'electron/importWorker.ts');
    process.exitCode = await runInForeground(process.execPath, [bench, folder, worker], {
      cwd: root,
    });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});

/**
 * @param {string} folder
 * @param {string} entry
 */
async function built(folder, entry) {
  const file = path.join(
    folder,
    `${path.basename(entry, '.ts')}-built`,
    `${path.basename(entry, '.ts')}.mjs`,
  );
  const output = path.relative(root, file);
  await buildForNode(root, '0.0.0', { entry, output }, { format: 'es' });
  return file;
}
