import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { builtProgram } from './lib/builtProgram.mjs';
import { root } from './lib/paths.mjs';
import { runInForeground } from './lib/run.mjs';
import { runScript } from './lib/trouble.mjs';

/** npm run bench:export: what each export format costs with 100 tags and with 10,000. Never fails. */
await runScript(async () => {
  await bootstrap();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-bench-'));
  try {
    const bench = await builtProgram(folder, 'tests/bench/exportBench.ts');
    process.exitCode = await runInForeground(process.execPath, [bench], { cwd: root });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
