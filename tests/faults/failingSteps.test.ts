import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Files } from '../../electron/storage/files';
import { WorkspaceStore } from '../../electron/storage/workspaceStore';
import { addTag } from '../../electron/services/tags';
import { importFiles, importText } from '../support/importTexts';
import { Failure } from '../../shared/ipc/failure';
import type { Change } from '../../shared/model/change';
import type { Workspace } from '../../shared/model/workspace';
import { checkWorkspace } from '../../electron/storage/checkWorkspace';
import { contentsOf, failingFiles, type FaultMoment, systemError } from '../support/faultyFiles';
import { temporaryFolder } from '../support/temporaryFolder';
import { article, bytesOf, createStore, deskOf } from '../support/testDesk';

/** Nothing folds behind a test's back, however slow the machine is. */
const never = 1e9;

const rename =
  (set: string) =>
  ({ name }: Workspace): Change[] => [{ kind: 'workspace.rename', set, was: name }];

/** What a run confirmed, step by step, and how it ended. */
interface Run {
  readonly store: WorkspaceStore | null;
  readonly failure: unknown;
  readonly confirmed: Workspace | null;
}

/** Creates a workspace, imports two readings, tags one for a new reviewer, undoes that, and folds. */
async function walk(folder: string, files: Files): Promise<Run> {
  let store: WorkspaceStore | null = null;
  let confirmed: Workspace | null = null;
  try {
    store = await createStore(folder, files, never);
    confirmed = store.workspace;
    const desk = deskOf(store);
    const { files: reports } = await importFiles(desk, [
      { name: 'one.txt', bytes: bytesOf(article) },
      { name: 'two.txt', bytes: bytesOf(`${article}Two.`) },
    ]);
    confirmed = store.workspace;
    const refused = reports.find((report) => report.outcome === 'refused');
    if (refused) throw new Failure(refused.failure.kind, refused.failure.message);
    await store.fold();
    const [reading = ''] = store.workspace.order;
    await addTag(desk, {
      reading,
      code: 'legal',
      start: 4,
      end: 8,
      note: null,
      reviewer: 'Somebody new',
    });
    confirmed = store.workspace;
    await store.undo();
    confirmed = store.workspace;
    await store.fold();
    await store.redo();
    confirmed = store.workspace;
    return { store, failure: null, confirmed };
  } catch (failure) {
    return { store, failure, confirmed };
  }
}

/** Returns what the work throws; null when it does not. */
async function failureOf(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work();
    return null;
  } catch (failure) {
    return failure;
  }
}

const codes = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EMFILE'];
const moments: FaultMoment[] = ['before', 'after'];
const faults = codes.flatMap((code) => moments.map((moment) => ({ code, moment })));

/** Whether every step fails in every way, or in some: `npm run test:faults` wants all. */
const inEveryWay = process.env.LECTERN_EVERY_FAULT !== undefined;

/** The ways in which the n-th step fails: in turn, so that each of them meets every kind of step. */
function faultsAt(n: number): typeof faults {
  return inEveryWay ? faults : faults.filter((_, at) => (at + n) % 4 === 0);
}

async function numberOfSteps(): Promise<number> {
  const { files, steps, arm } = failingFiles(0, 'EIO');
  arm();
  const { failure } = await walk(path.join(temporaryFolder(), 'ws'), files);
  expect(failure).toBeNull();
  return steps();
}

function expectNoTemporaryFiles(folder: string): void {
  if (!fs.existsSync(folder)) return;
  const temporary = Object.keys(contentsOf(folder)).filter((name) => name.endsWith('.tmp'));
  // The second name of a lock is all that is left when just its removal fails.
  expect(temporary.filter((name) => !name.startsWith('.workspace.lock.'))).toEqual([]);
}

test('Whichever step fails once, memory is what the disk holds, and the sentence is a Failure', async () => {
  const steps = await numberOfSteps();
  expect(steps).toBeGreaterThan(60);
  for (let n = 1; n <= steps; n += 1) {
    // All ways of failing at one step at once: most of the time goes into waiting for the disk.
    await Promise.all(
      faultsAt(n).map(async ({ code, moment }) => {
        const folder = path.join(temporaryFolder(), 'ws');
        const { files, arm } = failingFiles(n, code, { moment });
        arm();
        const { store, failure, confirmed } = await walk(folder, files);
        const context = `step ${String(n)} of ${String(steps)}, ${code}, ${moment}`;
        if (failure !== null) expect(failure, context).toBeInstanceOf(Failure);
        if (store === null) {
          expect(fs.existsSync(path.join(folder, 'workspace.json')), context).toBe(false);
          return;
        }
        expect(store.workspace, context).toBe(confirmed);
        const reopened = await WorkspaceStore.open(folder, { access: 'read' });
        expect(reopened.workspace, context).toEqual(store.workspace);
        expect(reopened.problems, context).toEqual([]);
        expectNoTemporaryFiles(folder);
      }),
    );
  }
}, 1_200_000);

