import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * A failure that a person can do something about: its message is one sentence that says what
 * happened and what to do, and it is printed without a stack.
 */
export class Trouble extends Error {}

/**
 * Runs a script's main function: a Trouble becomes its sentence on stderr, anything else is a bug
 * in the script and keeps its stack. Both end with exit code 1.
 * @param {() => Promise<unknown>} main
 */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Trouble ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/**
 * Whether a script was started itself and not imported by another one.
 * @param {string} moduleUrl the script's import.meta.url
 * @returns {boolean}
 */
export function isStarted(moduleUrl) {
  const started = process.argv[1];
  return started !== undefined && fs.realpathSync(started) === fileURLToPath(moduleUrl);
}
