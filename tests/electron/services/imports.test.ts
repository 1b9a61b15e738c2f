import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { workHere } from '../../../electron/import/workHere';
import { importsService } from '../../../electron/services/imports';
import { AppSettings } from '../../../electron/storage/appSettings';
import type { WorkspaceStore } from '../../../electron/storage/workspaceStore';
import type { ArgsOf } from '../../../shared/ipc/contract';
import type { ImportFile } from '../../../shared/ipc/imports';
import { opened } from '../../support/emptyAnswers';
import { temporaryFolder } from '../../support/temporaryFolder';
import { article, bytesOf, counters, createStore } from '../../support/testDesk';

async function imports({ open = true, chosen = null as readonly string[] | null } = {}) {
  const folder = temporaryFolder();
  const asked: unknown[] = [];
  const told: [string, ImportFile][] = [];
  const now = '2026-03-04T05:06:07.890Z';
  const remembered = await AppSettings.open(temporaryFolder(), now, () => asked.push('trouble'));
  const make = () => createStore(path.join(folder, 'ws'));
  let store: WorkspaceStore | null = open ? await make() : null;
  const { newId } = counters();
  const service = importsService({
    remembered,
    documents: '/documents',
    extensions: ['txt'],
    work: workHere,
    startThread: () => undefined,
    dialogs: {
      readings(start, extensions) {
        asked.push({ start, extensions });
        return Promise.resolve(chosen);
      },
    },
    current: {
      get opened() {
        return store;
      },
      store: () => store ?? expect.unreachable('No workspace is open.'),
      now: () => now,
      newId,
    },
    async makeIfNone() {
      const made = store === null;
      store ??= await make();
      return made;
    },
    opened: () => opened,
    tell: (session, file) => void told.push([session, file]),
  });
  const choose = (file: string): ArgsOf<'imports.finish'>['files'][number] => ({
    file,
    details: {},
    edits: [],
    revises: null,
    tagComments: false,
  });
  return { ...service, asked, told, remembered, folder, choose, store: () => store };
}

const files = [
  { name: 'in/b.txt', bytes: bytesOf(article) },
  { name: 'folder', bytes: null },
  { name: 'a note.txt', bytes: bytesOf('only a few words, without any title at all.') },
];

