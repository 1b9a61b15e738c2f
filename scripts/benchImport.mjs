import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { builtProgram } from './lib/builtProgram.mjs';
import { root } from './lib/paths.mjs';
import { runInForeground } from './lib/run.mjs';
import { runScript } from './lib/trouble.mjs';

/** npm run bench:import: how long a text of ten megabytes and a thousand articles take to come in. */
await runScript(async () => {
  await bootstrap();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-bench-'));
  try {
    const bench = await builtProgram(folder, 'tests/bench/importBench.ts');
    const worker = await builtProgram(folder, 'electron/importWorker.ts');
    process.exitCode = await runInForeground(process.execPath, [bench, folder, worker], {
      cwd: root,
    });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
