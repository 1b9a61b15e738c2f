import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { build } from './build.mjs';
import { root } from './lib/paths.mjs';
import { runInForeground } from './lib/run.mjs';
import { runScript } from './lib/trouble.mjs';
import { prepare } from './runElectron.mjs';

/** npm run bench:window [-- NAME]: what is measured in the real window (tests/bench/window). */
await runScript(async () => {
  await bootstrap();
  await build();
  const { env, stop } = await prepare({ ownDisplay: true });
  const playwright = path.join(root, 'node_modules/@playwright/test/cli.js');
  const config = '--config=playwright.bench.config.ts';
  try {
    const args = [playwright, 'test', config, ...process.argv.slice(2)];
    process.exitCode = await runInForeground(process.execPath, args, { cwd: root, env });
  } finally {
    stop();
  }
});
