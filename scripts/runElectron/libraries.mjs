import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startProgress } from '../lib/progress.mjs';
import { run } from '../lib/run.mjs';
import { Trouble } from '../lib/trouble.mjs';

/*
 * Everything Electron needs of the system, and a font so that texts can be seen. Where a package
 * was renamed for 64-bit times (Debian 13, Ubuntu 24.04), the newer name comes first.
 */
const packages = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['xvfb'],
  ['fonts-liberation'],
];

/**
 * Makes sure that the system has what Electron needs: installs it when this is root in a
 * continuous-integration job (or LECTERN_APT=1), or else says what to install.
 * @param {string} executable Electron's binary
 * @param {boolean} needsDisplay whether a virtual display is needed
 */
export async function requireSystemLibraries(executable, needsDisplay) {
  const missing = await findMissing(executable, needsDisplay);
  if (missing.length === 0) return;
  const apt = findProgram('apt-get') !== null;
  if (apt && process.getuid?.() === 0 && (process.env['CI'] || process.env['LECTERN_APT'])) {
    await installByApt(missing);
    const still = await findMissing(executable, needsDisplay);
    if (still.length === 0) return;
    throw new Trouble(`Electron cannot run here: ${still.join(', ')} did not get installed.`);
  }
  const remedy = apt
    ? `\n\n  ${asRoot(`apt-get update && ${aptLine(await packageNames())}`)}\n`
    : " them with your system's package manager.";
  throw new Trouble(
    `Electron cannot run here, because the system lacks ${inShort(missing)}. Install${remedy}`,
  );
}

/**
 * @param {string} executable
 * @param {boolean} needsDisplay
 * @returns {Promise<string[]>} shared libraries and programs that are not there
 */
async function findMissing(executable, needsDisplay) {
  const { output } = await run('ldd', [executable]);
  const libraries = [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name ?? '');
  return needsDisplay && findProgram('Xvfb') === null ? [...libraries, 'Xvfb'] : libraries;
}

/**
 * @param {string} name
 * @returns {string | null} the program's path, null when it is not in PATH
 */
export function findProgram(name) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  return (
    folders.map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file)) ?? null
  );
}

/**
 * @param {string[]} names
 * @returns {string} the first few, and how many there are besides
 */
const inShort = (names) =>
  names.length <= 4
    ? names.join(', ')
    : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;

/** @param {string[]} missing */
async function installByApt(missing) {
  const progress = startProgress(`Installing system libraries (${inShort(missing)})`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another apt may be at work: wait for it rather than fail.
  const patient = ['-q', '-o', 'DPkg::Lock::Timeout=180'];
  const update = await run('apt-get', [...patient, 'update'], { env });
  const names = await packageNames();
  const install = await run(
    'apt-get',
    [...patient, 'install', '-y', '--no-install-recommends', ...names],
    { env },
  );
  if (install.code === 0) return progress.done();
  progress.failed();
  const failed = update.code === 0 ? install : update;
  const reason = failed.output.split('\n').find((line) => line.startsWith('E: ')) ?? 'no reason';
  throw new Trouble(
    `The system libraries could not be installed (${reason}): put that right, or run\n\n` +
      `  apt-get update && ${aptLine(names)}\n`,
  );
}

/** Which of each package's names this system knows. */
async function packageNames() {
  const { output } = await run('apt-cache', ['policy', ...packages.flat()], {
    env: { ...process.env, LC_ALL: 'C' },
  });
  const known = new Set(
    [...output.matchAll(/^(\S+):\n.*\n {2}Candidate: (?!\(none\))/gm)].map(([, name]) => name),
  );
  return packages.map(
    (names) => names.find((name) => known.has(name)) ?? names.at(newNames() ? 0 : -1) ?? '',
  );
}

/** For when apt's lists are still empty: whether this system is from after the renaming. */
function newNames() {
  const file = '/etc/os-release';
  const release = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const id = /^ID="?(\w+)/m.exec(release)?.[1];
  const version = Number(/^VERSION_ID="?([\d.]+)/m.exec(release)?.[1]);
  return (id === 'debian' && version >= 13) || (id === 'ubuntu' && version >= 24.04);
}

/** @param {readonly string[]} names */
const aptLine = (names) => `apt-get install -y --no-install-recommends ${names.join(' ')}`;

/** @param {string} command */
const asRoot = (command) =>
  os.userInfo().uid === 0 ? command : command.replace(/\bapt-get\b/g, 'sudo apt-get');
