import { expect, test } from 'vitest';
import { checkWorkspace } from '../../electron/storage/checkWorkspace';
import type { Files } from '../../electron/storage/files';
import { WorkspaceStore } from '../../electron/storage/workspaceStore';
import { Failure } from '../../shared/ipc/failure';
import { failingFiles, type FaultMoment } from '../support/faultyFiles';
import { rename, workspaceOf } from '../support/migrations';

/** Nothing folds behind a test's back, however slow the machine is. */
const never = 1e9;

/** Brings a workspace of an older release up to date, every document of it and twice. */
async function bringUpToDate(folder: string, files: Files): Promise<void> {
  const store = await WorkspaceStore.open(folder, { files, foldIdle: never });
  await store.transact('rename', rename);
  await store.foldTwice();
  await store.close();
}

async function numberOfSteps(release: string): Promise<number> {
  const { files, steps, arm } = failingFiles(0, 'EIO');
  arm();
  await bringUpToDate(workspaceOf(release), files);
  return steps();
}

const faults = (['before', 'after'] as const satisfies readonly FaultMoment[]).flatMap((moment) =>
  [false, true].map((forGood) => ({ moment, forGood })),
);

/** Whether every step fails in every way, or each third in one: `npm run test:faults` wants all. */
const inEveryWay = process.env.LECTERN_EVERY_FAULT !== undefined;

test.each(['v1', 'v2'])(
  'Whichever step fails on the way from %s, everything is there, and the next opening ends the way',
  async (release) => {
    const { workspace } = await WorkspaceStore.open(workspaceOf(release), { access: 'read' });
    const after = { ...workspace, name: 'Opened again' };
    const steps = await numberOfSteps(release);
    expect(steps).toBeGreaterThan(60);
    for (let n = 1; n <= steps; n += inEveryWay ? 1 : 3) {
      for (const { moment, forGood } of inEveryWay ? faults : [faults[n % faults.length]!]) {
        const folder = workspaceOf(release);
        const { files, arm } = failingFiles(n, 'ENOSPC', { moment, forGood });
        arm();
        const context = `step ${String(n)} of ${String(steps)}, ${moment}, ${String(forGood)}`;
        const failure = await bringUpToDate(folder, files).catch((error: unknown) => error);
        if (failure !== undefined) expect(failure, context).toBeInstanceOf(Failure);
        const store = await WorkspaceStore.open(folder);
        const { workspace: there, problems } = store;
        expect(problems, context).toEqual([]);
        // A command that failed may be on the disk or not; never a part of it.
        expect([workspace, after], context).toContainEqual(there);
        if (failure === undefined) expect(there, context).toEqual(after);
        await store.transact('rename', rename);
        await store.foldTwice();
        await store.close();
        expect((await checkWorkspace(folder)).problems, context).toEqual([]);
      }
    }
  },
  1_200_000,
);
