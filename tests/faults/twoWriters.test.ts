import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Files } from '../../electron/storage/files';
import { previousOf } from '../../electron/storage/workspaceFolder';
import { WorkspaceStore } from '../../electron/storage/workspaceStore';
import type { Change } from '../../shared/model/change';
import { tagsIn } from '../../shared/model/workspace';
import { buildForNode } from '../support/buildForNode';
import { randomNumbers } from '../support/randomNumbers';
import { aReading, aTag } from '../support/records';
import { temporaryFolder } from '../support/temporaryFolder';
import { createStore } from '../support/testDesk';
import { faultsOf, none, tagUntil, victim } from '../support/victim';

/** How many interleavings are tried; `npm run test:faults` sets more. */
const interleavings = Number(process.env.LECTERN_INTERLEAVINGS ?? 30);

/** Two writers take turns at random, step by step of the disk: each waits until it may go on. */
class Scheduler {
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(private readonly random: () => number) {}

  files(): Files {
    return new Files(async (_operation, _file, run) => {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
        setImmediate(() => this.#next());
      });
      this.#running += 1;
      try {
        return await run();
      } finally {
        this.#running -= 1;
        setImmediate(() => this.#next());
      }
    });
  }

  #next(): void {
    if (this.#running > 0 || this.#waiting.length === 0) return;
    const at = Math.floor(this.random() * this.#waiting.length);
    this.#waiting.splice(at, 1)[0]?.();
  }
}

/** Tags, notes and folds; returns the ids of the tags that were confirmed. */
async function work(store: WorkspaceStore, name: string, random: () => number): Promise<string[]> {
  const confirmed: string[] = [];
  for (let n = 0; n < 12; n += 1) {
    const id = `${name}${String(n)}`;
    await store.transact('tag', () => [{ kind: 'tag.add', tag: aTag('r', id) }]);
    confirmed.push(id);
    if (random() < 0.4) {
      await store.transact('note', ({ tags }): Change[] => {
        const { note } = tags.r?.get('both') ?? { note: null };
        return [
          { kind: 'tag.update', reading: 'r', tag: 'both', set: { note: id }, was: { note } },
        ];
      });
    }
    if (random() < 0.5) await store.fold();
  }
  if (random() < 0.7) await store.close();
  return confirmed;
}

test(`${String(interleavings)} interleavings of two writers without a lock lose nothing`, async () => {
  for (let seed = 1; seed <= interleavings; seed += 1) {
    const folder = path.join(temporaryFolder(), 'ws');
    const first = await createStore(folder);
    await first.transact('import', () => [
      { kind: 'reading.add', reading: aReading('r'), at: 0 },
      { kind: 'tag.add', tag: aTag('r', 'both') },
    ]);
    await first.close();

    const random = randomNumbers(seed);
    const scheduler = new Scheduler(random);
    const stores = await Promise.all(
      ['a', 'b'].map((name) =>
        WorkspaceStore.open(folder, {
          files: scheduler.files(),
          writer: `${name}${String(seed)}`,
          foldIdle: 1e9,
          access: 'share',
        }),
      ),
    );
    const confirmed = await Promise.all(
      stores.map((store, at) => work(store, at === 0 ? 'a' : 'b', random)),
    );
    const { workspace, problems, lost } = await WorkspaceStore.open(folder);
    const there = tagsIn(workspace, 'r');
    expect([seed, ['both', ...confirmed.flat()].filter((id) => !there.has(id))]).toEqual([
      seed,
      [],
    ]);
    expect([seed, problems]).toEqual([seed, []]);
    const notes = stores
      .map((store) => tagsIn(store.workspace, 'r').get('both')?.note ?? null)
      .filter((note) => note !== null);
    const kept = [there.get('both')?.note, ...lost.map(({ value }) => value)];
    expect([seed, notes.filter((note) => !kept.includes(note))]).toEqual([seed, []]);
    expect(fs.existsSync(path.join(folder, 'quarantine'))).toBe(false);
  }
}, 3_600_000);

test('A fold that two others overtake loses nothing, neither now nor with the next fold', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const first = await createStore(folder);
  await first.transact('import', () => [{ kind: 'reading.add', reading: aReading('r'), at: 0 }]);
  await first.close();
  const add = (store: WorkspaceStore, id: string) =>
    store.transact('tag', () => [{ kind: 'tag.add', tag: aTag('r', id) }]);

  const shared = { access: 'share', foldIdle: 1e9 } as const;
  const fast = await WorkspaceStore.open(folder, { ...shared, writer: 'fast' });
  const previous = previousOf(path.join(folder, 'docs', 'r', 'base.json'));
  let overtaken = false;
  const files = new Files(async (operation, file, run) => {
    if (operation === 'rename' && file === previous && !overtaken) {
      overtaken = true;
      // After the second fold, two generations hold the first tag, and its journal goes.
      for (const id of ['one', 'two']) {
        await add(fast, id);
        await fast.fold();
      }
    }
    return run();
  });
  const slow = await WorkspaceStore.open(folder, { ...shared, files, writer: 'slow' });
  for (const id of ['three', 'four']) {
    await add(slow, id);
    await slow.fold();
    const there = tagsIn((await WorkspaceStore.open(folder, { access: 'read' })).workspace, 'r');
    const expected = id === 'three' ? ['one', 'two', 'three'] : ['one', 'two', 'three', 'four'];
    expect(expected.filter((one) => !there.has(one))).toEqual([]);
  }
});

/** How often two processes work on one folder; `npm run test:faults` sets more. */
const races = Number(process.env.LECTERN_RACES ?? 5);

test(`Two processes that tag in one folder without a lock lose nothing in ${String(races)} races`, async () => {
  const child = await buildForNode('tests/support/taggingChild.ts', temporaryFolder());
  for (let race = 0; race < races; race += 1) {
    const shared = await victim();
    const sides = ['l', 'r'].map((side) => ({ ...shared, side, confirmed: [] as string[] }));
    await Promise.all(
      sides.map((one, at) =>
        tagUntil(
          child,
          one,
          { prefix: `${one.side}${String(race)}`, access: 'share' },
          (running) => {
            // One of them is still at work when the other is killed.
            if (one.confirmed.length >= 20 + 15 * at + (race % 20)) running.kill('SIGKILL');
          },
        ),
      ),
    );
    const confirmed = sides.flatMap((one) => one.confirmed);
    expect(confirmed.length).toBeGreaterThan(50);
    expect({ race, ...(await faultsOf({ ...shared, confirmed })) }).toEqual({ race, ...none });
  }
}, 3_600_000);
