import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { build } from './build.mjs';
import { root, userFolder } from './lib/paths.mjs';
import { runInForeground } from './lib/run.mjs';
import { runScript } from './lib/trouble.mjs';
import { prepare } from './runElectron.mjs';

/*
 * npm start [-- FILE... --sample --smoke]: installs, builds and fetches what is missing, then opens
 * the app. Options go to the app as they are; files are named from the folder the user stands in.
 */
await runScript(async () => {
  await bootstrap();
  await build(['sample', 'main', 'preload', 'renderer']);
  const { runtime, switches, env, stop } = await prepare();
  const cwd = userFolder('start');
  const args = process.argv
    .slice(2)
    .map((arg) => (arg.startsWith('-') ? arg : path.resolve(cwd, arg)));
  try {
    process.exitCode = await runInForeground(runtime.executable, [...switches, root, ...args], {
      env,
      cwd,
    });
  } finally {
    stop();
  }
});