test('A disk that stays full loses nothing, and everything can be saved when there is room', async () => {
  const steps = await numberOfSteps();
  for (const moment of moments) {
    for (let n = 1; n <= steps; n += 1) {
      const folder = path.join(temporaryFolder(), 'ws');
      const { files, arm, heal } = failingFiles(n, 'ENOSPC', { moment, forGood: true });
      arm();
      const { store, failure } = await walk(folder, files);
      const context = `from step ${String(n)} of ${String(steps)} on, ${moment}`;
      expect(failure, context).toBeInstanceOf(Failure);
      if (store === null) continue;
      heal();
      await store.transact('rename', ({ name }) => [
        { kind: 'workspace.rename', set: 'Room again', was: name },
      ]);
      const reopened = await WorkspaceStore.open(folder, { access: 'read' });
      expect(reopened.workspace, context).toEqual(store.workspace);
      expect((await checkWorkspace(folder)).problems, context).toEqual([]);
    }
  }
}, 1_200_000);

test('What the disk refuses from some step on is kept, never called saved, and saved when that ends', async () => {
  // Three commands and a fold take far fewer steps.
  for (let n = 1; n <= 60; n += 1) {
    const folder = path.join(temporaryFolder(), 'ws');
    const code = codes[n % codes.length] ?? 'EIO';
    const options = { moment: moments[n % 2] ?? 'before', forGood: true, below: folder };
    const { files, arm, heal } = failingFiles(n, code, options);
    const store = await createStore(folder, files, never);
    await store.keepRefused(temporaryFolder(), () => {});
    await store.transact('start', rename('Start'));
    arm();
    for (const name of ['A', 'B', 'C']) {
      await store.transact(`name ${name}`, rename(name));
      if (name === 'B') await store.fold();
      const context = `${code} from step ${String(n)} on, ${name}`;
      const { workspace } = await WorkspaceStore.open(folder, { access: 'read' });
      const isSaved = store.status().unsaved === null;
      expect([context, store.workspace.name]).toEqual([context, name]);
      // More may be on the disk than is called saved, and never less.
      if (isSaved) expect([context, workspace.name]).toEqual([context, name]);
    }
    heal();
    expect(await store.retry()).toBe(true);
    const again = await WorkspaceStore.open(folder, { access: 'read' });
    expect([again.workspace, again.problems]).toEqual([store.workspace, []]);
    expect(store.status().unsaved).toBeNull();
    await store.close();
  }
}, 1_200_000);

test('An undo that fails leaves the history as it was, and works the next time', async () => {
  const { files, arm, heal } = failingFiles(1, 'ENOSPC', { forGood: true });
  const store = await createStore(path.join(temporaryFolder(), 'ws'), files);
  await store.transact('rename', ({ name }) => [
    { kind: 'workspace.rename', set: 'Other', was: name },
  ]);
  arm();
  await expect(store.undo()).rejects.toMatchObject({ kind: 'diskFull' });
  expect(store.status()).toMatchObject({ undo: 'rename', redo: null });
  heal();
  await expect(store.undo()).resolves.toMatchObject({ label: 'rename', reading: null });
  expect(store.status()).toMatchObject({ undo: null, redo: 'rename' });
  expect(store.workspace.name).toBe('Debate');
});

test('A folder that is gone is an error, and is not made anew', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const desk = deskOf(await createStore(folder));
  fs.renameSync(folder, `${folder}-away`);
  await expect(
    desk.store().transact('rename', () => [{ kind: 'workspace.rename', set: 'B', was: 'Debate' }]),
  ).rejects.toMatchObject({ kind: 'notFound' });
  const { files } = await importText(desk, article);
  expect(files).toMatchObject([{ outcome: 'refused', failure: { kind: 'notFound' } }]);
  expect(fs.existsSync(folder)).toBe(false);
  fs.renameSync(`${folder}-away`, folder);
  await importText(desk, article);
  expect((await WorkspaceStore.open(folder)).workspace).toEqual(desk.store().workspace);
});

async function stepsOfAnImport(): Promise<number> {
  const { files, steps, arm } = failingFiles(0, 'EIO');
  const store = await createStore(path.join(temporaryFolder(), 'ws'), files);
  arm();
  await importText(deskOf(store), article);
  return steps();
}

test('An import that the disk refuses leaves no file behind', async () => {
  const steps = await stepsOfAnImport();
  expect(steps).toBeGreaterThan(18);
  for (let n = 1; n <= steps; n += 1) {
    const folder = path.join(temporaryFolder(), 'ws');
    const { files, arm } = failingFiles(n, 'ENOSPC');
    const store = await createStore(folder, files);
    const before = contentsOf(folder);
    arm();
    const failure = await failureOf(() => importText(deskOf(store), article));
    if (failure !== null) expect(failure).toBeInstanceOf(Failure);
    const added = store.workspace.order.length === 1;
    if (!added) expect([n, contentsOf(folder)]).toEqual([n, before]);
  }
}, 600_000);

test('A line that could neither be synced nor cut back never counts, and nothing is written after it', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  let failing = false;
  const files = new Files(async (operation, file, run) => {
    const refused = operation === 'sync' || operation === 'truncate';
    if (failing && refused && file.endsWith('.ndjson')) throw systemError('EIO');
    return run();
  });
  const store = await createStore(folder, files);
  const rename = (set: string) =>
    store.transact('rename', ({ name }) => [{ kind: 'workspace.rename', set, was: name }]);
  await rename('A');
  failing = true;
  await expect(rename('B'.repeat(200))).rejects.toBeInstanceOf(Failure);
  failing = false;
  await store.transact('new reviewer', () => [
    { kind: 'reviewer.add', reviewer: { id: 'ben', name: 'Ben' }, at: 1 },
  ]);
  const { workspace, problems } = await WorkspaceStore.open(folder);
  expect(workspace).toEqual(store.workspace);
  expect(problems).toEqual([]);
});
