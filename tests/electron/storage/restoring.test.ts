import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { codebookService } from '../../../electron/services/codebook';
import { readingsService } from '../../../electron/services/readings';
import { importText } from '../../support/importTexts';
import { checkWorkspace } from '../../../electron/storage/checkWorkspace';
import { copyWorkspace } from '../../../electron/storage/copyWorkspace';
import { Files } from '../../../electron/storage/files';
import { WorkspaceStore } from '../../../electron/storage/workspaceStore';
import type { Workspace } from '../../../shared/model/workspace';
import { contentsOf, failingFiles, systemError } from '../../support/faultyFiles';
import { temporaryFolder } from '../../support/temporaryFolder';
import { article } from '../../support/testDesk';
import { versionDesk } from '../../support/versionDesk';

test('Restore drill: each of 20 versions comes back as it was, and undo goes back to now', async () => {
  const { store, desk, reading, tag, pass, reopen, folder } = await versionDesk();
  const rounds: ((round: number) => unknown)[] = [
    tag,
    (round) => importText(desk, `${article}${String(round)}`),
    () => codebookService(desk)['codes.delete']({ code: 'rights' }),
    () => codebookService(desk)['codes.restore']({ code: 'rights' }),
    () => readingsService(desk)['readings.bin']({ reading, binned: true }),
    () => readingsService(desk)['readings.bin']({ reading, binned: false }),
    (round) =>
      store().transact('new reviewer', ({ me }) => [
        { kind: 'reviewer.add', reviewer: { id: `r${String(round)}`, name: 'Ben' }, at: 0 },
        { kind: 'reviewer.choose', set: `r${String(round)}`, was: me },
      ]),
  ];
  const states = new Map<string, Workspace>();
  for (let round = 0; round < 20; round += 1) {
    await rounds[round % rounds.length]!(round);
    pass(1);
    const { id } = await store().versions.name(`Round ${String(round)}`);
    states.set(id, store().workspace);
    if (round % 5 === 0) await reopen();
  }
  await tag();
  for (const [id, state] of states) {
    const now = store().workspace;
    await store().versions.restore(id);
    expect(store().workspace).toEqual(state);
    expect((await WorkspaceStore.open(folder)).workspace).toEqual(state);
    expect(store().status().undo).toMatch(/^going back to “Round/);
    await store().undo();
    expect(store().workspace).toEqual(now);
  }
  expect((await checkWorkspace(folder)).problems).toEqual([]);
});

test('Going back keeps “Now” first, and “Now” can be gone back to as well', async () => {
  const { store, tag, pass } = await versionDesk();
  await tag();
  const { id } = await store().versions.name('First reading');
  await tag();
  const now = store().workspace;
  pass(1);
  await store().versions.restore(id);
  const [last] = await store().versions.list();
  expect(last).toMatchObject({ reason: 'restore', label: 'Before going back to “First reading”' });
  await store().versions.restore(last!.id);
  expect(store().workspace).toEqual(now);
  await store().versions.restore(last!.id);
  expect(store().workspace).toEqual(now);
});

test('When “Now” cannot be kept, nothing is gone back to', async () => {
  let full = false;
  const files = new Files(async (operation, file, run) => {
    if (full && operation === 'open' && file.includes('history')) throw systemError('ENOSPC');
    return run();
  });
  const { store, tag } = await versionDesk(files);
  const { id } = await store().versions.name('Empty');
  await tag();
  const now = store().workspace;
  full = true;
  await expect(store().versions.restore(id)).rejects.toMatchObject({ kind: 'diskFull' });
  expect(store().workspace).toBe(now);
  full = false;
  await store().versions.restore(id);
  expect(store().workspace.tags).not.toEqual(now.tags);
});

test('A copy of a version is a workspace of its own, with texts and originals', async () => {
  const { store, desk, tag, reading } = await versionDesk();
  await tag();
  const { id } = await store().versions.name('Copied');
  const state = store().workspace;
  await tag();
  const folder = path.join(temporaryFolder(), 'Copy');
  await copyWorkspace(store(), await store().versions.state(id), folder, {
    id: 'copy',
    now: desk.now,
  });
  const copy = await WorkspaceStore.open(folder);
  expect(copy.workspace).toEqual({ ...state, id: 'copy', name: 'Copy' });
  expect(await copy.text(reading)).toBe(article);
  expect((await checkWorkspace(folder)).problems).toEqual([]);
  expect(copy.status().undo).toBeNull();
});

test('A copy that the disk refuses leaves nothing behind', async () => {
  const { store, desk } = await versionDesk();
  const { id } = await store().versions.name('Copied');
  const wanted = await store().versions.state(id);
  const copiedAs = { id: 'copy', now: desk.now };
  for (let n = 1; n < 140; n += 3) {
    const folder = path.join(temporaryFolder(), 'Copy');
    const { files, arm } = failingFiles(n, 'ENOSPC');
    arm();
    const failure: unknown = await copyWorkspace(store(), wanted, folder, copiedAs, files)
      .then(() => null)
      .catch((error: unknown) => error);
    if (failure === null) expect((await checkWorkspace(folder)).problems).toEqual([]);
    else if (fs.existsSync(folder)) expect([n, contentsOf(folder)]).toEqual([n, {}]);
  }
});
