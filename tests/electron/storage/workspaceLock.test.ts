import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { tagsService } from '../../../electron/services/tags';
import { importText } from '../../support/importTexts';
import type { FileOperation } from '../../../electron/storage/fileOperation';
import { Files } from '../../../electron/storage/files';
import { realFileSystem } from '../../../electron/storage/fileSystem';
import { type LockRecord, ownRecord, recordBytes } from '../../../electron/storage/lockRecord';
import { checkWorkspace } from '../../../electron/storage/checkWorkspace';
import { repairWorkspace } from '../../../electron/storage/repairWorkspace';
import { WorkspaceStore } from '../../../electron/storage/workspaceStore';
import type { Change } from '../../../shared/model/change';
import { contentsOf, recordingFiles, systemError } from '../../support/faultyFiles';
import { otherLecterns } from '../../support/otherLecterns';
import { tagsIn } from '../../../shared/model/workspace';
import { temporaryFolder } from '../../support/temporaryFolder';
import { article, bytesOf, createDesk, createStore, deskOf } from '../../support/testDesk';

const startOther = otherLecterns();

const rename = ({ name }: { name: string }): Change[] => [
  { kind: 'workspace.rename', set: `${name}!`, was: name },
];

/** A closed workspace, and the file that would be its lock. */
async function closedWorkspace() {
  const folder = path.join(temporaryFolder(), 'ws');
  const store = await createStore(folder);
  await store.close();
  return { folder, lock: path.join(folder, 'workspace.lock') };
}

function recordIn(lock: string): LockRecord {
  return JSON.parse(fs.readFileSync(lock, 'utf8')) as LockRecord;
}

function namesOfLocks(folder: string): string[] {
  return fs.readdirSync(folder).filter((name) => name.includes('lock'));
}

/** Tries everything that changes a workspace; returns what came of it. */
async function attemptsToChange(store: WorkspaceStore): Promise<unknown[]> {
  const attempts = await Promise.allSettled([
    store.transact('rename', rename),
    store.transact('nothing', () => []),
    store.undo(),
    store.redo(),
    store.keepSource(bytesOf('a'), 'a', '.txt'),
    importText(deskOf(store), article),
    store.versions.name('Mine'),
  ]);
  return attempts.map((attempt) =>
    attempt.status === 'rejected' ? (attempt.reason as unknown) : attempt.value,
  );
}

test('While one has a workspace open another reads, is told who, and may write afterwards', async () => {
  const { folder, lock } = await closedWorkspace();
  const other = startOther();
  expect(await other.open(folder)).toBeNull();
  expect(recordIn(lock)).toMatchObject({ pid: other.pid });

  const store = await WorkspaceStore.open(folder);
  const clock =
    /^“Debate” is open on this computer in another Lectern \(process \d+\) since \d\d:\d\d\. You can read here; changes can be made there\. Close it there, then open it here again\.$/;
  expect(store.readOnly).toMatchObject({
    kind: 'locked',
    message: expect.stringMatching(clock) as string,
  });
  expect(store.readOnly?.message).toContain(`(process ${String(other.pid)})`);
  for (const outcome of await attemptsToChange(store)) {
    expect(outcome).toMatchObject(store.readOnly ?? {});
  }
  await store.close();
  expect(recordIn(lock)).toMatchObject({ pid: other.pid });

  await other.close();
  expect(namesOfLocks(folder)).toEqual([]);
  const again = await WorkspaceStore.open(folder);
  expect(again.readOnly).toBeNull();
  await again.transact('rename', rename);
  await again.close();
  expect(namesOfLocks(folder)).toEqual([]);
});

test('The lock of a program that was killed is taken over at once', async () => {
  const { folder, lock } = await closedWorkspace();
  const other = startOther();
  await other.open(folder);
  await other.kill();
  expect(recordIn(lock)).toMatchObject({ pid: other.pid });
  const store = await WorkspaceStore.open(folder);
  expect(store.readOnly).toBeNull();
  expect(recordIn(lock)).toMatchObject({ pid: process.pid });
  await store.close();
  expect(namesOfLocks(folder)).toEqual([]);
});

