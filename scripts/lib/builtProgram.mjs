import path from 'node:path';
import { buildForNode } from '../buildTargets.mjs';
import { root } from './paths.mjs';

/**
 * Builds a module into a program that plain Node runs, in a folder below this one; returns its file.
 * @param {string} folder
 * @param {string} entry
 */
export async function builtProgram(folder, entry) {
  const { name } = path.parse(entry);
  const file = path.join(folder, `${name}-built`, `${name}.mjs`);
  const output = path.relative(root, file);
  await buildForNode(root, '0.0.0', { entry, output }, { format: 'es' });
  return file;
}
