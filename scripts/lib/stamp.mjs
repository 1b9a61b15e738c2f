import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * A hash of everything in the given files and folders, names and contents. What does not exist
 * counts as such.
 * @param {string} root
 * @param {readonly string[]} inputs relative to the root
 * @returns {string}
 */
export function hashInputs(root, inputs) {
  const hash = createHash('sha256');
  /** @param {string} relative */
  const add = (relative) => {
    const full = path.join(root, relative);
    const stat = fs.statSync(full, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      for (const name of fs.readdirSync(full).sort()) add(path.join(relative, name));
    } else {
      hash.update(`\0${relative}\0${stat ? stat.size : 'missing'}\0`);
      if (stat) hash.update(fs.readFileSync(full));
    }
  };
  for (const input of inputs) add(input);
  return hash.digest('hex');
}

/**
 * Runs a piece of work only when its inputs have changed since it last succeeded.
 * @param {string} stampFile
 * @param {string} hash of the inputs
 * @param {string} output a file that the work makes; the work is done again when it is gone
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>} whether the work was done
 */
export async function whenStale(stampFile, hash, output, work) {
  if (isFresh(stampFile, hash, output)) return false;
  // A failing work must not leave the stamp of the result that it has overwritten.
  fs.rmSync(stampFile, { force: true });
  await work();
  fs.mkdirSync(path.dirname(stampFile), { recursive: true });
  fs.writeFileSync(stampFile, hash);
  return true;
}

/**
 * @param {string} stampFile
 * @param {string} hash
 * @param {string} output
 */
function isFresh(stampFile, hash, output) {
  if (!fs.existsSync(output) || !fs.existsSync(stampFile)) return false;
  return fs.readFileSync(stampFile, 'utf8') === hash;
}
