import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { codebookService } from '../../../electron/services/codebook';
import { readingsService } from '../../../electron/services/readings';
import { importText } from '../../support/importTexts';
import { checkWorkspace } from '../../../electron/storage/checkWorkspace';
import { copyWorkspace } from '../../../electron/storage/copyWorkspace';
import { Files } from '../../../electron/storage/files';
import { recentLimit } from '../../../electron/storage/pruning';
import { repairWorkspace } from '../../../electron/storage/repairWorkspace';
import { WorkspaceFolder } from '../../../electron/storage/workspaceFolder';
import { WorkspaceStore } from '../../../electron/storage/workspaceStore';
import { Failure } from '../../../shared/ipc/failure';
import type { Change } from '../../../shared/model/change';
import type { Workspace } from '../../../shared/model/workspace';
import { contentsOf, failingFiles, systemError } from '../../support/faultyFiles';
import { aTag } from '../../support/records';
import { temporaryFolder } from '../../support/temporaryFolder';
import { article, bytesOf } from '../../support/testDesk';
import { versionDesk } from '../../support/versionDesk';

const labels = async (store: WorkspaceStore) =>
  (await store.versions.list()).map(({ reason, label }) => `${reason}: ${label}`);

const manyTags = (reading: string, count = 20): Change[] =>
  Array.from({ length: count }, (_, at) => ({
    kind: 'tag.add',
    tag: aTag(reading, `many${String(at)}`),
  }));

/** The tags that these tests make do not all stand on words: only versions are looked at. */
const versionProblems = async (folder: string) =>
  (await checkWorkspace(folder)).problems.filter((problem) => problem.includes('history'));

const objectsIn = (folder: string) =>
  Object.keys(contentsOf(path.join(folder, 'history', 'objects')));

test('Versions are kept at the start, before imports, bulk changes and deleted codes, and after ten minutes', async () => {
  const { store, desk, reading, tag, pass } = await versionDesk();
  await tag();
  await importText(desk, `${article}Two.`);
  await tag();
  await store().transact('import of tags', () => manyTags(reading));
  await codebookService(desk)['codes.delete']({ code: 'rights' });
  pass(9);
  await tag();
  pass(1);
  await tag();
  await tag();
  pass(10);
  await tag();
  expect(await labels(store())).toEqual([
    'time: 2 tags in “The Tram and the Camera on the Coast Ro…”',
    'time: 1 tag and 1 change of the codebook',
    'bulk: Before removal of a code',
    'bulk: Before import of tags',
    'import: Before import of a reading',
    'created: Workspace started',
  ]);
});

test('A version keeps the state before the command, and nothing is kept when nothing changed', async () => {
  const { store, tag, pass, folder, reopen } = await versionDesk();
  await tag();
  const before = store().workspace;
  pass(10);
  await tag();
  const [last] = await store().versions.list();
  expect(await store().versions.state(last!.id)).toEqual(before);
  expect(last).toMatchObject({ by: 'Ann', readings: 1, tags: 1, notes: 0, name: null });
  pass(2);
  await reopen();
  const kept = contentsOf(path.join(folder, 'history'));
  await reopen();
  pass(100);
  await tag();
  await store().undo();
  await reopen();
  expect(contentsOf(path.join(folder, 'history'))).toEqual(kept);
});

test('The end of the day is kept when work ends', async () => {
  const { store, tag, pass, reopen } = await versionDesk();
  pass(2);
  await tag();
  const end = store().workspace;
  await reopen();
  const [last] = await store().versions.list();
  expect(last).toMatchObject({ reason: 'time', tags: 1 });
  expect(await store().versions.state(last!.id)).toEqual(end);
});

test('Scripts that end after every command keep one version a minute, and lose none', async () => {
  const { store, tag, pass, reopen } = await versionDesk();
  for (let n = 0; n < 5; n += 1) {
    await tag();
    await reopen();
  }
  expect((await store().versions.list()).map(({ reason }) => reason)).toEqual(['created']);
  const end = store().workspace;
  pass(10);
  await tag();
  const [last] = await store().versions.list();
  expect(await store().versions.state(last!.id)).toEqual(end);
});

