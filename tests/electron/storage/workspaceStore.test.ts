import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { importFiles, importText } from '../../support/importTexts';
import { tagsService } from '../../../electron/services/tags';
import { WorkspaceStore } from '../../../electron/storage/workspaceStore';
import type { Change } from '../../../shared/model/change';
import { tagsIn } from '../../../shared/model/workspace';
import { contentsOf, recordingFiles } from '../../support/faultyFiles';
import { temporaryFolder } from '../../support/temporaryFolder';
import {
  ann,
  article,
  bytesOf,
  counters,
  createDesk,
  createStore,
  deskOf,
} from '../../support/testDesk';

const rename = (set: string) => (workspace: { name: string }) =>
  [{ kind: 'workspace.rename', set, was: workspace.name }] satisfies Change[];

async function deskWithReading(folder: string) {
  const desk = await createDesk(folder);
  await importText(desk, article);
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
  expect(fs.readdirSync(folder).sort()).toEqual([
    'docs',
    'history',
    'journal',
    'originals',
    'texts',
    'workspace.json',
    'workspace.lock',
    'workspace.prev.json',
  ]);
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

test('The first change begins a journal: file, contents and name are synced, in this order', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const { desk, reading } = await deskWithReading(folder);
  await desk.store().close();
  const { files, steps } = recordingFiles(folder);
  const store = await WorkspaceStore.open(folder, { files, writer: 'w' });
  const toggle = { reading, code: 'legal', start: 4, end: 8 };
  const service = tagsService(deskOf(store));
  await store.text(reading);
  // Whether it is time for a version is looked up when the change is saved, and nobody waits for it.
  const saving = () => steps.filter((step) => !step.includes('history'));
  steps.length = 0;
  await service['tags.toggle'](toggle);
  expect(saving()).toEqual([
    'makeFolder journal',
    'open journal/j-w-1.ndjson',
    'write journal/j-w-1.ndjson',
    'sync journal/j-w-1.ndjson',
    'syncFolder journal',
    'stat journal/j-w-1.ndjson',
  ]);
  steps.length = 0;
  await service['tags.toggle']({ ...toggle, code: 'rights' });
  expect(saving()).toEqual([
    'write journal/j-w-1.ndjson',
    'sync journal/j-w-1.ndjson',
    'stat journal/j-w-1.ndjson',
  ]);
});

test('A fold replaces the file, keeps the one before, and removes a journal that both hold', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const { files, steps } = recordingFiles(folder);
  const store = await WorkspaceStore.create(
    folder,
    { id: 'ws', name: 'Debate', reviewer: ann },
    { files, writer: 'w', now: counters().now },
  );
  await store.transact('rename', rename('A'));
  steps.length = 0;
  await store.fold();
  expect(steps.filter((step) => !/^(read|list)/.test(step))).toEqual([
    'close journal/j-w-1.ndjson',
    'open .undo.json.tmp',
    'write .undo.json.tmp',
    'sync .undo.json.tmp',
    'close .undo.json.tmp',
    'rename undo.json',
    'syncFolder .',
    'room .',
    'open .workspace.json.tmp',
    'write .workspace.json.tmp',
    'sync .workspace.json.tmp',
    'close .workspace.json.tmp',
    'rename workspace.prev.json',
    'rename workspace.json',
    'syncFolder .',
  ]);
  expect(fs.readdirSync(path.join(folder, 'journal'))).toEqual(['j-w-1.ndjson']);
  await store.transact('rename', rename('B'));
  await store.fold();
  expect(fs.readdirSync(path.join(folder, 'journal'))).toEqual(['j-w-2.ndjson']);
  expect((await WorkspaceStore.open(folder)).workspace).toEqual(store.workspace);
});

test('The sources of a reading are durable before it is in the journal', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const { files, steps } = recordingFiles(folder);
  const desk = await createDesk(folder, files);
  steps.length = 0;
  await importText(desk, article);
  const places = [/^syncFolder texts/, /^open journal/].map((step) =>
    steps.findIndex((one) => step.test(one)),
  );
  expect(places[0]).toBeGreaterThan(0);
  expect(places[1]).toBeGreaterThan(places[0] ?? 0);
});

