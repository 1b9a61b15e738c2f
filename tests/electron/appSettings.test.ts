import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AppSettings, nothingRemembered, withRecent } from '../../electron/storage/appSettings';
import { Document } from '../../electron/storage/document';
import { type FileHook, Files } from '../../electron/storage/files';
import { defaultSettings } from '../../shared/ipc/settings';
import { temporaryFolder } from '../support/temporaryFolder';

const now = '2026-03-04T05:06:07.890Z';

async function open(folder: string, files?: Files) {
  const reported: unknown[] = [];
  const settings = await AppSettings.open(folder, now, (thrown) => reported.push(thrown), files);
  return { settings, reported };
}

const workspace = (id: string, folder = `/w/${id}`) => ({ id, name: `Workspace ${id}`, folder });

describe('what the app remembers', () => {
  it('is nothing at first, and nothing is written for that', async () => {
    const folder = temporaryFolder();
    const { settings, reported } = await open(folder);
    await settings.flush();
    expect(settings.data).toEqual(nothingRemembered);
    expect(reported).toEqual([]);
    expect(fs.readdirSync(folder)).toEqual(['settings.json']);
  });

  it('opens from a file of before there were keys to choose, with the usual ones', async () => {
    const folder = temporaryFolder();
    const { settings } = await open(folder);
    const { keys: _keys, singleKeys: _single, ...before } = settings.data.settings;
    const old = new Document<unknown>(
      { files: new Files(), file: path.join(folder, 'settings.json'), ownFolder: false },
      { format: 'lectern-settings', version: 1, schema: z.unknown() },
    );
    await old.save({ ...settings.data, settings: { ...before, theme: 'dark' } });
    const again = await open(folder);
    expect(again.reported).toEqual([]);
    expect(again.settings.data.settings).toEqual({ ...defaultSettings, theme: 'dark' });
  });

  it('keeps the keys that were chosen', async () => {
    const folder = temporaryFolder();
    const { settings } = await open(folder);
    const chosen = { ...defaultSettings, keys: { 'reading N': 'I', 'reading C': null } };
    settings.change({ settings: { ...chosen, singleKeys: false } });
    await settings.flush();
    const { data } = (await open(folder)).settings;
    expect(data.settings).toEqual({ ...chosen, singleKeys: false });
  });

  it('is there again after the next start', async () => {
    const folder = temporaryFolder();
    const { settings } = await open(folder);
    const window = { x: 1, y: 2, width: 1100, height: 800, maximised: true };
    settings.change({ window });
    settings.change({ recent: [{ ...workspace('a'), place: { reading: 'r1', offset: 7 } }] });
    const { data } = settings;
    await settings.flush();
    expect((await open(folder)).settings.data).toEqual(data);
  });

  it('is written once for many changes at a time', async () => {
    const folder = temporaryFolder();
    const renames: string[] = [];
    const hook: FileHook = (operation, file, run) => {
      if (operation === 'rename') renames.push(file);
      return run();
    };
    const { settings } = await open(folder, new Files(hook));
    for (let x = 0; x < 100; x += 1) {
      settings.change({ window: { x, y: 0, width: 1100, height: 800, maximised: false } });
    }
    await settings.flush();
    expect(renames.length).toBeLessThanOrEqual(2);
    expect((await open(folder)).settings.data.window?.x).toBe(99);
  });

  it.each([
    ['cut off', '{"$crc":"00000000",\n "format"'],
    ['empty', ''],
    ['filled with zeros', '\0'.repeat(200)],
    ['from a newer version', '{"format":"lectern-settings","formatVersion":2}'],
  ])('starts anew when the file is %s, and the file is kept', async (_what, contents) => {
    const folder = temporaryFolder();
    fs.writeFileSync(path.join(folder, 'settings.json'), contents);
    const { settings, reported } = await open(folder);
    expect(settings.data).toEqual(nothingRemembered);
    expect(reported).toHaveLength(1);
    settings.change({ importFolder: '/texts' });
    await settings.flush();
    const kept = path.join(folder, 'settings-unusable-2026-03-04T05-06-07-890Z.json');
    expect(fs.readFileSync(kept, 'utf8')).toBe(contents);
    expect((await open(folder)).settings.data.importFolder).toBe('/texts');
  });

  it('holds good while the disk refuses it, and is written when the disk recovers', async () => {
    const folder = temporaryFolder();
    let full = true;
    const hook: FileHook = (operation, _file, run) =>
      full && operation === 'write'
        ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
        : run();
    const { settings, reported } = await open(folder, new Files(hook));
    settings.change({ importFolder: '/texts' });
    await expect(settings.flush()).rejects.toMatchObject({ kind: 'diskFull' });
    expect(settings.data.importFolder).toBe('/texts');
    expect(reported).toHaveLength(1);
    full = false;
    await settings.flush();
    expect((await open(folder)).settings.data.importFolder).toBe('/texts');
  });
});

describe('the list of workspaces that were open', () => {
  const place = { reading: 'r1', offset: 7 };

  it('has the last one in front, and each once', () => {
    const recent = [workspace('a'), workspace('b')].map((one) => ({ ...one, place: null }));
    expect(withRecent(recent, workspace('b')).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('keeps the place in a workspace that was moved and named anew', () => {
    const recent = [{ ...workspace('a'), place }];
    const moved = { id: 'a', name: 'New name', folder: '/elsewhere' };
    expect(withRecent(recent, moved)).toEqual([{ ...moved, place }]);
  });

  it('has no two workspaces in one folder', () => {
    const recent = [{ ...workspace('a', '/w'), place }];
    expect(withRecent(recent, workspace('b', '/w'))).toEqual([
      { ...workspace('b', '/w'), place: null },
    ]);
  });

  it('is ten long at most', () => {
    const ids = Array.from({ length: 14 }, (_gap, index) => `w${index}`);
    const recent = ids.reduce<ReturnType<typeof withRecent>>(
      (list, id) => withRecent(list, workspace(id)),
      [],
    );
    expect(recent.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 10));
  });
});
