import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readingsService } from '../../../electron/services/readings';
import { tagsService } from '../../../electron/services/tags';
import { Files } from '../../../electron/storage/files';
import { WorkspaceStore } from '../../../electron/storage/workspaceStore';
import type { Change } from '../../../shared/model/change';
import { contentsOf, recordingFiles } from '../../support/faultyFiles';
import { temporaryFolder } from '../../support/temporaryFolder';
import { article, bytesOf, createDesk, createStore, deskOf } from '../../support/testDesk';

const rename = (set: string) => (workspace: { name: string }) =>
  [{ kind: 'workspace.rename', set, was: workspace.name }] satisfies Change[];

async function deskWithReading(folder: string) {
  const desk = await createDesk(folder);
  await readingsService(desk)['readings.paste']({ text: article });
  const [reading = ''] = desk.store().workspace.order;
  return { desk, reading };
}

test('A new workspace has the four codes, its reviewer, and the folders for everything', async () => {
  const folder = path.join(temporaryFolder(), 'not', 'there', 'ws');
  const store = await createStore(folder);
  expect(store.workspace).toMatchObject({ id: 'ws', name: 'Debate', order: [], me: 'ann' });
  expect(store.workspace.codes.map(({ id }) => id)).toEqual([
    'legal',
    'rights',
    'security',
    'comment',
  ]);
  expect(fs.readdirSync(folder).sort()).toEqual(['docs', 'originals', 'texts', 'workspace.json']);
  expect((await WorkspaceStore.open(folder)).workspace).toEqual(store.workspace);
});

test('A workspace is created in an empty folder only, and what is there stays', async () => {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, 'thesis.txt'), 'mine');
  const before = contentsOf(folder);
  await expect(createStore(folder)).rejects.toMatchObject({ kind: 'refused' });
  expect(contentsOf(folder)).toEqual(before);

  const taken = path.join(folder, 'ws');
  await createStore(taken);
  await expect(createStore(taken)).rejects.toMatchObject({
    kind: 'refused',
    message: expect.stringContaining('is a workspace already') as string,
  });
});

test('A folder without a workspace is told from one that is not there', async () => {
  const folder = temporaryFolder();
  await expect(WorkspaceStore.open(folder)).rejects.toMatchObject({
    kind: 'notFound',
    message: expect.stringContaining('is not a workspace') as string,
  });
  await expect(WorkspaceStore.open(path.join(folder, 'gone'))).rejects.toMatchObject({
    kind: 'notFound',
    message: expect.stringContaining('is not there') as string,
  });
});

test('Saving a tag writes, syncs, renames, and syncs the folder, in this order', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const { desk, reading } = await deskWithReading(folder);
  await desk.store().close();
  const { files, steps } = recordingFiles(folder);
  const store = await WorkspaceStore.open(folder, { files });
  steps.length = 0;
  await tagsService(deskOf(store))['tags.toggle']({ reading, code: 'legal', start: 4, end: 8 });
  const at = `docs/${reading}`;
  const writing = steps.slice(steps.indexOf(`open ${at}/.base.json.tmp`));
  expect(writing.filter((step) => !step.startsWith('list'))).toEqual([
    `open ${at}/.base.json.tmp`,
    `write ${at}/.base.json.tmp`,
    `sync ${at}/.base.json.tmp`,
    `close ${at}/.base.json.tmp`,
    `rename ${at}/base.json`,
    ...(process.platform === 'win32' ? [] : [`syncFolder ${at}`]),
  ]);
});

test('The sources of a reading are durable before its document, and the list comes last', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const { files, steps } = recordingFiles(folder);
  const desk = await createDesk(folder, files);
  steps.length = 0;
  await readingsService(desk)['readings.paste']({ text: article });
  const [reading = ''] = desk.store().workspace.order;
  const renames = steps.filter((step) => step.startsWith('rename'));
  expect(renames.map((step) => step.replace(/[0-9a-f]{64}/, 'SHA'))).toEqual([
    'rename originals/SHA',
    'rename texts/SHA.txt',
    `rename docs/${reading}/base.json`,
    'rename workspace.json',
  ]);
  expect(steps.findLast((step) => !step.startsWith('list'))).toBe('syncFolder .');
});

test('An empty command writes nothing and cannot be undone', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const { files, steps } = recordingFiles(folder);
  const store = await createStore(folder, files);
  steps.length = 0;
  expect(await store.transact('nothing', () => [])).toEqual({
    changes: [],
    status: { savedAt: null, undo: null, redo: null },
  });
  expect(steps).toEqual([]);
});

