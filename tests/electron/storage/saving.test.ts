import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { WorkspaceStore } from '../../../electron/storage/workspaceStore';
import type { Change } from '../../../shared/model/change';
import type { Workspace } from '../../../shared/model/workspace';
import { failingFiles } from '../../support/faultyFiles';
import { temporaryFolder } from '../../support/temporaryFolder';
import { ann, counters } from '../../support/testDesk';

const rename =
  (set: string) =>
  ({ name }: Workspace): Change[] => [{ kind: 'workspace.rename', set, was: name }];

/** A workspace whose disk fails from `arm` to `heal`, and that keeps what it refuses. */
async function keepingStore({ retryAfter = 1_000_000 } = {}) {
  const home = temporaryFolder();
  const folder = path.join(home, 'ws');
  const rescue = path.join(home, 'rescue');
  const { files, arm, heal } = failingFiles(1, 'ENOSPC', { forGood: true, below: folder });
  const store = await WorkspaceStore.create(
    folder,
    { id: 'ws', name: 'Debate', reviewer: ann },
    { files, now: counters().now, retryAfter },
  );
  let hear: () => void = () => {};
  const heard = new Promise<void>((resolve) => (hear = resolve));
  await store.keepRefused(rescue, () => hear());
  return { folder, rescue, store, arm, heal, heard };
}

test('What the disk refuses is kept, counts, and is said to be unsaved', async () => {
  const { store, arm, rescue } = await keepingStore();
  arm();
  await store.transact('name A', rename('A'));
  const { status } = await store.transact('name B', rename('B'));
  expect(store.workspace.name).toBe('B');
  expect(status).toMatchObject({
    savedAt: null,
    undo: 'name B',
    unsaved: { commands: 2, failure: { kind: 'diskFull' } },
  });
  expect(path.dirname(status.unsaved?.keptIn ?? '')).toBe(rescue);
});

test('When the disk takes files again, what waited is saved in its order, and the copy goes', async () => {
  const { folder, store, arm, heal, rescue } = await keepingStore();
  arm();
  await store.transact('name A', rename('A'));
  await store.transact('name B', rename('B'));
  await store.undo();
  heal();
  expect(await store.retry()).toBe(true);
  expect(store.status()).toMatchObject({ undo: 'name A', redo: 'name B', unsaved: null });
  expect(store.status().savedAt).not.toBeNull();
  expect(fs.readdirSync(rescue)).toEqual([]);
  const again = await WorkspaceStore.open(folder);
  expect(again.workspace).toEqual(store.workspace);
  expect(again.status()).toMatchObject({ undo: 'name A', redo: 'name B' });
});

test('It recovers by itself, and says so', async () => {
  const { folder, store, arm, heal, heard } = await keepingStore({ retryAfter: 5 });
  arm();
  await store.transact('name A', rename('A'));
  heal();
  await heard;
  while (store.status().unsaved !== null) await store.retry();
  expect((await WorkspaceStore.open(folder)).workspace.name).toBe('A');
});

test('A command after the fault takes those before it to the disk first', async () => {
  const { folder, store, arm, heal } = await keepingStore();
  arm();
  await store.transact('name A', rename('A'));
  heal();
  const { status } = await store.transact('name B', rename('B'));
  expect(status.unsaved).toBeNull();
  // With the list of what can be undone as memory has it, not in the order of the stamps.
  await store.fold();
  const again = await WorkspaceStore.open(folder);
  await again.undo();
  expect(again.workspace.name).toBe('A');
});

test('When the program ends before the disk took it, the next start has it all the same', async () => {
  const { folder, rescue, store, arm } = await keepingStore();
  await store.transact('name A', rename('A'));
  arm();
  await store.transact('name B', rename('B'));
  const again = await WorkspaceStore.open(folder);
  expect(again.workspace.name).toBe('A');
  await again.keepRefused(rescue, () => {});
  expect(again.workspace.name).toBe('B');
  expect(again.recovered).toMatchObject({ changes: 2 });
  expect(again.status().undo).toBe('name B');
  expect(fs.readdirSync(rescue)).toEqual([]);
  expect((await WorkspaceStore.open(folder)).workspace.name).toBe('B');
});

test('What waits goes into the workspace at the end, when the disk takes it then', async () => {
  const { folder, store, arm, heal } = await keepingStore();
  arm();
  await store.transact('name A', rename('A'));
  heal();
  await store.close();
  expect((await WorkspaceStore.open(folder)).workspace.name).toBe('A');
});

test('Records that wait keep their order among the others', async () => {
  const { folder, store, arm, heal } = await keepingStore();
  const reviewer = (id: string) => ({ id, name: id });
  arm();
  await store.transact('b', () => [{ kind: 'reviewer.add', reviewer: reviewer('b'), at: 1 }]);
  await store.transact('c', () => [{ kind: 'reviewer.add', reviewer: reviewer('c'), at: 1 }]);
  await store.transact('d', () => [{ kind: 'reviewer.add', reviewer: reviewer('d'), at: 3 }]);
  heal();
  await store.retry();
  const { reviewers } = (await WorkspaceStore.open(folder)).workspace;
  expect(reviewers.map(({ id }) => id)).toEqual(['ann', 'c', 'b', 'd']);
  expect(store.workspace.reviewers).toEqual(reviewers);
});

test('Without a keeper a refused command changes nothing and throws', async () => {
  const home = temporaryFolder();
  const { files, arm } = failingFiles(1, 'EIO', { forGood: true });
  const store = await WorkspaceStore.create(
    path.join(home, 'ws'),
    { id: 'ws', name: 'Debate', reviewer: ann },
    { files },
  );
  arm();
  await expect(store.transact('name A', rename('A'))).rejects.toMatchObject({
    kind: 'unreadable',
  });
  expect(store.workspace.name).toBe('Debate');
  expect(store.status()).toMatchObject({ undo: null, unsaved: null });
});

test('A damaged part of what was kept costs itself only, is told of, and its bytes are kept', async () => {
  const { folder, rescue, store, arm } = await keepingStore();
  arm();
  for (const name of ['A', 'B', 'C']) await store.transact(`name ${name}`, rename(name));
  const [name = ''] = fs.readdirSync(rescue);
  const file = path.join(rescue, name);
  const damaged = fs.readFileSync(file, 'utf8').replace('"set":"B"', '"set":"X"');
  fs.writeFileSync(file, damaged);
  const again = await WorkspaceStore.open(folder, { access: 'share' });
  await again.keepRefused(rescue, () => {});
  expect(again.workspace.name).toBe('C');
  expect(again.recovered).toMatchObject({ changes: 2 });
  expect(again.problems).toMatchObject([{ kind: 'damaged' }]);
  const quarantine = path.join(folder, 'quarantine');
  const kept = fs.readdirSync(quarantine).map((one) => path.join(quarantine, one));
  expect(kept.map((one) => fs.readFileSync(one, 'utf8'))).toEqual([damaged]);
  expect(fs.readdirSync(rescue)).toEqual([]);
  await again.close();
});