test('Restore drill: each of 20 versions comes back as it was, and undo goes back to now', async () => {
  const { store, desk, reading, tag, pass, reopen, folder } = await versionDesk();
  const rounds: ((round: number) => unknown)[] = [
    tag,
    (round) => importText(desk, `${article}${String(round)}`),
    () => codebookService(desk)['codes.delete']({ code: 'rights' }),
    () => codebookService(desk)['codes.restore']({ code: 'rights' }),
    () => readingsService(desk)['readings.bin']({ reading, binned: true }),
    () => readingsService(desk)['readings.bin']({ reading, binned: false }),
    (round) =>
      store().transact('new reviewer', ({ me }) => [
        { kind: 'reviewer.add', reviewer: { id: `r${String(round)}`, name: 'Ben' }, at: 0 },
        { kind: 'reviewer.choose', set: `r${String(round)}`, was: me },
      ]),
  ];
  const states = new Map<string, Workspace>();
  for (let round = 0; round < 20; round += 1) {
    await rounds[round % rounds.length]!(round);
    pass(1);
    const { id } = await store().versions.name(`Round ${String(round)}`);
    states.set(id, store().workspace);
    if (round % 5 === 0) await reopen();
  }
  await tag();
  for (const [id, state] of states) {
    const now = store().workspace;
    await store().versions.restore(id);
    expect(store().workspace).toEqual(state);
    expect((await WorkspaceStore.open(folder)).workspace).toEqual(state);
    expect(store().status().undo).toMatch(/^going back to “Round/);
    await store().undo();
    expect(store().workspace).toEqual(now);
  }
  expect((await checkWorkspace(folder)).problems).toEqual([]);
});

test('Going back keeps “Now” first, and “Now” can be gone back to as well', async () => {
  const { store, tag, pass } = await versionDesk();
  await tag();
  const { id } = await store().versions.name('First reading');
  await tag();
  const now = store().workspace;
  pass(1);
  await store().versions.restore(id);
  const [last] = await store().versions.list();
  expect(last).toMatchObject({ reason: 'restore', label: 'Before going back to “First reading”' });
  await store().versions.restore(last!.id);
  expect(store().workspace).toEqual(now);
  await store().versions.restore(last!.id);
  expect(store().workspace).toEqual(now);
});

test('When “Now” cannot be kept, nothing is gone back to', async () => {
  let full = false;
  const files = new Files(async (operation, file, run) => {
    if (full && operation === 'open' && file.includes('history')) throw systemError('ENOSPC');
    return run();
  });
  const { store, tag } = await versionDesk(files);
  const { id } = await store().versions.name('Empty');
  await tag();
  const now = store().workspace;
  full = true;
  await expect(store().versions.restore(id)).rejects.toMatchObject({ kind: 'diskFull' });
  expect(store().workspace).toBe(now);
  full = false;
  await store().versions.restore(id);
  expect(store().workspace.tags).not.toEqual(now.tags);
});

test('A version that cannot be kept stops no command, is told of, and is kept the next time', async () => {
  let full = true;
  const files = new Files(async (operation, file, run) => {
    if (full && operation === 'open' && /history.[^.]*\.2025.*json/.test(file))
      throw systemError('EIO');
    return run();
  });
  const { store, tag, folder, reading } = await versionDesk(files);
  await tag();
  await store().transact('import of tags', () => manyTags(reading));
  expect(await store().versions.list()).toEqual([]);
  expect(await store().versions.problems()).toMatchObject([
    { message: expect.stringMatching(/^The last version could not be kept/) as string },
  ]);
  expect(objectsIn(folder).filter((name) => name.includes('.json'))).toEqual([]);
  full = false;
  await store().versions.name('Room again');
  expect(await store().versions.problems()).toEqual([]);
  expect(await versionProblems(folder)).toEqual([]);
});

test('Whichever step fails while a version is kept, the command it precedes is saved', async () => {
  const moments = ['before', 'after'] as const;
  const numberOfSteps = async () => {
    const { files, steps, arm } = failingFiles(0, 'EIO');
    const { store, tag, reading } = await versionDesk(files);
    await tag();
    arm();
    await store().versions.before('bulk', manyTags(reading));
    return steps();
  };
  const steps = await numberOfSteps();
  expect(steps).toBeGreaterThan(15);
  for (let n = 1; n <= steps; n += 1) {
    for (const moment of moments) {
      const context = `step ${String(n)} of ${String(steps)}, ${moment}`;
      const { files, arm, heal } = failingFiles(n, 'ENOSPC', { moment });
      const { store, tag, reading, folder } = await versionDesk(files);
      await tag();
      arm();
      await store().versions.before('bulk', manyTags(reading));
      heal();
      await store().transact('bulk', () => manyTags(reading));
      const reopened = await WorkspaceStore.open(folder);
      expect(reopened.workspace, context).toEqual(store().workspace);
      expect(await versionProblems(folder), context).toEqual([]);
      expect(await labels(store()), context).toEqual([
        'bulk: Before bulk',
        'created: Workspace started',
      ]);
    }
  }
}, 60_000);

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
  const newer = fs.readFileSync(file, 'utf8').replace('"formatVersion": 2', '"formatVersion": 3');
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