test('A program that sleeps keeps its lock', async () => {
  const { folder, lock } = await closedWorkspace();
  const other = startOther();
  await other.open(folder);
  other.suspend();
  expect((await WorkspaceStore.open(folder)).readOnly).toMatchObject({ kind: 'locked' });
  expect(recordIn(lock)).toMatchObject({ pid: other.pid });
});

/** Locks of a process that runs, or ran, on this computer: what is another than in its own lock. */
const ofThisComputer: Record<string, { lock: Partial<LockRecord>; mayWrite: boolean }> = {
  'is that of the process': { lock: {}, mayWrite: false },
  'is of a process that had the same number before': { lock: { start: '1' }, mayWrite: true },
  'is from before the computer was started again': { lock: { boot: 'earlier' }, mayWrite: true },
  'is of this computer under another name': { lock: { host: 'RENAMED' }, mayWrite: false },
  'is of another computer of the same name': {
    lock: { machine: 'other', boot: 'other', start: '1' },
    mayWrite: false,
  },
  'says neither start nor boot': { lock: { start: null, boot: null }, mayWrite: false },
};

test.runIf(process.platform === 'linux').each(Object.entries(ofThisComputer))(
  'Whether a lock is in force is seen when it %s',
  async (_, { lock: changed, mayWrite }) => {
    const { folder, lock } = await closedWorkspace();
    const other = startOther();
    await other.open(folder);
    const record = { ...recordIn(lock), ...changed };
    fs.writeFileSync(lock, recordBytes(record));
    const store = await WorkspaceStore.open(folder);
    expect(store.readOnly === null).toBe(mayWrite);
    if (!mayWrite) expect(recordIn(lock)).toEqual(record);
  },
);

test('The lock of another computer is never taken over, and says who has it and what to do', async () => {
  const { folder, lock } = await closedWorkspace();
  const own = await ownRecord();
  const there = { host: 'ANNS-LAPTOP', machine: 'hers', boot: 'hers', person: 'Ann Reyes' };
  const at = new Date(2026, 2, 4, 14, 5).toISOString();
  // That no process here has its number says nothing.
  fs.writeFileSync(lock, recordBytes({ ...own, ...there, pid: 4_190_000, at }));
  const before = contentsOf(folder);
  const store = await WorkspaceStore.open(folder);
  expect(store.readOnly).toEqual({
    kind: 'locked',
    message: `“Debate” is open on ANNS-LAPTOP (Ann Reyes) since 14:05 on 4 March. You can read here; changes can be made there. Close it there, then open it here again. If it is not open there any more, delete the file “${lock}” first.`,
    detail: null,
  });
  await store.close();
  expect(contentsOf(folder)).toEqual(before);
});

test('A lock that a newer version wrote is in force', async () => {
  const { folder, lock } = await closedWorkspace();
  const { pid, host, token } = { ...(await ownRecord()), pid: process.ppid };
  fs.writeFileSync(lock, JSON.stringify({ pid, host, token, person: { name: 'Ann' }, more: 1 }));
  expect((await WorkspaceStore.open(folder)).readOnly).toMatchObject({ kind: 'locked' });
});

const emptyLocks = {
  'that is empty': '',
  'that is no JSON': 'garbage',
  'that ends too early': '{"pid":',
  'that is a list': '[]',
  'with a process that is no number': '{"host":"h","pid":"1","token":"t"}',
  'of NULs': '\0'.repeat(300),
};

test.each(Object.entries(emptyLocks))('A lock %s is nobody’s', async (_which, text) => {
  const { folder, lock } = await closedWorkspace();
  fs.writeFileSync(lock, text);
  const store = await WorkspaceStore.open(folder);
  expect(store.readOnly).toBeNull();
  expect(recordIn(lock)).toMatchObject({ pid: process.pid });
});

