import path from 'node:path';
import { expect, test } from 'vitest';
import { codebookService } from '../../../electron/services/codebook';
import { importText } from '../../support/importTexts';
import { Files } from '../../../electron/storage/files';
import { WorkspaceStore } from '../../../electron/storage/workspaceStore';
import type { Change } from '../../../shared/model/change';
import { contentsOf, failingFiles, systemError } from '../../support/faultyFiles';
import { aTag } from '../../support/records';
import { article } from '../../support/testDesk';
import { versionDesk } from '../../support/versionDesk';
import { versionProblems, objectsIn } from '../../support/keptVersions';

const labels = async (store: WorkspaceStore) =>
  (await store.versions.list()).map(({ reason, label }) => `${reason}: ${label}`);

const manyTags = (reading: string, count = 20): Change[] =>
  Array.from({ length: count }, (_, at) => ({
    kind: 'tag.add',
    tag: aTag(reading, `many${String(at)}`),
  }));

test('Versions are kept at the start, before imports, bulk changes and deleted codes, and after ten minutes', async () => {
  const { store, desk, reading, tag, pass } = await versionDesk();
  await tag();
  await importText(desk, `${article}Two.`);
  await tag();
  await store().transact('import of tags', () => manyTags(reading));
  await codebookService(desk)['codes.delete']({ code: 'rights' });
  pass(9);
  await tag();
  pass(1);
  await tag();
  await tag();
  pass(10);
  await tag();
  expect(await labels(store())).toEqual([
    'time: 2 tags in “The Tram and the Camera on the Coast Ro…”',
    'time: 1 tag and 1 change of the codebook',
    'bulk: Before removal of a code',
    'bulk: Before import of tags',
    'import: Before import of a reading',
    'created: Workspace started',
  ]);
});

test('A version keeps the state before the command, and nothing is kept when nothing changed', async () => {
  const { store, tag, pass, folder, reopen } = await versionDesk();
  await tag();
  const before = store().workspace;
  pass(10);
  await tag();
  const [last] = await store().versions.list();
  expect(await store().versions.state(last!.id)).toEqual(before);
  expect(last).toMatchObject({ by: 'Ann', readings: 1, tags: 1, notes: 0, name: null });
  pass(2);
  await reopen();
  const kept = contentsOf(path.join(folder, 'history'));
  await reopen();
  pass(100);
  await tag();
  await store().undo();
  await reopen();
  expect(contentsOf(path.join(folder, 'history'))).toEqual(kept);
});

test('The end of the day is kept when work ends', async () => {
  const { store, tag, pass, reopen } = await versionDesk();
  pass(2);
  await tag();
  const end = store().workspace;
  await reopen();
  const [last] = await store().versions.list();
  expect(last).toMatchObject({ reason: 'time', tags: 1 });
  expect(await store().versions.state(last!.id)).toEqual(end);
});

test('Scripts that end after every command keep one version a minute, and lose none', async () => {
  const { store, tag, pass, reopen } = await versionDesk();
  for (let n = 0; n < 5; n += 1) {
    await tag();
    await reopen();
  }
  expect((await store().versions.list()).map(({ reason }) => reason)).toEqual(['created']);
  const end = store().workspace;
  pass(10);
  await tag();
  const [last] = await store().versions.list();
  expect(await store().versions.state(last!.id)).toEqual(end);
});

test('A version that cannot be kept stops no command, is told of, and is kept the next time', async () => {
  let full = true;
  const files = new Files(async (operation, file, run) => {
    if (full && operation === 'open' && /history.[^.]*\.2025.*json/.test(file))
      throw systemError('EIO');
    return run();
  });
  const { store, tag, folder, reading } = await versionDesk(files);
  await tag();
  await store().transact('import of tags', () => manyTags(reading));
  expect(await store().versions.list()).toEqual([]);
  expect(await store().versions.problems()).toMatchObject([
    { message: expect.stringMatching(/^The last version could not be kept/) as string },
  ]);
  expect(objectsIn(folder).filter((name) => name.includes('.json'))).toEqual([]);
  full = false;
  await store().versions.name('Room again');
  expect(await store().versions.problems()).toEqual([]);
  expect(await versionProblems(folder)).toEqual([]);
});

test('Whichever step fails while a version is kept, the command it precedes is saved', async () => {
  const moments = ['before', 'after'] as const;
  const numberOfSteps = async () => {
    const { files, steps, arm } = failingFiles(0, 'EIO');
    const { store, tag, reading } = await versionDesk(files);
    await tag();
    arm();
    await store().versions.before('bulk', manyTags(reading));
    return steps();
  };
  const steps = await numberOfSteps();
  expect(steps).toBeGreaterThan(15);
  for (let n = 1; n <= steps; n += 1) {
    for (const moment of moments) {
      const context = `step ${String(n)} of ${String(steps)}, ${moment}`;
      const { files, arm, heal } = failingFiles(n, 'ENOSPC', { moment });
      const { store, tag, reading, folder } = await versionDesk(files);
      await tag();
      arm();
      await store().versions.before('bulk', manyTags(reading));
      heal();
      await store().transact('bulk', () => manyTags(reading));
      const reopened = await WorkspaceStore.open(folder);
      expect(reopened.workspace, context).toEqual(store().workspace);
      expect(await versionProblems(folder), context).toEqual([]);
      expect(await labels(store()), context).toEqual([
        'bulk: Before bulk',
        'created: Workspace started',
      ]);
    }
  }
}, 60_000);
