import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from '../../scripts/build.mjs';
import { targets } from '../../scripts/buildTargets.mjs';

/** Builds the command line when it is stale; returns the file that plain Node runs. */
export async function builtCommandLine(): Promise<string> {
  await build(['cli']);
  return path.resolve(targets.cli.output);
}

/** What one run of the command line did. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line in a folder. */
export async function lectern(cwd: string, ...args: string[]): Promise<Ran> {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [await builtCommandLine(), ...args],
    { cwd, encoding: 'utf8', maxBuffer: 1e8 },
  );
  return { code: status, out: stdout, err: stderr };
}
