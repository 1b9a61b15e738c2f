import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkWorkspace } from '../../electron/storage/checkWorkspace';
import { buildForNode } from '../support/buildForNode';
import { faultsOf, none, tagUntil, victim } from '../support/victim';

let built = '';
let child = '';

beforeAll(async () => {
  built = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-kill-'));
  child = await buildForNode('tests/support/taggingChild.ts', built);
}, 600_000);

afterAll(() => fs.rmSync(built, { recursive: true, force: true }));

test('Killing the process right after a confirmed tag loses nothing, time after time', async () => {
  const one = await victim();
  for (const [run, count] of [1, 2, 3, 5, 8, 13, 21, 34].entries()) {
    await tagUntil(child, one, { prefix: `run${String(run)}` }, (running, lines) => {
      if (lines === count) running.kill('SIGKILL');
    });
    expect(await faultsOf(one)).toEqual(none);
  }
  expect(one.confirmed.length).toBeGreaterThan(80);
  expect((await checkWorkspace(one.folder)).problems).toEqual([]);
}, 1_200_000);

/** How often the child is killed at a random moment; `npm run test:kill` sets more. */
const kills = Number(process.env.LECTERN_KILLS ?? 200);

/** Workspaces that are tagged and killed at the same time: most of the time goes into waiting. */
const lanes = 4;

/** Kills the child in one lane, again and again; returns how much was confirmed. */
async function killInLane(lane: number): Promise<number> {
  let one = await victim();
  let confirmed = 0;
  for (let run = lane; run < kills; run += lanes) {
    const before = one.confirmed.length;
    // A fixed sequence, so that a failure can be looked at again; now and then there is time to fold.
    const moment = (run * 37) % (run % 10 === 0 ? 400 : 90);
    await tagUntil(child, one, { prefix: `run${String(run)}` }, (running, lines) => {
      if (lines === 1) setTimeout(() => running.kill('SIGKILL'), moment);
    });
    confirmed += one.confirmed.length - before;
    expect({ run, ...(await faultsOf(one)) }).toEqual({ run, ...none });
    if (one.confirmed.length < 600) continue;
    // A small workspace is opened faster, and every size of it has its turn.
    expect((await checkWorkspace(one.folder)).problems).toEqual([]);
    one = await victim();
  }
  expect((await checkWorkspace(one.folder)).problems).toEqual([]);
  return confirmed;
}

test(`Killing the process at ${String(kills)} random moments loses nothing and leaves nothing half`, async () => {
  const confirmed = await Promise.all(Array.from({ length: lanes }, (_, lane) => killInLane(lane)));
  expect(confirmed.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(kills);
}, 7_200_000);
