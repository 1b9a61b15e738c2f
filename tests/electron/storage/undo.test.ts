import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Files } from '../../../electron/storage/files';
import { UndoFile } from '../../../electron/storage/undoFile';
import { WorkspaceFolder } from '../../../electron/storage/workspaceFolder';
import { WorkspaceStore } from '../../../electron/storage/workspaceStore';
import type { Change } from '../../../shared/model/change';
import type { Workspace } from '../../../shared/model/workspace';
import { contentsOf } from '../../support/faultyFiles';
import { temporaryFolder } from '../../support/temporaryFolder';
import { createStore } from '../../support/testDesk';

const rename =
  (set: string) =>
  ({ name }: Workspace): Change[] => [{ kind: 'workspace.rename', set, was: name }];

async function storeWithNames(folder: string, ...names: string[]): Promise<WorkspaceStore> {
  const store = await createStore(folder);
  for (const name of names) await store.transact(`name ${name}`, rename(name));
  return store;
}

test('What was done before the program ended can be undone and redone after it', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const before = await storeWithNames(folder, 'A', 'B', 'C');
  await before.undo();
  await before.close();
  const store = await WorkspaceStore.open(folder);
  expect(store.status()).toMatchObject({ undo: 'name B', redo: 'name C' });
  await store.redo();
  expect(store.workspace.name).toBe('C');
  while (await store.undo());
  expect(store.workspace.name).toBe('Debate');
  await store.close();
});

test('After a crash the list goes on from the journal, line for line', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const store = await storeWithNames(folder, 'A', 'B');
  await store.fold();
  await store.transact('name C', rename('C'));
  await store.undo();
  await store.undo();
  const again = await WorkspaceStore.open(folder);
  expect(again.status()).toMatchObject({ undo: 'name A', redo: 'name B' });
  expect(again.workspace).toEqual(store.workspace);
});

test('A list that is damaged costs the steps only, and is told of', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const before = await storeWithNames(folder, 'A');
  await before.close();
  fs.appendFileSync(path.join(folder, 'undo.json'), 'x');
  const store = await WorkspaceStore.open(folder);
  expect(store.workspace.name).toBe('A');
  expect(store.problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('cannot be undone step by step'),
  ]);
  await store.close();
});

test('A list of a newer version stays byte for byte, and stops neither opening nor work', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  await (await storeWithNames(folder, 'A')).close();
  const list = path.join(folder, 'undo.json');
  const newer = '{"$crc":"another way to seal","format":"lectern-undo","formatVersion":4}';
  fs.writeFileSync(list, newer);
  const store = await WorkspaceStore.open(folder);
  expect(store.problems).toMatchObject([
    { kind: 'tooNew', message: expect.stringContaining('The file is kept as it is') as string },
  ]);
  await store.transact('name B', rename('B'));
  await store.fold();
  await store.undo();
  await store.close();
  expect(fs.readFileSync(list, 'utf8')).toBe(newer);
  expect((await WorkspaceStore.open(folder)).workspace.name).toBe('A');
});

test('A list that a newer version writes meanwhile is not written over', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const store = await storeWithNames(folder, 'A');
  await store.fold();
  const list = path.join(folder, 'undo.json');
  const newer = fs.readFileSync(list, 'utf8').replace('"formatVersion": 3', '"formatVersion": 4');
  fs.writeFileSync(list, newer);
  await store.transact('name B', rename('B'));
  await store.close();
  expect(fs.readFileSync(list, 'utf8')).toBe(newer);
});

test('A step that no longer fits is refused with a sentence, and the one before it can be undone', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const before = await storeWithNames(folder, 'A');
  await before.close();
  const undo = new UndoFile(new Files(), new WorkspaceFolder(folder));
  const { history } = await undo.read([]);
  const gone = { code: 'gone', set: { name: 'Cost' }, was: { name: 'Fee' } };
  const strange = history.after({
    st: [100, 'other'],
    at: '2025-02-04T12:00:00.000Z',
    label: 'edit of a code',
    changes: [{ kind: 'code.update', ...gone }],
    places: [null],
  });
  await undo.write(strange, {});
  fs.rmSync(path.join(folder, 'journal'), { recursive: true });
  const store = await WorkspaceStore.open(folder);
  const files = contentsOf(folder);
  await expect(store.undo()).rejects.toMatchObject({
    kind: 'refused',
    message: expect.stringContaining('changed by somebody else') as string,
  });
  expect(contentsOf(folder)).toEqual(files);
  expect(store.status()).toMatchObject({ undo: 'name A', redo: null });
});

test('Steps that are very large are kept as far as there is room for them, the latest first', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const long = 'x'.repeat(6_000_000);
  const before = await storeWithNames(folder, 'A', `B${long}`, `C${long}`, 'D');
  await before.close();
  const store = await WorkspaceStore.open(folder);
  expect(store.status().undo).toBe('name D');
  await store.undo();
  // Its change carries the name before it as well.
  expect(store.status().undo).toBeNull();
  expect(store.workspace.name).toBe(`C${long}`);
  await store.close();
});