test('A lock that gets its bytes a moment after its name is in force', async () => {
  const { folder, lock } = await closedWorkspace();
  fs.writeFileSync(lock, '');
  const record = { ...(await ownRecord()), pid: process.ppid, start: null };
  let looks = 0;
  const files = new Files(async (operation, file, run) => {
    const result = await run();
    if (operation === 'read' && file === lock && ++looks === 1) {
      setTimeout(() => fs.writeFileSync(lock, recordBytes(record)), 100);
    }
    return result;
  });
  const store = await WorkspaceStore.open(folder, { files });
  expect(store.readOnly).toMatchObject({ kind: 'locked' });
  expect(recordIn(lock)).toEqual(record);
});

test('A workspace that this program has open can be opened again, and the last one gives it back', async () => {
  const { folder, lock } = await closedWorkspace();
  const first = await WorkspaceStore.open(folder);
  const link = path.join(path.dirname(folder), 'link');
  fs.symlinkSync(folder, link);
  const second = await WorkspaceStore.open(link);
  expect([first.readOnly, second.readOnly]).toEqual([null, null]);
  await first.close();
  await first.close();
  expect(recordIn(lock)).toMatchObject({ pid: process.pid });
  await second.close();
  expect(namesOfLocks(folder)).toEqual([]);
});

test('What this program left behind itself is no lock', async () => {
  const { folder, lock } = await closedWorkspace();
  const files = new Files((operation, file, run) => {
    if (operation === 'remove' && file === lock) throw systemError('EIO');
    return run();
  });
  const store = await WorkspaceStore.open(folder, { files });
  await store.close();
  expect(namesOfLocks(folder)).toEqual(['workspace.lock']);
  expect((await WorkspaceStore.open(folder)).readOnly).toBeNull();
});

test('Closing does not remove a lock that is somebody else’s by now', async () => {
  const { folder, lock } = await closedWorkspace();
  const store = await WorkspaceStore.open(folder);
  fs.rmSync(lock);
  const other = startOther();
  expect(await other.open(folder)).toBeNull();
  await store.close();
  expect(recordIn(lock)).toMatchObject({ pid: other.pid });
});

/** A workspace in which an opening and a closing would have much to do, and that another has open. */
async function untidyWorkspace() {
  const folder = path.join(temporaryFolder(), 'ws');
  const desk = await createDesk(folder);
  await importText(desk, article);
  const [reading = ''] = desk.store().workspace.order;
  await desk.store().fold();
  await tagsService(desk)['tags.toggle']({ reading, code: 'legal', start: 4, end: 8 });
  const tmp = path.join(folder, '.workspace.json.0123456789ab.tmp');
  fs.writeFileSync(tmp, '');
  fs.utimesSync(tmp, 1, 1);
  fs.writeFileSync(path.join(folder, 'docs', 'codebook', 'base.json'), 'damaged');
  const [text = ''] = fs.readdirSync(path.join(folder, 'texts'));
  fs.appendFileSync(path.join(folder, 'texts', text), 'damaged');
  return { folder, reading };
}

test.each(['locked', 'read', 'in a read-only place'])(
  'Nothing is written in a workspace that is %s, whatever is tried',
  async (why) => {
    const { folder, reading } = await untidyWorkspace();
    const lock = path.join(folder, 'workspace.lock');
    const record = { ...(await ownRecord()), host: 'ANNS-LAPTOP', machine: 'hers', boot: 'hers' };
    if (why === 'locked') fs.writeFileSync(lock, recordBytes(record));
    else fs.rmSync(lock);
    const reads: FileOperation[] = ['read', 'stat', 'list'];
    const written: string[] = [];
    const files = new Files((operation, file, run) => {
      if (reads.includes(operation)) return run();
      if (why !== 'in a read-only place') written.push(`${operation} ${file}`);
      throw systemError('EROFS');
    });
    const before = contentsOf(folder);
    const access = why === 'read' ? 'read' : 'own';
    const store = await WorkspaceStore.open(folder, { files, access });
    expect(store.problems).toHaveLength(1);
    expect(tagsIn(store.workspace, reading).size).toBe(1);
    // Who has it open elsewhere has not folded the tag yet: that is no crash.
    expect(store.recovered === null).toBe(why === 'locked');
    const kind = why === 'locked' ? 'locked' : 'readOnly';
    expect(store.readOnly).toMatchObject({ kind });
    for (const outcome of await attemptsToChange(store)) expect(outcome).toMatchObject({ kind });
    await store.fold();
    expect(await store.foldTwice()).toBe(false);
    // The spare copy of the damaged text is shown, and not put in its place.
    expect(await store.text(reading)).toBe(article);
    expect(store.problems).toHaveLength(2);
    await store.close();
    expect(written).toEqual([]);
    expect(contentsOf(folder)).toEqual(before);
  },
);

