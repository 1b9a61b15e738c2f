import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from 'vitest';
import { importFiles } from './importTexts';
import { WorkspaceStore } from '../../electron/storage/workspaceStore';
import { tagsOf } from '../../shared/model/workspace';
import { temporaryFolder } from './temporaryFolder';
import { article, bytesOf, createDesk } from './testDesk';

/** A workspace with two readings, and everything that was confirmed in it. */
export interface Victim {
  readonly folder: string;
  readonly readings: readonly string[];
  readonly confirmed: string[];
}

/** Makes one in a folder that goes with the test. */
export async function victim(): Promise<Victim> {
  const folder = path.join(temporaryFolder(), 'ws');
  const desk = await createDesk(folder);
  await importFiles(desk, [
    { name: 'one.txt', bytes: bytesOf(article) },
    { name: 'two.txt', bytes: bytesOf(`${article}Two.`) },
  ]);
  const readings = desk.store().workspace.order;
  await desk.store().close();
  return { folder, readings, confirmed: [] };
}

/** Runs the built tagging child until `kill` has ended it; notes what it confirmed. */
export async function tagUntil(
  child: string,
  { folder, readings, confirmed }: Victim,
  { prefix, access = 'own' }: { prefix: string; access?: 'own' | 'share' },
  kill: (running: ChildProcess, lines: number) => void,
): Promise<void> {
  const running = spawn(process.execPath, [child, folder, ...readings, prefix, access], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(running, 'exit');
  let lines = 0;
  for await (const line of createInterface({ input: running.stdout })) {
    confirmed.push(line);
    kill(running, ++lines);
  }
  expect(await ended).toEqual([null, 'SIGKILL']);
}

/** What is wrong with a workspace after a kill: nothing, if the store keeps its word. */
export async function faultsOf({ folder, confirmed }: Victim) {
  const store = await WorkspaceStore.open(folder);
  const { workspace, problems } = store;
  const there = new Set(workspace.order.flatMap((id) => tagsOf(workspace, id)).map(({ id }) => id));
  const twin = (id: string) => `${id.slice(0, -1)}${id.endsWith('a') ? 'b' : 'a'}`;
  await store.close();
  return {
    lost: confirmed.filter((id) => !there.has(id)),
    half: [...there].filter((id) => /[ab]$/.test(id) && !there.has(twin(id))),
    problems,
  };
}

/** The faults of a store that keeps its word. */
export const none = { lost: [], half: [], problems: [] };
