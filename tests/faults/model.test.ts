import path from 'node:path';
import { expect, test } from 'vitest';
import { Files } from '../../electron/storage/files';
import { WorkspaceStore } from '../../electron/storage/workspaceStore';
import { applyAll, type Change, invertAll } from '../../shared/model/change';
import type { Tag } from '../../shared/model/tag';
import type { Workspace } from '../../shared/model/workspace';
import { randomNumbers } from '../support/randomNumbers';
import { aReading, aTag } from '../support/records';
import { temporaryFolder } from '../support/temporaryFolder';
import { createStore } from '../support/testDesk';

const runs = Number(process.env.LECTERN_MODEL_RUNS ?? 30);
const commands = Number(process.env.LECTERN_MODEL_COMMANDS ?? 60);

/** A store that is left as a crash leaves it must not fold later all the same. */
const never = 1e9;

/** What the store should be, without a disk. */
class Model {
  #done: (readonly Change[])[] = [];
  #undone: (readonly Change[])[] = [];

  constructor(public workspace: Workspace) {}

  do(changes: readonly Change[]): void {
    this.workspace = applyAll(this.workspace, changes);
    this.#done.push(changes);
    this.#undone = [];
  }

  undo(): void {
    const step = this.#done.pop();
    if (!step) return;
    this.workspace = applyAll(this.workspace, invertAll(step));
    this.#undone.push(step);
  }

  redo(): void {
    const step = this.#undone.pop();
    if (!step) return;
    this.workspace = applyAll(this.workspace, step);
    this.#done.push(step);
  }
}

/** Returns a random command that fits the workspace; an empty list where none does. */
function commandFor(workspace: Workspace, random: () => number, id: string): Change[] {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];
  const reading = pick(Object.values(workspace.readings));
  const tag = pick(Object.values(workspace.tags[reading?.id ?? ''] ?? {}));
  const code = pick(workspace.codes);
  const kinds: (() => Change[])[] = [
    () => (reading && code ? [{ kind: 'tag.add', tag: aTag(reading.id, id, code.id) }] : []),
    () => (reading && code ? [{ kind: 'tag.add', tag: aTag(reading.id, id, code.id) }] : []),
    () => (tag ? [{ kind: 'tag.remove', tag }] : []),
    () => (tag ? edited(tag, { note: random() < 0.2 ? null : `Note ${id}` }) : []),
    () => (tag && code ? edited(tag, { code: code.id }) : []),
    () => (tag ? split(tag, id) : []),
    () => merged(Object.values(workspace.tags[reading?.id ?? ''] ?? {}).slice(0, 2), id),
    () =>
      ['a', 'b'].map((one, at) => ({
        kind: 'reading.add',
        reading: aReading(`${id}${one}`),
        at: at === 0 ? workspace.order.length : Math.floor(random() * workspace.order.length),
      })),
    () => [{ kind: 'workspace.rename', set: id, was: workspace.name }],
    () => {
      const reviewer = { id, name: `Reviewer ${id}` };
      const at = Math.floor(random() * (workspace.reviewers.length + 1));
      return [{ kind: 'reviewer.add', reviewer, at }];
    },
    () => (code ? [{ kind: 'code.add', code: { ...code, id }, at: Math.floor(random() * 3) }] : []),
    () =>
      code
        ? [{ kind: 'code.update', code: code.id, set: { name: id }, was: { name: code.name } }]
        : [],
  ];
  return pick(kinds)?.() ?? [];
}

/** One tag becomes two beside each other. */
function split(tag: Tag, id: string): Change[] {
  const middle = Math.floor((tag.start + tag.end) / 2);
  if (middle === tag.start) return [];
  return [
    { kind: 'tag.remove', tag },
    { kind: 'tag.add', tag: { ...tag, id: `${id}l`, end: middle } },
    { kind: 'tag.add', tag: { ...tag, id: `${id}r`, start: middle } },
  ];
}

/** Two tags become one that covers both. */
function merged([one, other]: readonly Tag[], id: string): Change[] {
  if (!one || !other) return [];
  const start = Math.min(one.start, other.start);
  const end = Math.max(one.end, other.end);
  return [
    { kind: 'tag.remove', tag: one },
    { kind: 'tag.remove', tag: other },
    { kind: 'tag.add', tag: { ...one, id: `${id}m`, start, end } },
  ];
}

function edited<K extends 'note' | 'code'>(
  tag: ReturnType<typeof aTag>,
  set: Pick<ReturnType<typeof aTag>, K>,
): Change[] {
  const was = 'note' in set ? { note: tag.note } : { code: tag.code };
  return [{ kind: 'tag.update', reading: tag.reading, tag: tag.id, set, was }];
}

test(`${String(runs)} runs of ${String(commands)} random commands agree with a plain model`, async () => {
  for (let seed = 1; seed <= runs; seed += 1) {
    const random = randomNumbers(seed);
    const folder = path.join(temporaryFolder(), 'ws');
    let store = await createStore(folder, new Files(), never);
    const start = store.workspace;
    const model = new Model(store.workspace);
    for (let n = 0; n < commands; n += 1) {
      const dice = random();
      const context = `seed ${String(seed)}, command ${String(n)}`;
      if (dice < 0.7) {
        const changes = commandFor(store.workspace, random, `n${String(n)}`);
        await store.transact('command', () => changes);
        if (changes.length > 0) model.do(changes);
      } else if (dice < 0.82) {
        await store.undo();
        model.undo();
      } else if (dice < 0.9) {
        await store.redo();
        model.redo();
      } else if (dice < 0.95) {
        await store.fold();
      } else {
        // Without a close: as a crash leaves it.
        if (dice < 0.975) await store.close();
        store = await WorkspaceStore.open(folder, { foldIdle: never });
        expect(store.problems, context).toEqual([]);
      }
      expect(store.workspace, context).toEqual(model.workspace);
    }
    const again = await WorkspaceStore.open(folder);
    expect(again.workspace, `seed ${String(seed)}`).toEqual(model.workspace);
    expect(again.lost, `seed ${String(seed)}`).toEqual([]);
    while (await again.undo());
    expect(again.workspace, `seed ${String(seed)}`).toEqual(start);
  }
}, 3_600_000);

test('Taking everything back leads to the start', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const store = await createStore(folder);
  const start = store.workspace;
  const random = randomNumbers(7);
  for (let n = 0; n < 60; n += 1) {
    const changes = commandFor(store.workspace, random, `n${String(n)}`);
    await store.transact('command', () => changes);
    if (n % 20 === 10) await store.fold();
  }
  while (await store.undo());
  expect(store.workspace).toEqual(start);
  await store.close();
  expect((await WorkspaceStore.open(folder)).workspace).toEqual(start);
});
