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
    const { workspace, problems } = await WorkspaceStore.open(folder);
    const there = new Set(Object.keys(workspace.tags[reading] ?? {}));
    expect(confirmed.filter((id) => !there.has(id))).toEqual([]);
    expect(problems).toEqual([]);
  }
  expect(confirmed.length).toBeGreaterThan(80);
  expect((await checkWorkspace(folder)).problems).toEqual([]);
}, 60_000);
