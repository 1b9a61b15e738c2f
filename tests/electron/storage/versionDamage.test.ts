import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkWorkspace } from '../../../electron/storage/checkWorkspace';
import { recentLimit } from '../../../electron/storage/pruning';
import { repairWorkspace } from '../../../electron/storage/repairWorkspace';
import { WorkspaceFolder } from '../../../electron/storage/workspaceFolder';
import { WorkspaceStore } from '../../../electron/storage/workspaceStore';
import { contentsOf } from '../../support/faultyFiles';
import { article } from '../../support/testDesk';
import { versionDesk } from '../../support/versionDesk';
import { versionProblems, objectsIn } from '../../support/keptVersions';

test('Old versions go with what only they need; named ones and what is still needed stay', async () => {
  const { store, tag, pass, folder } = await versionDesk();
  const first = await store().versions.name('Kept for ever');
  for (let round = 0; round < recentLimit + 10; round += 1) {
    pass(10);
    await store().transact('rename', ({ name }) => [
      { kind: 'workspace.rename', set: String(round), was: name },
    ]);
  }
  await tag();
  const list = await store().versions.list();
  expect(list).toHaveLength(recentLimit + 2);
  expect(list.map(({ id }) => id)).toContain(first.id);
  for (const { id } of list) await store().versions.state(id);
  const names = list.length;
  const documents = objectsIn(folder).filter((name) => name.endsWith('.json.gz'));
  expect(documents.length).toBeLessThanOrEqual(names + 4);
  expect(objectsIn(folder).filter((name) => name.endsWith('.txt.gz'))).toHaveLength(1);
  expect((await checkWorkspace(folder)).problems).toEqual([]);
});

test('What another program is writing at this moment is not swept away', async () => {
  const { store, tag, folder } = await versionDesk();
  const below = path.join(folder, 'history', 'objects', 'ab');
  fs.mkdirSync(below, { recursive: true });
  const [young, old] = ['a', 'b'].map((digit) => path.join(below, `ab${digit.repeat(62)}.json.gz`));
  for (const file of [young!, old!]) fs.writeFileSync(file, 'x');
  fs.utimesSync(old!, 1, 1);
  const again = await WorkspaceStore.open(folder);
  await tag();
  await again.versions.name('Sweeps');
  expect([fs.existsSync(young!), fs.existsSync(old!)]).toEqual([true, false]);
  expect(store().problems).toEqual([]);
});

test('A damaged version is named; the others can be looked into and gone back to', async () => {
  const { store, tag, folder } = await versionDesk();
  const empty = await store().versions.name('Empty');
  const state = store().workspace;
  await tag();
  const tagged = await store().versions.name('Tagged');
  const file = path.join(folder, 'history', `${tagged.id}.json`);
  const whole = fs.readFileSync(file);
  fs.writeFileSync(file, whole.subarray(0, 200));
  expect((await store().versions.list()).map(({ name }) => name)).toEqual(['Empty', null]);
  expect(await store().versions.problems()).toMatchObject([
    { kind: 'damaged', message: expect.stringContaining(file) as string },
  ]);
  expect((await checkWorkspace(folder)).problems).toEqual([expect.stringContaining(file)]);
  fs.writeFileSync(file, whole);

  const before = new Set(objectsIn(folder));
  await tag();
  const broken = await store().versions.name('Broken');
  const object = objectsIn(folder).find((name) => !before.has(name)) ?? '';
  const objectFile = path.join(folder, 'history', 'objects', object);
  fs.writeFileSync(objectFile, fs.readFileSync(objectFile).fill(0, 30, 40));
  await expect(store().versions.restore(broken.id)).rejects.toMatchObject({
    kind: 'damaged',
    message: expect.stringContaining(objectFile) as string,
  });
  // Whole, and not what its name says.
  fs.copyFileSync(path.join(folder, 'history', 'objects', [...before][0] ?? ''), objectFile);
  await expect(store().versions.state(broken.id)).rejects.toMatchObject({ kind: 'damaged' });
  expect((await checkWorkspace(folder)).problems).toEqual([
    expect.stringContaining(objectFile),
    expect.stringContaining(broken.id),
  ]);
  expect(await store().versions.look(tagged.id)).toMatchObject({
    later: ['1 tag'],
    added: [{ quote: article.slice(1, 40).trimEnd(), place: 'title' }],
  });
  await store().versions.restore(empty.id);
  expect(store().workspace).toEqual(state);
});

