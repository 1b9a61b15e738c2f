import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Files } from '../../../../electron/storage/files';
import { WorkspaceStore } from '../../../../electron/storage/workspaceStore';
import { contentsOf, systemError } from '../../../support/faultyFiles';
import { rename, workspaceOf } from '../../../support/migrations';

/** Makes a file of a workspace of v4 one of the version that comes next. */
function ofTomorrow(folder: string, name: string): string {
  const file = path.join(folder, name);
  const text = fs.readFileSync(file, 'utf8');
  const newer = text.replace(/"formatVersion": ?(\d+)/, (_, was: string) => {
    return `"formatVersion":${String(Number(was) + 1)}`;
  });
  expect(newer).not.toBe(text);
  fs.writeFileSync(file, newer);
  return file;
}

test.each(['workspace.json', 'docs/codebook/base.json', 'journal/j-b1b2c3d4e5f6-1.ndjson'])(
  'A workspace whose %s is of the version after this one is refused in words, and stays as it is',
  async (name) => {
    const folder = workspaceOf('v4');
    const file = ofTomorrow(folder, name);
    const before = contentsOf(folder);
    await expect(WorkspaceStore.open(folder)).rejects.toMatchObject({
      kind: 'tooNew',
      message: `“${file}” was saved by a newer version of Lectern, so it was not opened. The file is kept as it is, and nothing was changed. Open it with a newer version of Lectern.`,
    });
    expect(contentsOf(folder)).toEqual(before);
  },
);

/** What is kept of the files before version 4, by their first names. */
function keptBefore4(folder: string): Record<string, string> {
  const kept = contentsOf(path.join(folder, 'history', 'before-version-4'));
  return Object.fromEntries(
    Object.entries(kept).map(([name, bytes]) => [
      /^\d{4}-\d{2}-\d{2}T\d{6}-[0-9a-f]{12}-(.+)$/.exec(name)?.[1] ?? name,
      bytes,
    ]),
  );
}

/** These files as they were, by the names of their copies. */
function keptNames(
  before: Readonly<Record<string, string>>,
  files: readonly string[],
): Record<string, string | undefined> {
  return Object.fromEntries(files.map((name) => [name.replaceAll(path.sep, '-'), before[name]]));
}

/** What the first fold after a rename writes over, of each release. */
const foldedFirst: readonly (readonly [release: string, files: readonly string[]])[] = [
  ['v1', ['workspace.json']],
  [
    'v2',
    [
      'docs/00000000-0000-4000-8000-000000000004/base.json',
      'workspace.json',
      'workspace.prev.json',
    ],
  ],
  [
    'v3',
    [
      'docs/00000000-0000-4000-8000-000000000008/base.json',
      'workspace.json',
      'workspace.prev.json',
    ],
  ],
];

test.each(foldedFirst)(
  'What %s wrote is kept for ever, once, before anything is written over it',
  async (release, first) => {
    const folder = workspaceOf(release);
    const before = contentsOf(folder);
    for (const set of ['A', 'B', 'C']) {
      const store = await WorkspaceStore.open(folder);
      await store.transact('rename', ({ name }) => [{ kind: 'workspace.rename', set, was: name }]);
      await store.fold();
      expect(keptBefore4(folder)).toEqual(keptNames(before, first));
      await store.close();
    }
    const store = await WorkspaceStore.open(folder);
    await store.foldTwice();
    await store.close();
    const documents = Object.keys(before).filter((name) => /^(docs|workspace)\b/.test(name));
    expect(keptBefore4(folder)).toEqual(keptNames(before, documents));
  },
);

test('A file of version 1 that cannot be kept is not written over, and what is saved stays saved', async () => {
  const folder = workspaceOf('v1');
  const index = path.join(folder, 'workspace.json');
  const before = fs.readFileSync(index);
  const files = new Files((operation, file, run) =>
    operation === 'write' && file.includes('before-version-4')
      ? Promise.reject(systemError('ENOSPC'))
      : run(),
  );
  const store = await WorkspaceStore.open(folder, { files });
  await store.transact('rename', rename);
  await store.close();
  expect(fs.readFileSync(index)).toEqual(before);
  const again = await WorkspaceStore.open(folder);
  expect(again.workspace.name).toBe('Opened again');
  await again.close();
  expect(keptBefore4(folder)).toEqual({ 'workspace.json': before.toString('base64') });
});
