import { run } from './run.mjs';

/** What npm adds to the environment of a script: it must not steer another npm below it. */
const ofTheOuterNpm =
  /^npm_(package|lifecycle)_|^npm_(command|node_execpath)$|^npm_config_(prefix|local_prefix|global|argv|workspaces?)$/i;

/**
 * Runs npm, with the user's own configuration (registry, proxy, certificates).
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function npm(args, cwd) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !ofTheOuterNpm.test(name)),
  );
  // npm takes its time to end politely, and goes on writing files meanwhile.
  /** @type {import('node:child_process').SpawnOptions} */
  const options = { cwd, env, killSignal: 'SIGKILL' };
  // Under `npm start`, use the npm that the user called rather than the first one in PATH.
  const outer = process.env['npm_execpath'];
  if (outer && /npm-cli\.[cm]?js$/.test(outer)) {
    return run(process.execPath, [outer, ...args], options);
  }
  const windows = process.platform === 'win32';
  return run(windows ? 'npm.cmd' : 'npm', args, { ...options, shell: windows });
}

/**
 * Options for installing exactly what a lockfile says. No package may run code while it is
 * installed; a short retry makes a missing network known in seconds instead of minutes.
 */
export const cleanInstall = [
  'ci',
  '--ignore-scripts',
  '--prefer-offline',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
  '--fetch-retries=1',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
];

const again = 'then run the command again';

/** @type {readonly [RegExp, string][]} */
const knownFailures = [
  [/ENOSPC/, `the disk is full: make room, ${again}.`],
  [
    /EINTEGRITY/,
    `a downloaded package is not the one that the lockfile names: run "npm cache verify", ${again}.`,
  ],
  [/EUSAGE/, `package.json and package-lock.json disagree: run "npm install", ${again}.`],
  [
    /\b(E401|E403|E407)\b/,
    `the package registry refused access: check npm's registry and proxy settings, ${again}.`,
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|EIDLETIMEOUT|ERR_SOCKET_TIMEOUT|network/,
    `the package registry could not be reached: check the network (or npm's proxy settings), ${again}.`,
  ],
  [/EACCES|EPERM|EROFS/, `a folder could not be written to: check who owns it, ${again}.`],
];

/**
 * Why npm failed and what to do about it, as the second half of a sentence.
 * @param {{ code: number | null, output: string }} result
 * @returns {string}
 */
export function whyNpmFailed({ code, output }) {
  if (code === null && /ENOENT/.test(output)) {
    return `npm was not found: install Node together with npm, ${again}.`;
  }
  const known = knownFailures.find(([pattern]) => pattern.test(output));
  if (known) return known[1];
  const lines = output.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/i, '').trim());
  const told = lines.find((line) => line && !/^(code|errno|syscall|path)\b/.test(line));
  return `npm said "${told ?? `exit code ${code ?? 'unknown'}`}": put that right, ${again}.`;
}
