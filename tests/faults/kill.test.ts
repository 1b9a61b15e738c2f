import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readingsService } from '../../electron/services/readings';
import { checkWorkspace } from '../../electron/storage/checkWorkspace';
import { WorkspaceStore } from '../../electron/storage/workspaceStore';
import { buildForNode } from '../support/buildForNode';
import { temporaryFolder } from '../support/temporaryFolder';
import { article, createDesk } from '../support/testDesk';

let built = '';
let child = '';

beforeAll(async () => {
  built = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-kill-'));
  child = await buildForNode('tests/support/taggingChild.ts', built);
}, 60_000);

afterAll(() => fs.rmSync(built, { recursive: true, force: true }));

/** Runs the tagging child and kills it as soon as it has confirmed this many tags. */
async function killAfter(count: number, args: readonly string[]): Promise<string[]> {
  const running = spawn(process.execPath, [child, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<string | null>((resolve) => {
    running.on('exit', (_code, signal) => resolve(signal));
  });
  const confirmed: string[] = [];
  for await (const line of createInterface({ input: running.stdout })) {
    confirmed.push(line);
    if (confirmed.length === count) running.kill('SIGKILL');
  }
  expect(await ended).toBe('SIGKILL');
  return confirmed;
}

test('Killing the process right after a confirmed tag loses nothing, time after time', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const desk = await createDesk(folder);
  await readingsService(desk)['readings.paste']({ text: article });
  const [reading = ''] = desk.store().workspace.order;
  await desk.store().close();

  const confirmed: string[] = [];
  for (const [run, count] of [1, 2, 3, 5, 8, 13, 21, 34].entries()) {
    confirmed.push(...(await killAfter(count, [folder, reading, `run${String(run)}`])));
    const { workspace, problems } = await WorkspaceStore.open(folder, { access: 'read' });
    const there = new Set(Object.keys(workspace.tags[reading] ?? {}));
    expect(confirmed.filter((id) => !there.has(id))).toEqual([]);
    expect(problems).toEqual([]);
  }
  expect(confirmed.length).toBeGreaterThan(80);
  expect((await checkWorkspace(folder)).problems).toEqual([]);
}, 60_000);

/** How often the child is killed at a random moment; `npm run test:kill` sets more. */
const kills = Number(process.env.LECTERN_KILLS ?? 60);

/** Runs the child and kills it this many milliseconds after its first confirmed tag. */
async function killWithin(milliseconds: number, args: readonly string[]): Promise<string[]> {
  const running = spawn(process.execPath, [child, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => running.on('exit', resolve));
  const confirmed: string[] = [];
  for await (const line of createInterface({ input: running.stdout })) {
    if (confirmed.length === 0) setTimeout(() => running.kill('SIGKILL'), milliseconds);
    confirmed.push(line);
  }
  await ended;
  return confirmed;
}

test(`Killing the process at ${String(kills)} random moments loses no confirmed tag`, async () => {
  let folder = '';
  let reading = '';
  let all: string[] = [];
  for (let run = 0; run < kills; run += 1) {
    if (run % 20 === 0) {
      folder = path.join(temporaryFolder(), 'ws');
      const desk = await createDesk(folder);
      await readingsService(desk)['readings.paste']({ text: article });
      [reading = ''] = desk.store().workspace.order;
      await desk.store().close();
      all = [];
    }
    // A fixed sequence, so that a failure can be looked at again.
    const moment = (run * 37) % 90;
    all.push(...(await killWithin(moment, [folder, reading, `run${String(run)}`])));
    const { workspace, problems } = await WorkspaceStore.open(folder, { access: 'read' });
    const there = new Set(Object.keys(workspace.tags[reading] ?? {}));
    expect([run, all.filter((id) => !there.has(id)), problems]).toEqual([run, [], []]);
  }
  expect((await checkWorkspace(folder)).problems).toEqual([]);
}, 3_600_000);
