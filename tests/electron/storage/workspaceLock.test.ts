import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Files } from '../../../electron/storage/files';
import { type LockTimes, WorkspaceLock } from '../../../electron/storage/workspaceLock';
import { buildForNode } from '../../support/buildForNode';
import { failingFiles } from '../../support/faultyFiles';
import { temporaryFolder } from '../../support/temporaryFolder';

const impatient: LockTimes = {
  now: () => Date.now(),
  pause: () => Promise.reject(new Error('It waits.')),
};

/** Puts a lock of a living process into the folder, made this many seconds ago. */
function plantLock(folder: string, age: number): string {
  const name = `.lectern-${String(process.pid)}-0123456789ab-1.lock`;
  fs.writeFileSync(path.join(folder, name), '');
  const moment = Date.now() / 1000 - age;
  fs.utimesSync(path.join(folder, name), moment, moment);
  return name;
}

test('A lock is a file with the process’s number while it is held, and nothing afterwards', async () => {
  const folder = temporaryFolder();
  const lock = new WorkspaceLock(new Files(), folder, impatient);
  const during = await lock.hold(() => Promise.resolve(fs.readdirSync(folder)));
  expect(during).toEqual([
    expect.stringMatching(new RegExp(`^\\.lectern-${String(process.pid)}-[0-9a-f]{12}-1\\.lock$`)),
  ]);
  expect(fs.readdirSync(folder)).toEqual([]);
  await expect(lock.hold(() => Promise.reject(new Error('work')))).rejects.toThrow('work');
  expect(fs.readdirSync(folder)).toEqual([]);
});

test('Of many who want it at once, one works at a time, and all come to work', async () => {
  const folder = temporaryFolder();
  let working = 0;
  const most: number[] = [];
  const work = async () => {
    working += 1;
    most.push(working);
    await fs.promises.writeFile(path.join(folder, 'a.txt'), 'a');
    working -= 1;
  };
  const locks = Array.from({ length: 12 }, () => new WorkspaceLock(new Files(), folder));
  await Promise.all(locks.map((lock) => lock.hold(work)));
  expect(most).toEqual(locks.map(() => 1));
  expect(fs.readdirSync(folder)).toEqual(['a.txt']);
});

test('Whoever waits for a living process goes on when that has ended', async () => {
  const folder = temporaryFolder();
  const name = plantLock(folder, 0);
  let pauses = 0;
  const pause = () => {
    pauses += 1;
    if (pauses === 3) fs.rmSync(path.join(folder, name));
    return Promise.resolve();
  };
  const lock = new WorkspaceLock(new Files(), folder, { now: () => Date.now(), pause });
  expect(await lock.hold(() => Promise.resolve(pauses))).toBe(3);
});

test('A lock that is older than ten seconds is passed over, and removed', async () => {
  const folder = temporaryFolder();
  plantLock(folder, 11);
  const lock = new WorkspaceLock(new Files(), folder, impatient);
  await lock.hold(() => Promise.resolve());
  expect(fs.readdirSync(folder)).toEqual([]);
});

test('Waiting ends with a sentence when others never come to an end', async () => {
  const folder = temporaryFolder();
  const name = plantLock(folder, 0);
  let [now, ran] = [Date.now(), false];
  const pause = () => {
    now += 1000;
    fs.utimesSync(path.join(folder, name), now / 1000, now / 1000);
    return Promise.resolve();
  };
  const lock = new WorkspaceLock(new Files(), folder, { now: () => now, pause });
  const held = lock.hold(() => Promise.resolve((ran = true)));
  await expect(held).rejects.toMatchObject({
    kind: 'locked',
    message: expect.stringMatching(
      /^Not saved: another Lectern .*\. Nothing was written\. Wait /,
    ) as string,
  });
  expect([ran, fs.readdirSync(folder)]).toEqual([false, [name]]);
});

test('A holder that was killed is in nobody’s way', async () => {
  const folder = temporaryFolder();
  const child = await buildForNode('tests/electron/storage/lockingChild.ts', temporaryFolder());
  const holder = spawn(process.execPath, [child, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(holder.stdout, 'data');
  const [left = ''] = fs.readdirSync(folder);
  expect(left).toContain(`.lectern-${String(holder.pid)}-`);
  const lock = new WorkspaceLock(new Files(), folder, impatient);
  await expect(lock.hold(() => Promise.resolve())).rejects.toThrow('It waits.');
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(fs.readdirSync(folder)).toEqual([left]);
  expect(await lock.hold(() => Promise.resolve(fs.readdirSync(folder).includes(left)))).toBe(false);
  expect(fs.readdirSync(folder)).toEqual([]);
}, 60_000);

test('A lock of one’s own that could not be removed is in nobody’s way but for a while', async () => {
  const folder = temporaryFolder();
  class Stubborn extends Files {
    override drop(): Promise<void> {
      return Promise.resolve();
    }
  }
  const lock = new WorkspaceLock(new Stubborn(), folder, impatient);
  await lock.hold(() => Promise.resolve());
  expect(fs.readdirSync(folder)).toHaveLength(1);
  expect(await lock.hold(() => Promise.resolve('again'))).toBe('again');
});

test('A disk that fails while the lock is taken gives a Failure and leaves no lock', async () => {
  for (const n of [1, 2, 3, 4, 5]) {
    const folder = temporaryFolder();
    const { files, arm } = failingFiles(n, 'EIO');
    arm();
    let ran = false;
    const lock = new WorkspaceLock(files, folder, impatient);
    await expect(lock.hold(() => Promise.resolve((ran = true)))).rejects.toMatchObject({
      kind: 'unreadable',
    });
    expect([n, ran, fs.readdirSync(folder)]).toEqual([n, false, []]);
  }
});

test('Where the folder is gone, the work says so itself', async () => {
  const lock = new WorkspaceLock(new Files(), path.join(temporaryFolder(), 'gone'), impatient);
  expect(await lock.hold(() => Promise.resolve('ran'))).toBe('ran');
});
