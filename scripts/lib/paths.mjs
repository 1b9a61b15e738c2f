import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * The folder the user stands in. npm runs scripts in the root and keeps the user's folder in
 * INIT_CWD; but INIT_CWD is inherited by everything below, so it counts only when this very
 * process is the npm script called `scriptName`.
 * @param {string} scriptName
 * @returns {string}
 */
export function userFolder(scriptName) {
  const { npm_lifecycle_event: running, INIT_CWD: initial } = process.env;
  return running === scriptName && initial && process.cwd() === root ? initial : process.cwd();
}