test('A version that a newer program kept stays byte for byte, with all that it needs', async () => {
  const { folder, store, tag, reopen } = await versionDesk();
  await tag();
  const { id } = await store().versions.name('Kept by a newer one');
  const file = new WorkspaceFolder(folder).version(id);
  const newer = fs.readFileSync(file, 'utf8').replace('"formatVersion": 3', '"formatVersion": 4');
  fs.writeFileSync(file, newer);
  const objects = objectsIn(folder);
  const longAgo = new Date('2025-01-01T00:00:00.000Z');
  for (const name of objects) {
    fs.utimesSync(path.join(folder, 'history', 'objects', name), longAgo, longAgo);
  }
  await reopen();
  await tag();
  await store().versions.name('Mine');
  await store().close();
  expect((await store().versions.list()).map(({ name }) => name)).toEqual(['Mine', null]);
  expect(await versionProblems(folder)).toEqual([
    expect.stringContaining('newer version of Lectern'),
  ]);
  const now = () => '2026-01-02T03:04:05.000Z';
  expect((await repairWorkspace(folder, { dryRun: false, now })).drops).toEqual([]);
  expect(fs.readFileSync(file, 'utf8')).toBe(newer);
  expect(objectsIn(folder)).toEqual(expect.arrayContaining(objects));
});

test('A repair sets damaged versions aside, after showing them, and leaves the good ones', async () => {
  const { store, tag, folder, desk, reading } = await versionDesk();
  await tag();
  const bad = await store().versions.name('Bad');
  const manifest = fs.readFileSync(path.join(folder, 'history', `${bad.id}.json`), 'utf8');
  const { documents } = z
    .object({ documents: z.record(z.string(), z.string()) })
    .parse(JSON.parse(manifest));
  await tag();
  await store().versions.name('Good');
  const unsealed = path.join(
    folder,
    'history',
    `${(await store().versions.list()).at(-1)!.id}.json`,
  );
  const harmed = new WorkspaceFolder(folder).object('json', documents[reading] ?? '');
  for (const file of [unsealed, harmed]) fs.writeFileSync(file, 'no JSON');
  await store().close();

  const damaged = contentsOf(folder);
  const { drops } = await repairWorkspace(folder, { dryRun: true, now: desk.now });
  expect(contentsOf(folder)).toEqual(damaged);
  expect(drops).toHaveLength(3);
  for (const name of [unsealed, harmed, bad.id]) {
    expect(drops.some((drop) => drop.includes(name))).toBe(true);
  }
  await repairWorkspace(folder, { dryRun: false, now: desk.now });
  expect((await checkWorkspace(folder)).problems).toEqual([]);
  const kept = fs.readdirSync(path.join(folder, 'quarantine'));
  expect(kept.filter((name) => name.includes('history'))).toHaveLength(3);
  expect((await WorkspaceStore.open(folder)).workspace).toEqual(store().workspace);
  const { versions } = await WorkspaceStore.open(folder);
  expect((await versions.list()).map(({ name }) => name)).toContain('Good');
});

test('A reading that is damaged beyond repair comes back with an earlier version', async () => {
  const { store, tag, pass, folder, reading, reopen } = await versionDesk();
  pass(2);
  await tag();
  const state = store().workspace;
  await reopen();
  await store().close();
  const document = path.join(folder, 'docs', reading);
  for (const name of fs.readdirSync(document)) fs.writeFileSync(path.join(document, name), '{}');
  fs.rmSync(path.join(folder, 'journal'), { recursive: true });
  const damaged = await WorkspaceStore.open(folder);
  expect([damaged.workspace.readings, damaged.problems.length]).toEqual([{}, 1]);
  const [last] = await damaged.versions.list();
  await damaged.versions.restore(last!.id);
  expect(damaged.workspace).toEqual(state);
  await damaged.close();
  const again = await WorkspaceStore.open(folder);
  expect([again.workspace, again.problems]).toEqual([state, []]);
});