test('Where there is no room for a lock the workspace opens, and saving says what is wrong', async () => {
  const { folder } = await closedWorkspace();
  let full = true;
  const files = new Files((operation, _file, run) => {
    if (full && operation === 'open') throw systemError('ENOSPC');
    return run();
  });
  const store = await WorkspaceStore.open(folder, { files });
  expect(store.readOnly).toBeNull();
  await expect(store.transact('rename', rename)).rejects.toMatchObject({ kind: 'diskFull' });
  full = false;
  await store.transact('rename', rename);
  await store.close();
  expect((await checkWorkspace(folder)).problems).toEqual([]);
});

test('A file system without links has locks too', async () => {
  const { folder, lock } = await closedWorkspace();
  const link = () => Promise.reject(systemError('EPERM'));
  const files = new Files(undefined, { ...realFileSystem, link });
  const store = await WorkspaceStore.open(folder, { files });
  expect(recordIn(lock)).toMatchObject({ pid: process.pid });
  const other = startOther();
  expect(await other.open(folder)).toMatchObject({ kind: 'locked' });
  await store.close();
  expect(await other.open(folder)).toBeNull();
  expect((await WorkspaceStore.open(folder, { files })).readOnly).toMatchObject({ kind: 'locked' });
  await other.kill();
  const last = await WorkspaceStore.open(folder, { files });
  expect(last.readOnly).toBeNull();
  await last.close();
  expect(namesOfLocks(folder)).toEqual([]);
});

test('A folder without a workspace gets no lock, and one that does not open keeps none', async () => {
  const folder = temporaryFolder();
  const { files, steps } = recordingFiles(folder);
  await expect(WorkspaceStore.open(folder, { files })).rejects.toMatchObject({ kind: 'notFound' });
  expect(steps.filter((step) => !/^(stat|read|list)/.test(step))).toEqual([]);

  const damaged = await closedWorkspace();
  for (const name of ['base.json', 'base.prev.json']) {
    fs.writeFileSync(path.join(damaged.folder, 'docs', 'codebook', name), 'damaged');
  }
  fs.rmSync(path.join(damaged.folder, 'history'), { recursive: true });
  await expect(WorkspaceStore.open(damaged.folder)).rejects.toMatchObject({ kind: 'damaged' });
  expect(namesOfLocks(damaged.folder)).toEqual([]);
});

test('A workspace that somebody has open is not repaired, and can be checked', async () => {
  const { folder } = await untidyWorkspace();
  fs.rmSync(path.join(folder, 'workspace.lock'));
  const other = startOther();
  await other.open(folder);
  const before = contentsOf(folder);
  const now = () => '2025-02-04T12:00:00.000Z';
  await expect(repairWorkspace(folder, { dryRun: false, now })).rejects.toMatchObject({
    kind: 'locked',
    message: expect.stringContaining(`(process ${String(other.pid)})`) as string,
  });
  expect((await checkWorkspace(folder)).problems).toHaveLength(2);
  expect(contentsOf(folder)).toEqual(before);
  await other.close();
  expect((await repairWorkspace(folder, { dryRun: false, now })).remaining).toEqual([]);
  expect(namesOfLocks(folder)).toEqual([]);
});
