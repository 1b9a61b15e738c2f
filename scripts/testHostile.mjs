import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { builtProgram } from './lib/builtProgram.mjs';
import { root } from './lib/paths.mjs';
import { runInForeground } from './lib/run.mjs';
import { runScript } from './lib/trouble.mjs';

/*
 * npm run test:hostile: files that attack, all of them, and 5,000 that were changed at random. It
 * prints which took longest; LECTERN_SEED gives other changes. Then it measures how much memory each
 * file takes; `npm run test:hostile memory` does only that.
 */
await runScript(async () => {
  await bootstrap();
  const attacked = process.argv.includes('memory') ? 0 : await attack();
  process.exitCode = attacked || (await measureMemory());
});

function attack() {
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  return runInForeground(
    process.execPath,
    [vitest, 'run', '--project', 'node', 'tests/electron/import/hostile'],
    { cwd: root, env: { LECTERN_HOSTILE: '5000', ...process.env } },
  );
}

async function measureMemory() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-hostile-'));
  try {
    const memory = await builtProgram(folder, 'tests/bench/hostileMemory.ts');
    const reader = await builtProgram(folder, 'tests/bench/memoryOfReading.ts');
    const worker = await builtProgram(folder, 'electron/importWorker.ts');
    return await runInForeground(process.execPath, [memory, folder, worker, reader], { cwd: root });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
