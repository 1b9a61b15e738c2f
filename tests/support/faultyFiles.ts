import fs from 'node:fs';
import path from 'node:path';
import { type FileOperation, Files } from '../../electron/storage/files';

/** An error as the system reports it. */
export function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: planted`), { code });
}

/** Whether the planted error comes instead of the step, or after the step was done all the same. */
export type FaultMoment = 'before' | 'after';

/**
 * Files whose n-th step (from 1) fails with this error, and all later ones too when `forGood`.
 * Steps count from `arm()` on; after `heal()` none fails.
 */
export function failingFiles(
  n: number,
  code: string,
  {
    moment = 'before',
    forGood = false,
    below = '',
  }: {
    moment?: FaultMoment;
    forGood?: boolean;
    /** Only steps in this folder. */ below?: string;
  } = {},
) {
  let steps = 0;
  let armed = false;
  const files = new Files(async (operation, file, run) => {
    if (!armed || !file.startsWith(below)) return run();
    steps += 1;
    if (steps !== n && !(forGood && steps > n)) return run();
    // A file is closed even when that reports an error, and an open that fails opened nothing.
    if (operation === 'close' || (moment === 'after' && operation !== 'open')) await run();
    throw systemError(code);
  });
  return {
    files,
    steps: () => steps,
    arm: () => void (armed = true),
    heal: () => void (armed = false),
  };
}

/** Files that keep a list of their steps: `sync docs/ann/base.json`. */
export function recordingFiles(root: string) {
  const steps: string[] = [];
  const files = new Files(async (operation: FileOperation, file, run) => {
    const name = path.relative(root, file).replace(/\.[0-9a-f]{12}\.tmp$/, '.tmp');
    steps.push(`${operation} ${name === '' ? '.' : name}`);
    return run();
  });
  return { files, steps };
}

/** Returns every file below a folder with its bytes in base64, by relative path. */
export function contentsOf(folder: string): Record<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names
      .filter((name) => fs.statSync(path.join(folder, name)).isFile())
      .map((name) => [name, fs.readFileSync(path.join(folder, name)).toString('base64')]),
  );
}
