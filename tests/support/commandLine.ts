import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { buildForNode } from './buildForNode';

/** What one run of the command line did. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Who runs a command, and where. */
interface Circumstances {
  readonly cwd: string;
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * The command line, built for one test file in a folder of its own: the files are tested side by
 * side, and one that builds must not take away what another one runs.
 */
export function builtCommandLine() {
  let folder = '';
  let file = '';
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-cli-'));
    // So that another account can run it.
    fs.chmodSync(folder, 0o755);
    await buildForNode('electron/importWorker.ts', folder);
    file = await buildForNode('electron/cli.ts', folder);
  }, 120_000);
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  return {
    file: () => file,
    run: (circumstances: Circumstances, ...args: string[]) =>
      new Promise<Ran>((resolve) => {
        const options = { maxBuffer: 1e8, ...circumstances };
        const child = execFile(process.execPath, [file, ...args], options, (_error, out, err) =>
          resolve({ code: child.exitCode ?? -1, out, err }),
        );
      }),
  };
}
