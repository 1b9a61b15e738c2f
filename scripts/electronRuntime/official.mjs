import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { folderSize } from '../lib/disk.mjs';
import { root } from '../lib/paths.mjs';
import { megabytes, startProgress } from '../lib/progress.mjs';
import { run } from '../lib/run.mjs';

const packageFolder = path.join(root, 'node_modules', 'electron');
const distFolder = path.join(packageFolder, 'dist');
const probeMilliseconds = 4000;
const installMilliseconds = 20 * 60_000;

/** @returns {string} the Electron version that package.json asks for */
export function wantedVersion() {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  return manifest.devDependencies.electron;
}

/**
 * The runtime that Electron's own installer has put into node_modules, if it is the wanted one.
 * @returns {{ folder: string, version: string } | null}
 */
export function findOfficialRuntime() {
  const version = wantedVersion();
  try {
    const installed = fs.readFileSync(path.join(distFolder, 'version'), 'utf8').trim();
    return installed.replace(/^v/, '') === version ? { folder: distFolder, version } : null;
  } catch {
    return null;
  }
}

/**
 * Whether Electron's download host answers at all. Its installer would find that out as well, but
 * only after minutes of retrying. Behind a proxy there is no telling, so it is tried.
 * @returns {Promise<boolean>}
 */
export async function officialHostAnswers() {
  const { env } = process;
  if (env['HTTPS_PROXY'] || env['https_proxy'] || env['npm_config_https_proxy']) return true;
  const mirror = env['ELECTRON_MIRROR'] || env['npm_config_electron_mirror'];
  const address = new URL(mirror || 'https://github.com');
  const port = Number(address.port) || (address.protocol === 'http:' ? 80 : 443);
  return new Promise((resolve) => {
    const socket = net.connect({ host: address.hostname, port });
    const answer = (/** @type {boolean} */ reachable) => {
      socket.destroy();
      resolve(reachable);
    };
    socket.setTimeout(probeMilliseconds, () => answer(false));
    socket.once('connect', () => answer(true)).once('error', () => answer(false));
  });
}

/**
 * Runs Electron's own installer, which checks the download against Electron's checksums.
 * @returns {Promise<{ folder: string, version: string } | null>} null when it failed
 */
export async function fetchOfficialRuntime() {
  const progress = startProgress(`Getting Electron ${wantedVersion()} (about 110 MB)`, () => {
    const unpacked = folderSize(distFolder);
    return unpacked ? `${megabytes(unpacked)} unpacked` : '';
  });
  const result = await run(process.execPath, [path.join(packageFolder, 'install.js')], {
    cwd: packageFolder,
    timeout: installMilliseconds,
  });
  const found = result.code === 0 ? findOfficialRuntime() : null;
  if (found) progress.done();
  else progress.failed();
  return found;
}