test('What was not folded is recovered from the journal, and told of', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const store = await createStore(folder);
  await store.transact('rename', rename('A'));
  await store.fold();
  await store.transact('rename', rename('B'));
  await store.transact('rename', rename('C'));
  const again = await WorkspaceStore.open(folder);
  expect(again.workspace).toEqual(store.workspace);
  expect(again.recovered).toEqual({ upTo: '2025-02-04T12:00:01.000Z', changes: 2 });
  await again.close();
  await store.close();
  expect((await WorkspaceStore.open(folder)).recovered).toBeNull();
});

test('An empty command writes nothing and cannot be undone', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const { files, steps } = recordingFiles(folder);
  const store = await createStore(folder, files);
  steps.length = 0;
  expect(await store.transact('nothing', () => [])).toEqual({
    changes: [],
    status: { savedAt: null, undo: null, redo: null, unsaved: null },
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
  expect(store.status()).toMatchObject({ savedAt: '2025-02-04T12:00:03.000Z', undo: 'rename' });
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
  await importFiles(
    desk,
    ['one', 'two'].map((name) => ({ name: `${name}.txt`, bytes: bytesOf(`${article}${name}`) })),
  );
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

test('Of two stores on one folder neither loses what the other saves', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const { desk, reading } = await deskWithReading(folder);
  const shared = await WorkspaceStore.open(folder, { access: 'share' });
  const other = { ...deskOf(shared), newId: () => 'other' };
  const toggle = { reading, code: 'legal', start: 4, end: 8 };
  await tagsService(desk)['tags.toggle'](toggle);
  await tagsService(other)['tags.toggle']({ ...toggle, code: 'rights' });
  await desk.store().close();
  await other.store().close();
  const { workspace, problems } = await WorkspaceStore.open(folder);
  const codes = tagsIn(workspace, reading).inOrder.map(({ code }) => code);
  expect([codes.sort(), problems]).toEqual([['legal', 'rights'], []]);
});

test('Of two names given at the same time the later one wins, and the other is kept', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const first = await createStore(folder);
  const second = await WorkspaceStore.open(folder, { writer: 'z', access: 'share' });
  await first.transact('rename', rename('First'));
  await second.transact('rename', rename('Second'));
  await first.close();
  await second.close();
  const { workspace, lost } = await WorkspaceStore.open(folder);
  expect(workspace.name).toBe('Second');
  expect(lost).toMatchObject([{ record: 'workspace', field: 'name', value: 'First' }]);
});

test('A journal that another program removed is written again', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const store = await createStore(folder);
  await store.transact('rename', rename('A'));
  await store.transact('new reviewer', () => [
    { kind: 'reviewer.add', reviewer: { id: 'ben', name: 'Ben' }, at: 1 },
  ]);
  for (const name of fs.readdirSync(path.join(folder, 'journal'))) {
    fs.rmSync(path.join(folder, 'journal', name));
  }
  await store.transact('rename', rename('B'));
  expect((await WorkspaceStore.open(folder)).workspace).toEqual(store.workspace);
});

test('The first fold removes what killed writes left behind, and opening removes nothing', async () => {
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
  await store.fold();
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

test('A file that was edited by hand while the workspace is open is kept, and made good', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const store = await createStore(folder);
  const index = path.join(folder, 'workspace.json');
  const edited = fs.readFileSync(index, 'utf8').replace('Debate', 'Edited');
  fs.writeFileSync(index, edited);
  await store.transact('rename', rename('B'));
  await store.close();
  const [kept = ''] = fs.readdirSync(path.join(folder, 'quarantine'));
  expect(fs.readFileSync(path.join(folder, 'quarantine', kept), 'utf8')).toBe(edited);
  const { workspace, problems } = await WorkspaceStore.open(folder);
  expect([workspace.name, problems]).toEqual(['B', []]);
});

test('Keeping the same source twice changes nothing, and a changed one is never overwritten', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  const store = await createStore(folder);
  const first = await store.keepSource(bytesOf('a\r\nb'), 'a\nb', '.TXT');
  expect(first.made.map(({ file }) => path.relative(folder, file))).toEqual([
    path.join('originals', `${first.sha256}.txt`),
    path.join('history', 'objects', first.textSha256.slice(0, 2), `${first.textSha256}.txt.gz`),
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
