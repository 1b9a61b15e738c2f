import fc from 'fast-check';
import path from 'node:path';
import { expect, test } from 'vitest';
import { WorkspaceStore } from '../../../electron/storage/workspaceStore';
import { recordOf } from '../../../shared/model/workspaceRecord';
import { discussed } from '../../support/discussed';
import { importText } from '../../support/importTexts';
import { commander, type Roll } from '../../support/randomCommands';
import { randomNumbers } from '../../support/randomNumbers';
import { temporaryFolder } from '../../support/temporaryFolder';
import { article, createDesk } from '../../support/testDesk';

const hundred = 100;
const number = fc.nat(10_000);
const rolls: fc.Arbitrary<Roll[]> = fc.array(
  fc.record({ what: number, which: number, where: number, size: number }),
  { minLength: hundred, maxLength: hundred },
);

/** A game in which each kind of command has ten turns: some fit only what others have left. */
function turnsForEach(kinds: readonly string[]): readonly Roll[] {
  const next = randomNumbers(5);
  const some = () => Math.floor(next() * 10_000);
  return Array.from({ length: 10 * kinds.length }, (_, what) => ({
    what,
    which: some(),
    where: some(),
    size: some(),
  }));
}

/** A workspace on the disk with two readings, one of them with comments. */
async function workspace() {
  const folder = path.join(temporaryFolder(), 'ws');
  const desk = await createDesk(folder);
  await importText(desk, discussed);
  await importText(desk, article);
  return { folder, desk, ...commander(desk) };
}

/** What the disk holds, when it is opened anew. */
async function reopened(folder: string) {
  const store = await WorkspaceStore.open(folder);
  expect(store.problems).toEqual([]);
  return store;
}

/** Plays a game, takes all of it back, and does it again; returns the kinds of its commands. */
async function playBackAndForth(game: readonly Roll[]): Promise<readonly string[]> {
  const { folder, desk, run } = await workspace();
  const store = desk.store();
  const states = [recordOf(store.workspace)];
  const { undo } = store.status();
  const kinds: string[] = [];
  for (const [step, roll] of game.entries()) {
    kinds.push(await run(roll, `name ${String(step)}`));
    states.push(recordOf(store.workspace));
  }
  for (const state of states.slice(0, -1).toReversed()) {
    await store.undo();
    expect(recordOf(store.workspace)).toEqual(state);
  }
  expect(store.status().undo).toBe(undo);
  await store.close();

  const after = await reopened(folder);
  expect(recordOf(after.workspace)).toEqual(states[0]);
  for (const state of states.slice(1)) {
    await after.redo();
    expect(recordOf(after.workspace)).toEqual(state);
  }
  expect(after.status().redo).toBeNull();
  await after.close();

  const last = await reopened(folder);
  expect(recordOf(last.workspace)).toEqual(states.at(-1));
  await last.close();
  return kinds;
}

test('A hundred commands are undone one by one to the identical state, and done again, on the disk too', async () => {
  await fc.assert(
    fc.asyncProperty(rolls, async (game) => {
      await playBackAndForth(game);
    }),
    // A hundred commands get no shorter by trying others.
    { numRuns: 3, endOnFailure: true },
  );
}, 120_000);

test('Every kind of command is undone and done again', async () => {
  const { desk, kinds } = await workspace();
  await desk.store().close();
  const played = new Set(await playBackAndForth(turnsForEach(kinds)));
  expect(kinds.filter((kind) => !played.has(kind))).toEqual([]);
}, 60_000);
