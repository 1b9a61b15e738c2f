import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Failure } from '../../../shared/ipc/failure';
import { asksForPassword } from '../../../shared/ipc/passwordNeeded';
import { builtPool } from '../../support/importWorker';
import { article, bytesOf } from '../../support/testDesk';

const pool = builtPool();
const hostile = builtPool('tests/support/hostileWorker.ts');
const bytes = bytesOf(article);

afterEach(() => {
  vi.useRealTimers();
});

function failureOf(run: Promise<unknown>): Promise<Failure> {
  return run.then(
    () => expect.unreachable('It was read.'),
    (error: unknown) => error as Failure,
  );
}

describe('a file that is read in a thread of its own', () => {
  it('is read as it is in this one', async () => {
    const { readSource } = await import('../../../electron/import/readSource');
    expect(await pool().read(bytes, 'a.txt')).toEqual(await readSource(bytes, 'a.txt'));
  });

  it('is refused in the words of its reader, and the next one is read', async () => {
    const threads = pool();
    expect(await failureOf(threads.read(bytesOf(''), 'empty.txt'))).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining(
        '“empty.txt” was not imported: the file is empty.',
      ) as string,
    });
    expect((await threads.read(bytes, 'a.txt')).text).toBe(article);
  });

  it('is told of while it is read, and told what somebody said about it', async () => {
    const told: number[] = [];
    const progress = (done: number) => void told.push(done);
    const read = await hostile().read(bytes, 'steps.txt', { progress, encoding: 'koi8-r' });
    expect(told).toEqual([0.5, 0.75]);
    expect(read.encoding).toBe('koi8-r');
  });

  it('asks for its password across the border', async () => {
    const { read } = hostile();
    const locked = await failureOf(read(bytes, 'locked.txt', { password: null }));
    expect(asksForPassword(locked)).toBe(true);
    expect(asksForPassword(await failureOf(read(bytesOf(''), 'empty.txt')))).toBe(false);
    expect((await read(bytes, 'locked.txt', { password: 'tram' })).text).toBe(article);
  });

  it('finds a thread that was started while it was being chosen', async () => {
    const threads = pool();
    threads.startThread();
    threads.startThread();
    expect((await threads.read(bytes, 'a.txt')).text).toBe(article);
    await threads.close();
    threads.startThread();
    expect((await failureOf(threads.read(bytes, 'a.txt'))).kind).toBe('cancelled');
  });

  it('finds the thread of the file before it, however long it was chosen', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const threads = hostile();
    const first = await threads.read(bytes, 'which.txt');
    threads.startThread();
    vi.advanceTimersByTime(30_000);
    expect((await threads.read(bytes, 'which.txt')).encoding).toBe(first.encoding);
    vi.advanceTimersByTime(30_000);
    expect((await threads.read(bytes, 'which.txt')).encoding).not.toBe(first.encoding);
  });

  it('is too large before a thread sees it', async () => {
    const huge = new Uint8Array(20 * 1024 * 1024 + 1);
    expect((await failureOf(pool().read(huge, 'huge.txt'))).message).toContain(
      '“huge.txt” is 20.1 MB.',
    );
  });
});

describe('a file that misbehaves', () => {
  it.each(['busy.txt', 'waits.txt'])('is given up after its time (%s)', async (name) => {
    const threads = hostile({ milliseconds: 1000 });
    const failure = await failureOf(threads.read(bytes, name));
    expect(failure).toMatchObject({ kind: 'refused' });
    expect(failure.message).toContain(
      `“${name}” was not imported: it took longer than 1 second to read. The file was not changed.`,
    );
    expect((await hostile().read(bytes, 'a.txt')).text).toBe(article);
  });

  it('is given up when it takes too much memory, and this process has its own', async () => {
    // A clock that cannot strike first: on a busy machine filling the memory takes its time.
    const threads = hostile({ megabytes: 64, milliseconds: 50_000 });
    const failure = await failureOf(threads.read(bytes, 'greedy.txt'));
    expect(failure).toMatchObject({ kind: 'refused' });
    expect(failure.message).toContain(
      '“greedy.txt” was not imported: reading it takes more memory than the 64 MB that one file may have.',
    );
  });

  it.each(['crash.txt', 'exit.txt'])('takes its thread with it and no other (%s)', async (name) => {
    const threads = hostile();
    const [failure, other] = await Promise.all([
      failureOf(threads.read(bytes, name)),
      threads.read(bytes, 'a.txt'),
    ]);
    expect(failure).toMatchObject({ kind: 'unreadable' });
    expect(failure.message).toContain(`“${name}” was not imported: reading it ended unexpectedly.`);
    expect(other.text).toBe(article);
    expect((await threads.read(bytes, 'b.txt')).text).toBe(article);
  });

  it.each([
    'nonsense.txt',
    'no-text.txt',
    'short-blocks.txt',
    'half.txt',
    'other-ids.txt',
    'circle.txt',
    'long-title.txt',
    'progress.txt',
  ])('cannot answer in a form that is not known (%s)', async (name) => {
    const failure = await failureOf(hostile().read(bytes, name));
    expect(failure).toMatchObject({ kind: 'unreadable' });
    expect(failure.message).toContain(
      `“${name}” was not imported: what was read of it does not fit`,
    );
  });
});

describe('reading that is cancelled', () => {
  it('ends at once, also in the middle of a file and for those that wait', async () => {
    const threads = hostile();
    const stop = new AbortController();
    const names = ['busy.txt', 'busy.txt', 'a.txt', 'b.txt'];
    const reads = names.map((name) => failureOf(threads.read(bytes, name, {}, stop.signal)));
    stop.abort();
    for (const failure of await Promise.all(reads)) expect(failure.kind).toBe('cancelled');
    expect((await threads.read(bytes, 'c.txt')).text).toBe(article);
  });

  it('ends with the pool', async () => {
    const threads = hostile();
    const reading = failureOf(threads.read(bytes, 'busy.txt'));
    await threads.close();
    expect((await reading).kind).toBe('cancelled');
    expect((await failureOf(threads.read(bytes, 'a.txt'))).kind).toBe('cancelled');
  });
});