test('Commands wait for each other, and each sees what the one before it did', async () => {
  const store = await createStore(path.join(temporaryFolder(), 'ws'));
  const seen: string[] = [];
  await Promise.all(
    ['A', 'B', 'C'].map((name) =>
      store.transact('rename', async (workspace) => {
        seen.push(workspace.name);
        return Promise.resolve(rename(name)(workspace));
      }),
    ),
  );
  expect(seen).toEqual(['Debate', 'A', 'B']);
  expect(store.status()).toMatchObject({ savedAt: '2025-02-04T12:00:02.000Z', undo: 'rename' });
});

test('A command that throws changes nothing and does not stop the next one', async () => {
  const store = await createStore(path.join(temporaryFolder(), 'ws'));
  const before = store.workspace;
  const misfit = store.transact('misfit', () => [
    { kind: 'reading.update', reading: 'none', set: {}, was: {} },
  ]);
  const next = store.transact('rename', rename('B'));
  await expect(misfit).rejects.toThrow(RangeError);
  await next;
  expect(store.workspace).toEqual({ ...before, name: 'B' });
});

test('Undo and redo take back and repeat whole commands across readings', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const desk = await createDesk(folder);
  const store = desk.store();
  const start = store.workspace;
  await readingsService(desk)['readings.importFiles']({
    files: ['one', 'two'].map((name) => ({
      name: `${name}.txt`,
      bytes: bytesOf(`${article}${name}`),
    })),
  });
  const [one = '', two = ''] = store.workspace.order;
  await tagsService(desk)['tags.toggle']({ reading: one, code: 'legal', start: 4, end: 8 });
  await tagsService(desk)['tags.toggle']({ reading: two, code: 'rights', start: 4, end: 8 });
  const end = store.workspace;

  expect(await store.undo()).toMatchObject({ label: 'tag', reading: two });
  expect(await store.undo()).toMatchObject({ label: 'tag', reading: one });
  expect(await store.undo()).toMatchObject({ label: 'import of 2 readings', reading: null });
  expect(await store.undo()).toBeNull();
  expect(store.workspace).toEqual(start);
  expect((await WorkspaceStore.open(folder)).workspace).toEqual(start);
  expect(fs.readdirSync(path.join(folder, 'docs'))).toEqual(['codebook']);

  expect(await store.redo()).toMatchObject({ label: 'import of 2 readings', reading: two });
  expect(await store.redo()).toMatchObject({ label: 'tag', reading: one });
  expect(await store.redo()).toMatchObject({ label: 'tag', reading: two });
  expect(await store.redo()).toBeNull();
  expect(store.workspace).toEqual(end);
  expect((await WorkspaceStore.open(folder)).workspace).toEqual(end);
});

test('A new command clears what could be redone', async () => {
  const store = await createStore(path.join(temporaryFolder(), 'ws'));
  await store.transact('first', rename('A'));
  await store.undo();
  expect(store.status()).toMatchObject({ undo: null, redo: 'first' });
  await store.transact('second', rename('B'));
  expect(store.status()).toMatchObject({ undo: 'second', redo: null });
});

test('Of two stores on one folder, the one that is behind is refused and overwrites nothing', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const { desk, reading } = await deskWithReading(folder);
  const stale = await WorkspaceStore.open(folder);
  const toggle = { reading, code: 'legal', start: 4, end: 8 };
  await tagsService(desk)['tags.toggle'](toggle);
  const before = contentsOf(folder);
  const known = stale.workspace;
  await expect(
    tagsService(deskOf(stale))['tags.toggle']({ ...toggle, code: 'rights' }),
  ).rejects.toMatchObject({
    kind: 'locked',
    message: expect.stringContaining('was changed by another program') as string,
  });
  expect(contentsOf(folder)).toEqual(before);
  expect(stale.workspace).toBe(known);
});

test('A refused stale command that touches several documents leaves all of them as they were', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const { desk } = await deskWithReading(folder);
  const stale = await WorkspaceStore.open(folder);
  await desk.store().transact('rename', rename('Other'));
  const before = contentsOf(folder);
  await expect(
    readingsService({ ...deskOf(stale), newId: () => 'late' })['readings.paste']({
      text: `${article} More.`,
    }),
  ).rejects.toMatchObject({ kind: 'locked' });
  expect(contentsOf(folder)).toEqual(before);
});

