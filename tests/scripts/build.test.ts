import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { build } from '../../scripts/build.mjs';
import { targets } from '../../scripts/buildTargets.mjs';
import { temporaryFolder } from '../support/temporaryFolder';

/** A tree with every target's entry, in which building writes a file and is counted. */
function tree() {
  const folder = temporaryFolder();
  const write = (name: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  };
  write('package.json', '{ "version": "1.2.3" }');
  write('package-lock.json', '{}');
  write('shared/model.ts', 'model');
  const fakes = structuredClone(
    Object.fromEntries(Object.entries(targets).map(([name, t]) => [name, { ...t, build: null }])),
  ) as unknown as typeof targets;
  for (const target of Object.values(fakes)) {
    if (target.entry === 'sample') write('sample/one.txt', 'one');
    else write(target.entry, target.entry);
    target.build = () => {
      write(target.output === 'out/sample' ? 'out/sample/one.txt' : target.output, 'built');
      return Promise.resolve();
    };
  }
  return { folder, write, fakes, run: () => build(undefined, folder, fakes) };
}

const all = ['sample', 'main', 'preload', 'cli', 'print', 'renderer'];

describe('building', () => {
  beforeEach(() => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  });

  test('does nothing the second time', async () => {
    const { run } = tree();
    expect(await run()).toEqual(all);
    expect(await run()).toEqual([]);
  });

  test('builds again exactly what a change concerns', async () => {
    const { run, write } = tree();
    await run();
    write('renderer/App.tsx', 'new');
    expect(await run()).toEqual(['renderer']);
    write('electron/services/tags.ts', 'new');
    expect(await run()).toEqual(['main', 'preload', 'cli', 'print']);
    write('shared/model.ts', 'other');
    expect(await run()).toEqual(['main', 'preload', 'cli', 'print', 'renderer']);
    write('sample/one.txt', 'two');
    expect(await run()).toEqual(['sample']);
    write('package-lock.json', '{ "other": 1 }');
    expect(await run()).toEqual(all);
  });

  test('notices files that were removed or renamed', async () => {
    const { run, write, folder } = tree();
    write('renderer/a.ts', 'text');
    await run();
    fs.renameSync(path.join(folder, 'renderer/a.ts'), path.join(folder, 'renderer/b.ts'));
    expect(await run()).toEqual(['renderer']);
    fs.rmSync(path.join(folder, 'renderer/b.ts'));
    expect(await run()).toEqual(['renderer']);
  });

  test('builds again what has been deleted', async () => {
    const { run, folder } = tree();
    await run();
    fs.rmSync(path.join(folder, 'out/main'), { recursive: true });
    expect(await run()).toEqual(['main']);
  });

  test('does not take a failed build for a good one', async () => {
    const { run, fakes, write } = tree();
    await run();
    const works = fakes.cli.build;
    fakes.cli.build = () => Promise.reject(new Error('cli.ts is wrong'));
    write('electron/cli.ts', 'wrong');
    await expect(run()).rejects.toThrow('The command line could not be built: cli.ts is wrong');
    fakes.cli.build = works;
    write('electron/cli.ts', 'electron/cli.ts');
    expect(await run()).toContain('cli');
  });

  test('says what is missing when there is nothing to build from', async () => {
    const { run, folder } = tree();
    fs.rmSync(path.join(folder, 'renderer'), { recursive: true });
    await expect(run()).rejects.toThrow(
      'There is nothing to build the window from: renderer/index.html is missing.',
    );
  });
});
