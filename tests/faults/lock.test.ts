import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type LockRecord, ownRecord, recordBytes } from '../../electron/storage/lockRecord';
import { digest } from '../../electron/storage/digest';
import { otherLecterns } from '../support/otherLecterns';
import { temporaryFolder } from '../support/temporaryFolder';
import { createStore } from '../support/testDesk';

/** How often six programs start at once; `npm run test:faults` sets more. */
const rounds = Number(process.env.LECTERN_LOCK_ROUNDS ?? 30);

const startOther = otherLecterns();

/** What a lock can be that nobody holds: a record of a process that is gone, or no record. */
const leftOver: ((gone: LockRecord, round: number) => Uint8Array)[] = [
  (gone, round) => recordBytes({ ...gone, token: `gone ${String(round)}` }),
  (gone, round) => recordBytes({ ...gone, token: `other boot ${String(round)}`, boot: 'earlier' }),
  (gone, round) => recordBytes(gone).subarray(0, 10 + (round % 40)),
  () => new Uint8Array(),
];

test(`Of six programs that start at once at a left-over lock one may write (${String(rounds)} rounds)`, async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const store = await createStore(folder);
  await store.close();
  const victim = startOther();
  await victim.open(folder);
  const lock = path.join(folder, 'workspace.lock');
  const { pid, start } = JSON.parse(fs.readFileSync(lock, 'utf8')) as LockRecord;
  await victim.kill();
  const gone = { ...(await ownRecord()), pid, start };
  const others = Array.from({ length: 6 }, startOther);

  for (let round = 0; round < rounds; round += 1) {
    const bytes = leftOver[round % leftOver.length]?.(gone, round) ?? new Uint8Array();
    fs.writeFileSync(lock, bytes);
    // Somebody may have been killed while taking the lock over.
    const guard = path.join(folder, `.workspace.lock-0.${digest(bytes).slice(0, 12)}.tmp`);
    if (round % 3 === 0) fs.writeFileSync(guard, recordBytes({ ...gone, token: 'guardian' }));

    const answers = await Promise.all(others.map((other) => other.open(folder)));
    const winners = others.filter((_, at) => answers[at] === null);
    expect([round, winners.length]).toEqual([round, 1]);
    const holder = `(process ${String(winners[0]?.pid)})`;
    const sentences = answers.filter((answer) => answer !== null).map(({ message }) => message);
    expect([round, sentences.filter((one) => !one.includes(holder))]).toEqual([round, []]);

    await Promise.all(others.map((other) => other.close()));
    expect([round, fs.readdirSync(folder).filter((name) => name.includes('lock'))]).toEqual([
      round,
      [],
    ]);
  }
}, 3_600_000);
