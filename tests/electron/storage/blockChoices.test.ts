import { expect, test } from 'vitest';
import { kept, notComment, splitAt } from '../../../shared/model/blockEdits';
import { WorkspaceStore } from '../../../electron/storage/workspaceStore';
import type { Block } from '../../../shared/model/block';
import type { Change } from '../../../shared/model/change';
import type { Workspace } from '../../../shared/model/workspace';
import path from 'node:path';
import { temporaryFolder } from '../../support/temporaryFolder';
import { aReading } from '../../support/records';
import { createStore } from '../../support/testDesk';

const blocks: readonly Block[] = ['b1', 'b2', 'b3'].map((id, at) => ({
  id,
  kind: 'comment',
  zone: 'comment',
  start: at * 10,
  end: at * 10 + 9,
  included: true,
  reason: 'Below the form.',
  confidence: 0.5,
  joins: at > 0,
  comment: at > 0 ? null : { author: null, time: null, replyTo: null },
  chosen: false,
}));

async function storeWithBlocks() {
  const folder = path.join(temporaryFolder(), 'ws');
  const store = await createStore(folder);
  const reading = { ...aReading('r'), blocks };
  await store.transact('import', () => [{ kind: 'reading.add', reading, at: 0 }]);
  return { folder, store };
}

const choice =
  (edits: (blocks: readonly Block[]) => ReturnType<typeof kept>) =>
  ({ readings }: Workspace): Change[] => [
    { kind: 'blocks.update', reading: 'r', edits: edits(readings.r?.blocks ?? []) },
  ];

test('What was chosen for blocks is there after a crash, after a fold, and can be taken back', async () => {
  const { folder, store } = await storeWithBlocks();
  await store.transact(
    'split',
    choice((now) => splitAt(now, 'b2')),
  );
  await store.transact(
    'leave out',
    choice((now) => kept(now, ['b3'], false)),
  );
  const crashed = await WorkspaceStore.open(folder, { access: 'share' });
  expect(crashed.workspace).toEqual(store.workspace);
  await store.close();
  const again = await WorkspaceStore.open(folder);
  expect(again.workspace).toEqual(store.workspace);
  expect(
    again.workspace.readings.r?.blocks.map(({ joins, included }) => [joins, included]),
  ).toEqual([
    [false, true],
    [false, true],
    [true, false],
  ]);
  await again.undo();
  await again.undo();
  expect(again.workspace.readings.r?.blocks).toEqual(blocks);
  await again.close();
  expect((await WorkspaceStore.open(folder)).workspace.readings.r?.blocks).toEqual(blocks);
});

test('Two who choose for different fields of a block at the same time lose neither choice', async () => {
  const { folder, store } = await storeWithBlocks();
  await store.close();
  const open = (writer: string) =>
    WorkspaceStore.open(folder, { access: 'share', writer, foldIdle: 1e9 });
  const [one, two] = [await open('one'), await open('two')];
  await one.transact(
    'split',
    choice((now) => splitAt(now, 'b2')),
  );
  await two.transact(
    'leave out',
    choice((now) => kept(now, ['b2'], false)),
  );
  const both = await WorkspaceStore.open(folder, { access: 'share' });
  expect(both.workspace.readings.r?.blocks[1]).toMatchObject({ joins: false, included: false });
  expect(both.lost).toEqual([]);
});

test('Going back to an earlier version takes choices for blocks back, as one command', async () => {
  const { store } = await storeWithBlocks();
  const { id } = await store.versions.name('Before');
  await store.transact(
    'no comment',
    choice((now) => notComment(now, 'b1')),
  );
  const { changes } = await store.versions.restore(id);
  expect(changes.map(({ kind }) => kind)).toEqual(['blocks.update']);
  expect(store.workspace.readings.r?.blocks).toEqual(blocks);
});
