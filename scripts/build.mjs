import fs from 'node:fs';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { targets } from './buildTargets.mjs';
import { root } from './lib/paths.mjs';
import { startProgress } from './lib/progress.mjs';
import { hashInputs, whenStale } from './lib/stamp.mjs';
import { Trouble, isStarted, runScript } from './lib/trouble.mjs';

/** What decides about every target besides its own sources. */
const commonInputs = ['scripts/buildTargets.mjs', 'package.json', 'package-lock.json'];

/** @typedef {keyof typeof targets} TargetName */

/**
 * Builds what has changed since the last time; says nothing, and loads no builder, when there is
 * nothing to do.
 * @param {readonly TargetName[]} [names]
 * @param {string} [folder] the repository's root
 * @param {typeof targets} [from]
 * @returns {Promise<TargetName[]>} the targets that were built
 */
export async function build(
  names = /** @type {TargetName[]} */ (Object.keys(targets)),
  folder = root,
  from = targets,
) {
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  /** @type {TargetName[]} */
  const built = [];
  for (const name of names) {
    const target = from[name];
    if (!fs.existsSync(path.join(folder, target.entry))) {
      throw new Trouble(
        `There is nothing to build the ${target.label} from: ${target.entry} is missing.`,
      );
    }
    const stale = await whenStale(
      path.join(folder, 'out/stamps', name),
      hashInputs(folder, [...commonInputs, ...target.inputs]),
      path.join(folder, target.output),
      async () => {
        const progress = startProgress(`Building the ${target.label}`);
        try {
          await target.build(folder, version);
        } catch (error) {
          progress.failed();
          throw new Trouble(`The ${target.label} could not be built: ${messageOf(error)}`);
        }
        progress.done();
      },
    );
    if (stale) built.push(name);
  }
  return built;
}

/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));

if (isStarted(import.meta.url)) {
  await runScript(async () => {
    await bootstrap();
    await build();
  });
}
