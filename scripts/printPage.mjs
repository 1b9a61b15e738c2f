import path from 'node:path';
import { build } from './build.mjs';
import { targets } from './buildTargets.mjs';
import { resolveRuntime } from './electronRuntime.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { runScript, Trouble } from './lib/trouble.mjs';
import { requireSystemLibraries } from './runElectron/libraries.mjs';
import { sandboxSwitches } from './runElectron/sandbox.mjs';

/*
 * node scripts/printPage.mjs PAGE PDF: prints a page with Electron. The command line starts it for
 * exports to PDF. There need not be a display.
 */
await runScript(async () => {
  const [page = '', file = ''] = process.argv.slice(2).map((name) => path.resolve(name));
  await build(['print']);
  const { executable, folder } = await resolveRuntime();
  const switches = await sandboxSwitches(folder);
  if (process.platform === 'linux') {
    await requireSystemLibraries(executable, false);
    switches.push('--ozone-platform=headless', '--disable-gpu', '--log-level=3');
  }
  const env = { ...process.env };
  // Set in the terminals of some editors; it would turn Electron into plain Node.
  delete env['ELECTRON_RUN_AS_NODE'];
  const entry = path.join(root, targets.print.output);
  const { code, output } = await run(executable, [...switches, entry, page, file], { env });
  if (code !== 0) throw new Trouble(`Electron could not print the page: ${output.trim()}`);
});
