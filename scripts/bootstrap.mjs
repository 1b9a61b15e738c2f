import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { requireSpace } from './lib/disk.mjs';
import { cleanInstall, npm, whyNpmFailed } from './lib/npm.mjs';
import { root } from './lib/paths.mjs';
import { startProgress } from './lib/progress.mjs';
import { Trouble, isStarted, runScript } from './lib/trouble.mjs';

/** Measured with `du`; good enough to say what is coming. */
const installedMegabytes = 230;

/**
 * Makes sure that the packages of the lockfile are installed. Does nothing, and says nothing, when
 * they are. The stamp is written at the very end, so that an interrupted installation is taken up
 * again by the next run (what has been downloaded is in npm's cache).
 * @param {{ folder?: string, nodeVersion?: string, runNpm?: typeof npm }} [options]
 * @returns {Promise<boolean>} whether anything had to be installed
 */
export async function bootstrap({
  folder = root,
  nodeVersion = process.versions.node,
  runNpm = npm,
} = {}) {
  requireNode(nodeVersion);
  const lockfile = fs.readFileSync(path.join(folder, 'package-lock.json'));
  const stampFile = path.join(folder, 'node_modules', '.lectern-bootstrap');
  // Native parts of packages depend on the ABI and the platform.
  const stamp = createHash('sha256')
    .update(lockfile)
    .update(`${process.versions.modules} ${process.platform} ${process.arch}`)
    .digest('hex');
  if (readIfThere(stampFile) === stamp) return false;

  requireSpace(folder, 2 * installedMegabytes * 1e6, 'the packages');
  const progress = startProgress(
    `Installing ${countPackages(lockfile.toString())} packages (about ${installedMegabytes} MB)`,
  );
  const result = await runNpm(cleanInstall, folder);
  if (result.code !== 0) {
    progress.failed();
    throw new Trouble(`The packages could not be installed, because ${whyNpmFailed(result)}`);
  }
  fs.mkdirSync(path.dirname(stampFile), { recursive: true });
  fs.writeFileSync(stampFile, stamp);
  progress.done();
  return true;
}

/** @param {string} version */
function requireNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const good = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (good) return;
  throw new Trouble(
    `Lectern is built with Node 20.19 or newer (22.12 or newer of the 22 line), and this is ` +
      `Node ${version}: install a newer Node, then run the command again.`,
  );
}

/**
 * How many packages a lockfile installs on this machine.
 * @param {string} lockfile
 */
function countPackages(lockfile) {
  /** @type {{ packages: Record<string, { os?: string[], cpu?: string[], libc?: string[] }> }} */
  const { packages } = JSON.parse(lockfile);
  return Object.entries(packages).filter(
    // Electron runs on glibc only, so the variants for other C libraries never count.
    ([name, { os = [process.platform], cpu = [process.arch], libc = ['glibc'] }]) =>
      name !== '' &&
      os.includes(process.platform) &&
      cpu.includes(process.arch) &&
      libc.includes('glibc'),
  ).length;
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

if (isStarted(import.meta.url)) await runScript(() => bootstrap());
