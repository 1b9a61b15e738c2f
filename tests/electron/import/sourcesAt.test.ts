import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importPaths } from '../../../electron/import/importPaths';
import { readSource } from '../../../electron/import/readSource';
import { sourcesAt } from '../../../electron/import/sourcesAt';
import { Files } from '../../../electron/storage/files';
import { temporaryFolder } from '../../support/temporaryFolder';
import { article, createDesk } from '../../support/testDesk';

function write(folder: string, ...names: string[]): void {
  for (const name of names) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), `${article}${name}`);
  }
}

async function found(folder: string, ...paths: string[]) {
  const full = paths.map((name) => path.join(folder, name));
  const { sources, passedOver } = await sourcesAt(new Files(), full);
  return {
    files: sources.map(({ file }) => path.relative(folder, file)),
    said: passedOver.map(({ failure }) => failure.message),
    sources,
  };
}

describe('a folder that is imported', () => {
  it('stands for the files in it and below it, by name; what is hidden and what is a link is not', async () => {
    const folder = temporaryFolder();
    write(folder, 'in/b.txt', 'in/a/z.txt', 'in/.hidden', 'in/.git/config', 'out/x.txt', 'own.txt');
    fs.symlinkSync(path.join(folder, 'out'), path.join(folder, 'in/link'));
    fs.symlinkSync(path.join(folder, 'in'), path.join(folder, 'in/a/up'));
    const { files, said } = await found(folder, 'own.txt', 'in', 'gone.txt', 'in/.hidden');
    expect(files).toEqual(['own.txt', 'in/a/z.txt', 'in/b.txt', 'gone.txt', 'in/.hidden']);
    expect(said).toEqual([
      'In “in”, 2 hidden files and 2 links were passed over. Nothing was changed there. Import such a file by its own name.',
    ]);
  });

  it('is named when there is no file in it', async () => {
    const folder = temporaryFolder();
    fs.mkdirSync(path.join(folder, 'empty'));
    const { files, sources } = await found(folder, 'empty');
    expect(files).toEqual(['empty']);
    await expect(sources[0]?.read()).rejects.toThrow('There is no file in the folder “empty”');
  });

  it('is looked at 8 levels deep, and what is deeper is said', async () => {
    const folder = temporaryFolder();
    write(folder, 'in/2/3/4/5/6/7/8/a.txt', 'in/2/3/4/5/6/7/8/9/b.txt');
    const { files, sources } = await found(folder, 'in');
    expect(files).toEqual(['in/2/3/4/5/6/7/8/a.txt', 'in']);
    await expect((async () => sources[1]?.read())()).rejects.toThrow(
      'In “in”, 1 folder deeper than 8 levels was left out.',
    );
  });

  it('gives 2,000 files together with others, and the rest is said', async () => {
    const folder = temporaryFolder();
    const names = Array.from({ length: 1500 }, (_, at) => `${String(at)}.txt`);
    write(folder, ...names.flatMap((name) => [`one/${name}`, `two/${name}`]));
    const { files, sources } = await found(folder, 'one', 'two');
    expect(files).toHaveLength(2001);
    expect(files.filter((file) => file.startsWith('two/'))).toHaveLength(500);
    await expect((async () => sources[2000]?.read())()).rejects.toThrow(
      'There are more files in “two” than the 2,000 files that Lectern imports at once',
    );
  });

  it('is imported as one step, with what was passed over among the refused', async () => {
    const folder = temporaryFolder();
    write(folder, 'in/a.txt', 'in/b/c.txt', 'in/.hidden');
    const desk = await createDesk(path.join(folder, 'ws'));
    const { files } = await importPaths(desk, [path.join(folder, 'in')], { read: readSource });
    expect(files).toMatchObject([
      { outcome: 'added', name: 'a.txt' },
      { outcome: 'added', name: 'c.txt' },
      { outcome: 'refused', name: 'in' },
    ]);
    expect(desk.store().status().undo).toBe('import of 2 readings');
  });
});
