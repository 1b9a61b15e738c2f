import fs from 'node:fs';
import path from 'node:path';
import { type FileOperation, Files } from '../../electron/storage/files';

/** An error as the system reports it. */
export function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: planted`), { code });
}

/** Whether the planted error comes instead of the step, or after the step was done all the same. */
export type FaultMoment = 'before' | 'after';

/** Files whose n-th step (from 1) fails with this error; all later ones too when `forGood`. */
export function failingFiles(
  n: number,
  code: string,
  { moment = 'before', forGood = false }: { moment?: FaultMoment; forGood?: boolean } = {},
) {
  let steps = 0;
  let healed = false;
  const files = new Files(async (_operation, _file, run) => {
    steps += 1;
    const fails = !healed && (steps === n || (forGood && steps > n));
    if (!fails) return run();
    if (moment === 'after') await run();
    throw systemError(code);
  });
  return { files, steps: () => steps, heal: () => void (healed = true) };
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
