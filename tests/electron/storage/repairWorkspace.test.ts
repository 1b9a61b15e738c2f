import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkWorkspace } from '../../../electron/storage/checkWorkspace';
import { repairWorkspace } from '../../../electron/storage/repairWorkspace';
import { previousOf, WorkspaceFolder } from '../../../electron/storage/workspaceFolder';
import { WorkspaceStore } from '../../../electron/storage/workspaceStore';
import { contentsOf } from '../../support/faultyFiles';
import { temporaryFolder } from '../../support/temporaryFolder';
import { createStore } from '../../support/testDesk';

const now = () => '2025-02-04T12:00:00.000Z';

test('A repair shows what it would drop, drops it when asked to, and keeps the bytes', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const store = await createStore(folder);
  for (const id of ['ben', 'cem', 'dea']) {
    await store.transact('new reviewer', () => [
      { kind: 'reviewer.add', reviewer: { id, name: id }, at: 1 },
    ]);
  }
  const [name = ''] = fs.readdirSync(path.join(folder, 'journal'));
  const file = path.join(folder, 'journal', name);
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('"name":"cem"', '"name":"gem"'));
  const damaged = fs.readFileSync(file);
  expect((await checkWorkspace(folder)).problems).toHaveLength(1);

  const before = contentsOf(folder);
  const { drops } = await repairWorkspace(folder, { dryRun: true, now });
  expect(drops).toEqual([expect.stringContaining(name)]);
  expect(contentsOf(folder)).toEqual(before);

  expect(await repairWorkspace(folder, { dryRun: false, now })).toEqual({ drops, remaining: [] });
  expect(fs.existsSync(file)).toBe(false);
  const kept = fs.readdirSync(path.join(folder, 'quarantine'));
  expect(
    kept.some((one) => fs.readFileSync(path.join(folder, 'quarantine', one)).equals(damaged)),
  ).toBe(true);
  const { workspace, problems } = await WorkspaceStore.open(folder);
  expect(workspace.reviewers.map(({ id }) => id).sort()).toEqual(['ann', 'ben', 'dea']);
  expect(problems).toEqual([]);
});

test('A repair writes a codebook anew that is damaged twice, from the last version', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const store = await createStore(folder);
  const { codebook } = new WorkspaceFolder(folder);
  const files = [codebook, previousOf(codebook)];
  for (const file of files) fs.writeFileSync(file, 'not JSON');
  const { drops, remaining } = await repairWorkspace(folder, { dryRun: false, now });
  expect([drops.length, remaining]).toEqual([2, []]);
  for (const file of files) {
    fs.rmSync(file);
    expect((await WorkspaceStore.open(folder)).workspace).toEqual(store.workspace);
    fs.copyFileSync(files.find((one) => fs.existsSync(one)) ?? '', file);
  }
});