describe('bringing readings in', () => {
  it('reads files at once, tells of each, and adds those that are chosen when it is finished', async () => {
    const { handlers, told, choose, store } = await imports();
    const begun = await handlers['imports.files']({ into: null, files });
    expect(begun.files.map(({ name, state }) => [name, state])).toEqual([
      ['b.txt', 'waiting'],
      ['folder', 'waiting'],
      ['a note.txt', 'waiting'],
    ]);
    const chosen = begun.files.map(({ id }) => choose(id));
    const added = await handlers['imports.finish']({ import: begun.id, files: chosen });
    expect(added.files).toMatchObject([
      { outcome: 'added', title: 'The Tram and the Camera on the Coast Road' },
      { outcome: 'refused', name: 'folder', failure: { kind: 'unreadable' } },
      { outcome: 'added', title: 'a note' },
    ]);
    expect(added.opened).toBeNull();
    expect(store()?.workspace.order).toHaveLength(2);
    expect(new Set(told.map(([id]) => id))).toEqual(new Set([begun.id]));
    expect(told.map(([, { name, state }]) => `${name} ${state}`)).toEqual(
      expect.arrayContaining(['b.txt ready', 'folder refused', 'a note.txt ready']),
    );
    await expect(
      (async () => handlers['imports.finish']({ import: begun.id, files: chosen }))(),
    ).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('lets more files join, and be taken out again', async () => {
    const { handlers, choose } = await imports();
    const { id } = await handlers['imports.files']({ into: null, files: files.slice(0, 1) });
    const joined = await handlers['imports.files']({ into: id, files: files.slice(2) });
    expect(joined).toMatchObject({ id, files: [{ name: 'b.txt' }, { name: 'a note.txt' }] });
    const [first = '', second = ''] = joined.files.map((file) => file.id);
    await handlers['imports.remove']({ import: id, file: first });
    await expect(
      (async () => handlers['imports.finish']({ import: id, files: [choose(first)] }))(),
    ).rejects.toMatchObject({ kind: 'notFound' });
    const done = await handlers['imports.finish']({ import: id, files: [choose(second)] });
    expect(done.files).toMatchObject([{ outcome: 'added', title: 'a note' }]);
  });

  it('makes a workspace when it is finished and none is open, and answers with it once', async () => {
    const { handlers, importPaths, choose, store, folder } = await imports({ open: false });
    const begun = await handlers['imports.files']({ into: null, files: files.slice(0, 1) });
    const [file = ''] = begun.files.map(({ id }) => id);
    expect(store()).toBeNull();
    const done = await handlers['imports.finish']({ import: begun.id, files: [choose(file)] });
    expect(done.opened).toBe(opened);
    fs.writeFileSync(path.join(folder, 'a.txt'), `${article}a`);
    const more = await importPaths([path.join(folder, 'a.txt')]);
    expect(more).toMatchObject({ files: [{ outcome: 'added' }], opened: null });
  });

  it('is over when it is cancelled, or when the page that looked is gone', async () => {
    const { handlers, cancelAll, store, told } = await imports({ open: false });
    const first = await handlers['imports.files']({ into: null, files });
    const second = await handlers['imports.files']({ into: null, files });
    await handlers['imports.cancel']({ import: first.id });
    cancelAll();
    const count = told.length;
    for (const { id, files: inIt } of [first, second]) {
      const look = () => handlers['imports.look']({ import: id, file: inIt[0]?.id ?? '' });
      expect(look).toThrow('This import has ended.');
    }
    await new Promise((resolve) => setImmediate(resolve));
    expect(told).toHaveLength(count);
    expect(store()).toBeNull();
    expect(await handlers['imports.cancel']({ import: first.id })).toBeNull();
  });

  it('by the dialog starts where the last one ended, and looks into folders', async () => {
    const texts = temporaryFolder();
    fs.mkdirSync(path.join(texts, 'more'));
    for (const name of ['a.txt', 'more/b.txt']) fs.writeFileSync(path.join(texts, name), article);
    const chosen = [path.join(texts, 'a.txt'), path.join(texts, 'more')];
    const { handlers, asked, remembered } = await imports({ chosen });
    const begun = await handlers['imports.choose']({ into: null });
    expect(begun?.files.map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
    await handlers['imports.choose']({ into: begun?.id ?? null });
    expect(asked).toEqual([
      { start: '/documents', extensions: ['txt'] },
      { start: texts, extensions: ['txt'] },
    ]);
    await remembered.flush();
  });

  it('does nothing, and makes nothing, when the dialog is cancelled', async () => {
    const { handlers, asked } = await imports({ open: false });
    expect(await handlers['imports.choose']({ into: null })).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it('takes pasted text as any other, also with half a character in it', async () => {
    const { handlers, choose, store } = await imports();
    const paste = async (text: string) => {
      const begun = await handlers['imports.paste']({ text, html: null });
      const chosen = begun.files.map(({ id }) => choose(id));
      return handlers['imports.finish']({ import: begun.id, files: chosen });
    };
    await paste('some words, \uD83D and more.');
    const { workspace } = store()!;
    const [reading = ''] = workspace.order;
    expect(workspace.readings[reading]).toMatchObject({
      title: 'Pasted text',
      origin: { name: 'Pasted text', importer: 'text', encoding: 'utf-8' },
    });
    expect(await store()?.text(reading)).toBe('some words, \uFFFD and more.');
    expect((await paste('  ')).files).toMatchObject([{ outcome: 'refused', name: 'Pasted text' }]);
  });
});