test('Of two saves of one reading at the same time, the later one waits and is then refused', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const { desk, reading } = await deskWithReading(folder);
  await desk.store().close();
  const tag = async (store: WorkspaceStore, code: string) =>
    tagsService(deskOf(store))['tags.toggle']({ reading, code, start: 4, end: 8 });
  let waits = () => {};
  const waiting = new Promise<void>((resolve) => (waits = resolve));
  let looks = 0;
  const late = await WorkspaceStore.open(folder, {
    files: new Files((operation, file, run) => {
      // Once to begin with, once to find somebody at work, and again after a pause.
      if (operation === 'list' && file === folder && ++looks === 3) waits();
      return run();
    }),
  });
  looks = 0;
  let lateTag: Promise<unknown> = Promise.resolve();
  const early = await WorkspaceStore.open(folder, {
    files: new Files(async (operation, file, run) => {
      if (operation === 'rename') {
        // Between its look at the file and the file's replacement: the moment to lose an update.
        lateTag = tag(late, 'rights');
        lateTag.catch(() => null);
        await Promise.race([waiting, lateTag.catch(() => null)]);
      }
      return run();
    }),
  });
  await tag(early, 'legal');
  await expect(lateTag).rejects.toMatchObject({ kind: 'locked' });
  const there = (await WorkspaceStore.open(folder)).workspace.tags[reading] ?? {};
  expect(Object.values(there).map(({ code }) => code)).toEqual(['legal']);
});

test('A command that is behind in its last document writes none of the others before', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const { desk } = await deskWithReading(folder);
  const { files, steps } = recordingFiles(folder);
  const stale = await WorkspaceStore.open(folder, { files });
  await desk.store().transact('rename', rename('Other'));
  steps.length = 0;
  const paste = readingsService({ ...deskOf(stale), newId: () => 'late' })['readings.paste'];
  await expect(paste({ text: `${article} More.` })).rejects.toMatchObject({ kind: 'locked' });
  expect(steps.filter((step) => step.includes('docs/late/.base.json.tmp'))).toEqual([]);
});

test('The first save removes what killed writes left behind, and opening removes nothing', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const { desk, reading } = await deskWithReading(folder);
  await desk.store().close();
  const plant = (at: string, name: string, age: number) => {
    const file = path.join(folder, at, name);
    fs.writeFileSync(file, '');
    const moment = performance.timeOrigin / 1000 - age;
    fs.utimesSync(file, moment, moment);
    return file;
  };
  const name = '.base.json.0123456789ab.tmp';
  const places = ['.', 'originals', 'texts', 'docs/codebook', `docs/${reading}`];
  const leftOver = places.map((at) => plant(at, name, 3600));
  fs.mkdirSync(path.join(folder, 'notes'));
  const kept = [
    plant('.', '.base.json.ba9876543210.tmp', 1),
    plant('.', 'mine.tmp', 3600),
    plant('.', '.base.json.0123.tmp', 3600),
    plant('notes', name, 3600),
  ];
  const there = () => [...leftOver, ...kept].filter((file) => fs.existsSync(file));
  const store = await WorkspaceStore.open(folder);
  expect(there()).toEqual([...leftOver, ...kept]);
  await store.transact('rename', rename('B'));
  expect(there()).toEqual(kept);
});

test('A workspace is not made where a file stands, nor below one, and the file is named', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'empty.txt');
  fs.writeFileSync(file, '');
  const before = contentsOf(folder);
  for (const place of [file, path.join(file, 'ws'), path.join(file, 'deep', 'ws')]) {
    await expect(createStore(place)).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringContaining(`“${file}” is a file, not a folder.`) as string,
    });
  }
  expect(contentsOf(folder)).toEqual(before);
});

test('A file that was edited by hand while the workspace is open is not overwritten', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const store = await createStore(folder);
  const index = path.join(folder, 'workspace.json');
  const edited = fs.readFileSync(index, 'utf8').replace('Debate', 'Edited');
  fs.writeFileSync(index, edited);
  await expect(store.transact('rename', rename('B'))).rejects.toMatchObject({ kind: 'locked' });
  expect(fs.readFileSync(index, 'utf8')).toBe(edited);
});

test('Keeping the same source twice changes nothing, and a changed one is never overwritten', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const store = await createStore(folder);
  const first = await store.keepSource(bytesOf('a\r\nb'), 'a\nb', '.TXT');
  expect(first.made.map(({ file }) => path.relative(folder, file))).toEqual([
    path.join('originals', `${first.sha256}.txt`),
    path.join('texts', `${first.textSha256}.txt`),
  ]);
  expect((await store.keepSource(bytesOf('a\r\nb'), 'a\nb', '.txt')).made).toEqual([]);
  const [{ file } = { file: '' }] = first.made;
  fs.writeFileSync(file, 'changed');
  await expect(store.keepSource(bytesOf('a\r\nb'), 'a\nb', '.txt')).rejects.toMatchObject({
    kind: 'damaged',
  });
  expect(fs.readFileSync(file, 'utf8')).toBe('changed');
});

test('A closed workspace takes no more commands', async () => {
  const store = await createStore(path.join(temporaryFolder(), 'ws'));
  await store.close();
  await expect(store.transact('rename', rename('B'))).rejects.toThrow(RangeError);
});
