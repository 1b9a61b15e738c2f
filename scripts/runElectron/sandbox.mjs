import fs from 'node:fs';
import path from 'node:path';
import { say } from '../lib/progress.mjs';
import { run } from '../lib/run.mjs';
import { Trouble } from '../lib/trouble.mjs';

/**
 * The switches that Chromium's sandbox needs on this system. The sandbox is never dropped without a
 * word: as root it cannot work, and where it could but does not, the user decides.
 * @param {string} runtimeFolder
 * @returns {Promise<string[]>}
 */
export async function sandboxSwitches(runtimeFolder) {
  if (process.platform !== 'linux') return [];
  if (process.getuid?.() === 0) {
    say("Running as root: Chromium's sandbox is off. Use a normal user for work with real texts.");
    return ['--no-sandbox'];
  }
  if (process.env['LECTERN_NO_SANDBOX'] === '1') {
    say("LECTERN_NO_SANDBOX=1: Chromium's sandbox is off.");
    return ['--no-sandbox'];
  }
  const helper = path.join(runtimeFolder, 'chrome-sandbox');
  if (isSetuidRoot(helper) || (await userNamespacesWork())) return [];
  throw new Trouble(
    "Chromium's sandbox cannot start, because this system allows no user namespaces to normal " +
      'users. Either give its helper the rights it needs:\n\n' +
      `  sudo chown root '${helper}' && sudo chmod 4755 '${helper}'\n\n` +
      'or set LECTERN_NO_SANDBOX=1 to run without the sandbox.',
  );
}

/** @param {string} helper */
function isSetuidRoot(helper) {
  const stat = fs.statSync(helper, { throwIfNoEntry: false });
  return stat !== undefined && stat.uid === 0 && (stat.mode & 0o7777) === 0o4755;
}

async function userNamespacesWork() {
  const { code } = await run('unshare', ['--user', '--map-root-user', 'true']);
  return code === 0;
}