test('A damaged or missing text is restored from its spare copy, and the person is told', async () => {
  const { store, folder, reading } = await versionDesk();
  await store().close();
  const [name = ''] = fs.readdirSync(path.join(folder, 'texts'));
  const file = path.join(folder, 'texts', name);
  const harms = [
    ['damaged', () => fs.writeFileSync(file, 'changed')],
    ['notFound', () => fs.rmSync(file)],
  ] as const;
  for (const [kind, harm] of harms) {
    harm();
    const told: unknown[] = [];
    const again = await WorkspaceStore.open(folder, { tell: (failure) => void told.push(failure) });
    expect(await again.text(reading)).toBe(article);
    expect(fs.readFileSync(file, 'utf8')).toBe(article);
    expect(told).toMatchObject([{ kind, message: expect.stringContaining(file) as string }]);
    expect(again.problems).toEqual(told);
  }
  const [kept = ''] = fs.readdirSync(path.join(folder, 'quarantine'));
  expect(fs.readFileSync(path.join(folder, 'quarantine', kept), 'utf8')).toBe('changed');
});

test('A text whose spare copy is damaged too is a Failure that names both, and nothing is written', async () => {
  const { store, folder, reading } = await versionDesk();
  await store().close();
  const [spare = ''] = objectsIn(folder).filter((name) => name.endsWith('.txt.gz'));
  const [name = ''] = fs.readdirSync(path.join(folder, 'texts'));
  const files = [path.join(folder, 'texts', name), path.join(folder, 'history', 'objects', spare)];
  for (const file of files) fs.writeFileSync(file, 'changed');
  const before = contentsOf(folder);
  const again = await WorkspaceStore.open(folder, { access: 'share' });
  const failure: unknown = await again.text(reading).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  for (const file of files) expect((failure as Failure).message).toContain(file);
  expect(contentsOf(folder)).toEqual(before);
});

test('A text that cannot be put back is shown all the same', async () => {
  let readOnly = false;
  const files = new Files(async (operation, _file, run) => {
    if (readOnly && (operation === 'open' || operation === 'makeFolder'))
      throw systemError('EROFS');
    return run();
  });
  const { store, folder, reading, reopen } = await versionDesk(files);
  await reopen();
  const [name = ''] = fs.readdirSync(path.join(folder, 'texts'));
  fs.writeFileSync(path.join(folder, 'texts', name), 'changed');
  readOnly = true;
  expect(await store().text(reading)).toBe(article);
  expect(store().problems).toMatchObject([
    { kind: 'damaged', message: expect.stringContaining('Its spare copy is shown') as string },
  ]);
});

test('Texts of workspaces without spare copies get them with the next version', async () => {
  const { store, folder, tag, reading, reopen } = await versionDesk();
  await reopen();
  fs.rmSync(path.join(folder, 'history'), { recursive: true });
  await tag();
  await store().versions.name('First');
  const [name = ''] = fs.readdirSync(path.join(folder, 'texts'));
  fs.rmSync(path.join(folder, 'texts', name));
  expect(await (await WorkspaceStore.open(folder)).text(reading)).toBe(article);
});

test('An import that comes to nothing leaves no spare copy behind', async () => {
  const { store, folder } = await versionDesk();
  const before = contentsOf(folder);
  const kept = await store().keepSource(bytesOf('other'), 'other', '.txt');
  expect(Object.keys(contentsOf(folder)).length).toBeGreaterThan(Object.keys(before).length);
  await store().discardSources([kept]);
  expect(contentsOf(folder)).toEqual(before);
});

test('A copy of a version is a workspace of its own, with texts and originals', async () => {
  const { store, desk, tag, reading } = await versionDesk();
  await tag();
  const { id } = await store().versions.name('Copied');
  const state = store().workspace;
  await tag();
  const folder = path.join(temporaryFolder(), 'Copy');
  await copyWorkspace(store(), await store().versions.state(id), folder, {
    id: 'copy',
    now: desk.now,
  });
  const copy = await WorkspaceStore.open(folder);
  expect(copy.workspace).toEqual({ ...state, id: 'copy', name: 'Copy' });
  expect(await copy.text(reading)).toBe(article);
  expect((await checkWorkspace(folder)).problems).toEqual([]);
  expect(copy.status().undo).toBeNull();
});

test('A copy that the disk refuses leaves nothing behind', async () => {
  const { store, desk } = await versionDesk();
  const { id } = await store().versions.name('Copied');
  const wanted = await store().versions.state(id);
  const copiedAs = { id: 'copy', now: desk.now };
  for (let n = 1; n < 140; n += 3) {
    const folder = path.join(temporaryFolder(), 'Copy');
    const { files, arm } = failingFiles(n, 'ENOSPC');
    arm();
    const failure: unknown = await copyWorkspace(store(), wanted, folder, copiedAs, files)
      .then(() => null)
      .catch((error: unknown) => error);
    if (failure === null) expect((await checkWorkspace(folder)).problems).toEqual([]);
    else if (fs.existsSync(folder)) expect([n, contentsOf(folder)]).toEqual([n, {}]);
  }
});
