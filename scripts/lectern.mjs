import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bootstrap } from './bootstrap.mjs';
import { build } from './build.mjs';
import { targets } from './buildTargets.mjs';
import { root, userFolder } from './lib/paths.mjs';
import { runScript } from './lib/trouble.mjs';

/*
 * npm run lectern -- ARGUMENTS: the command line, built when it is stale, in this same process, so
 * that its input, output, signals and exit code are the user's. Until it runs, stdout stays empty.
 */
await runScript(async () => {
  const cwd = userFolder('lectern');
  await bootstrap();
  await build(['sample', 'cli']);
  const cli = path.join(root, targets.cli.output);
  process.argv[1] = cli;
  process.chdir(cwd);
  await import(pathToFileURL(cli).href);
});
