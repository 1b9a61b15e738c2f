import { spawn } from 'node:child_process';

/**
 * Runs a program to its end and keeps what it wrote. Never throws for a failing program.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options] `killSignal` also ends the program
 *   when this process ends first
 * @returns {Promise<{ code: number | null, output: string }>} `code` is null when the program
 *   could not be started or was ended by a signal
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    // It must not go on writing when this process is ended, and must be gone before any cleaning up.
    const kill = () => void child.kill(options.killSignal);
    process.prependOnceListener('exit', kill);
    const end = (/** @type {{ code: number | null, output: string }} */ result) => {
      process.off('exit', kill);
      resolve(result);
    };
    child.on('error', (error) => end({ code: null, output: `${output}${error.message}` }));
    child.on('close', (code) => end({ code, output }));
  });
}

const numbers = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
const forwarded = /** @type {const} */ (['SIGHUP', 'SIGINT', 'SIGTERM']);

/**
 * Runs a program in the foreground: it has the user's terminal, gets the signals sent to this
 * process, and its exit code is the answer (128 + the signal's number when a signal ended it).
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function runInForeground(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: 'inherit' });
    const forward = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
    for (const signal of forwarded) process.on(signal, forward);
    const forget = () => forwarded.forEach((signal) => process.off(signal, forward));
    child.on('error', (error) => {
      forget();
      reject(error);
    });
    child.on('close', (code, signal) => {
      forget();
      resolve(code ?? numbers[/** @type {keyof typeof numbers} */ (signal)] ?? 1);
    });
  });
}
