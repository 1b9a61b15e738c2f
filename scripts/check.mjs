import { bootstrap } from './bootstrap.mjs';
import { root } from './lib/paths.mjs';
import { say } from './lib/progress.mjs';
import { runInForeground } from './lib/run.mjs';
import { runScript } from './lib/trouble.mjs';

/*
 * npm run check: everything that can be said about the code without opening a window. All checks
 * run, so that one look shows all there is to mend.
 */
const checks = ['typecheck', 'lint', 'format:check', 'rules', 'test:unit'];

await runScript(async () => {
  await bootstrap();
  const windows = process.platform === 'win32';
  const failed = [];
  for (const name of checks) {
    say(`\n== ${name}`);
    const options = { cwd: root, shell: windows };
    const code = await runInForeground(windows ? 'npm.cmd' : 'npm', ['run', '-s', name], options);
    if (code !== 0) failed.push(name);
  }
  say(failed.length === 0 ? '\nAll checks passed.' : `\nNot right yet: ${failed.join(', ')}.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
});
