import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { bootstrap } from '../../scripts/bootstrap.mjs';
import { temporaryFolder } from '../support/temporaryFolder';

/** A folder with nothing but a lockfile. */
function clone(lockfile = '{ "packages": {} }'): string {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, 'package-lock.json'), lockfile);
  return folder;
}

const npmThat = (code: number | null, output = '') =>
  vi.fn(() => Promise.resolve({ code, output }));

/** Runs bootstrap with an npm that fails, and gives the sentence it fails with. */
async function sentenceFor(code: number | null, output: string): Promise<string> {
  const failure = await bootstrap({ folder: clone(), runNpm: npmThat(code, output) }).catch(
    (error: unknown) => error,
  );
  return (failure as Error).message;
}

describe('bootstrap', () => {
  beforeEach(() => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  });

  test('installs once, and again only when the lockfile has changed', async () => {
    const folder = clone();
    const runNpm = npmThat(0);
    expect(await bootstrap({ folder, runNpm })).toBe(true);
    expect(await bootstrap({ folder, runNpm })).toBe(false);
    fs.writeFileSync(path.join(folder, 'package-lock.json'), '{ "packages": { "a": {} } }');
    expect(await bootstrap({ folder, runNpm })).toBe(true);
    expect(runNpm).toHaveBeenCalledTimes(2);
  });

  test('says nothing when there is nothing to do', async () => {
    const folder = clone();
    await bootstrap({ folder, runNpm: npmThat(0) });
    const written = vi.spyOn(process.stderr, 'write').mockClear();
    await bootstrap({ folder, runNpm: npmThat(0) });
    expect(written).not.toHaveBeenCalled();
  });

  test('takes an installation that failed up again', async () => {
    const folder = clone();
    await expect(bootstrap({ folder, runNpm: npmThat(1) })).rejects.toThrow();
    expect(await bootstrap({ folder, runNpm: npmThat(0) })).toBe(true);
  });

  test('lets no package run code while it is installed', async () => {
    const runNpm = npmThat(0);
    await bootstrap({ folder: clone(), runNpm });
    expect(runNpm).toHaveBeenCalledWith(
      expect.arrayContaining(['ci', '--ignore-scripts']),
      expect.any(String),
    );
  });

  test.each(['18.20.0', '20.18.3', '21.7.0', '22.11.0'])(
    'refuses Node %s before anything else',
    async (nodeVersion) => {
      const runNpm = npmThat(0);
      await expect(bootstrap({ folder: clone(), nodeVersion, runNpm })).rejects.toThrow(
        `Lectern is built with Node 20.19 or newer (22.12 or newer of the 22 line), and this is Node ${nodeVersion}: install a newer Node, then run the command again.`,
      );
      expect(runNpm).not.toHaveBeenCalled();
    },
  );

  test.each(['20.19.0', '22.12.0', '24.1.0'])('accepts Node %s', async (nodeVersion) => {
    expect(await bootstrap({ folder: clone(), nodeVersion, runNpm: npmThat(0) })).toBe(true);
  });

  test('says in one sentence why npm failed and what to do', async () => {
    const begin = 'The packages could not be installed, because ';
    const end = ', then run the command again.';
    expect(await sentenceFor(1, 'npm error code ENOTFOUND\nnpm error network request')).toBe(
      `${begin}the package registry could not be reached: check the network (or npm's proxy settings)${end}`,
    );
    expect(await sentenceFor(1, 'npm error code ENOSPC\nnpm error syscall write')).toBe(
      `${begin}the disk is full: make room${end}`,
    );
    expect(await sentenceFor(1, 'npm error code EINTEGRITY')).toBe(
      `${begin}a downloaded package is not the one that the lockfile names: run "npm cache verify"${end}`,
    );
    expect(await sentenceFor(1, 'npm error code EUSAGE')).toBe(
      `${begin}package.json and package-lock.json disagree: run "npm install"${end}`,
    );
    expect(await sentenceFor(1, 'npm error code EACCES')).toBe(
      `${begin}a folder could not be written to: check who owns it${end}`,
    );
    expect(await sentenceFor(null, 'spawn npm ENOENT')).toBe(
      `${begin}npm was not found: install Node together with npm${end}`,
    );
    expect(await sentenceFor(1, 'npm error code EODD\nnpm error something odd')).toBe(
      `${begin}npm said "something odd": put that right${end}`,
    );
  });
});
