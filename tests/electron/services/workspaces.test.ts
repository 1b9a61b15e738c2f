import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CurrentWorkspace } from '../../../electron/currentWorkspace';
import { Workspaces, workspacesService } from '../../../electron/services/workspaces';
import { AppSettings } from '../../../electron/storage/appSettings';
import { ownRecord, recordBytes } from '../../../electron/storage/lockRecord';
import { WorkspaceStore } from '../../../electron/storage/workspaceStore';
import { temporaryFolder } from '../../support/temporaryFolder';

/** The app without a window, its folders below `root`; dialogs answer what `answers` holds. */
async function desk(root = temporaryFolder()) {
  const reported: unknown[] = [];
  const report = (thrown: unknown) => void reported.push(thrown);
  const home = path.join(root, 'Lectern');
  fs.mkdirSync(path.join(root, 'profile'), { recursive: true });
  const now = '2026-03-04T05:06:07.890Z';
  const remembered = await AppSettings.open(path.join(root, 'profile'), now, report);
  const current = new CurrentWorkspace(report);
  let samples = 0;
  const needs = {
    current,
    remembered,
    home,
    sampleFolder: path.join(home, 'Sample workspace'),
    reviewerName: 'Ann Bell',
    makeSample(folder: string) {
      samples += 1;
      const reviewer = { id: 'sam', name: 'Sam' };
      return WorkspaceStore.create(folder, { id: 'sample', name: 'Sample', reviewer });
    },
    tell: report,
    report,
  };
  const workspaces = new Workspaces(needs);
  const answers: { folder: string | null } = { folder: null };
  const ask = () => Promise.resolve(answers.folder);
  const shown: string[] = [];
  const calls = workspacesService({
    ...needs,
    workspaces,
    dialogs: { newWorkspace: ask, workspaceFolder: ask },
    showFolder: (folder) => shown.push(folder),
  });
  const end = async () => {
    await current.close();
    await remembered.flush();
  };
  const samplesMade = () => samples;
  return {
    root,
    home,
    workspaces,
    calls,
    answers,
    current,
    remembered,
    reported,
    shown,
    end,
    samplesMade,
  };
}

describe('making a workspace', () => {
  it('names it after its folder and gives it the person at the computer', async () => {
    const { calls, answers, root, remembered } = await desk();
    answers.folder = path.join(root, 'Prison offer');
    const opened = await calls['workspaces.create'](null);
    expect(opened).toMatchObject({
      folder: answers.folder,
      place: null,
      problems: [],
      workspace: { name: 'Prison offer', order: [], reviewers: [{ name: 'Ann Bell' }] },
    });
    expect(remembered.data.recent).toMatchObject([
      { name: 'Prison offer', folder: answers.folder },
    ]);
  });

  it('does nothing when the person changes their mind', async () => {
    const { calls, current } = await desk();
    expect(await calls['workspaces.create'](null)).toBeNull();
    expect(await calls['workspaces.open'](null)).toBeNull();
    expect(current.opened).toBeNull();
  });

  it('is refused where there are files already, and the open workspace stays open', async () => {
    const { calls, answers, root, current } = await desk();
    answers.folder = path.join(root, 'first');
    await calls['workspaces.create'](null);
    answers.folder = path.join(root, 'full');
    fs.mkdirSync(answers.folder);
    fs.writeFileSync(path.join(answers.folder, 'thesis.txt'), 'mine');
    await expect(calls['workspaces.create'](null)).rejects.toMatchObject({ kind: 'refused' });
    expect(current.store().folder).toBe(path.join(root, 'first'));
    expect(fs.readdirSync(answers.folder)).toEqual(['thesis.txt']);
  });

  it('happens by itself for the first import, under a name that is free', async () => {
    const { workspaces, home, current } = await desk();
    fs.mkdirSync(path.join(home, 'untitled WORKSPACE'), { recursive: true });
    expect(await workspaces.makeIfNone()).toBe(true);
    expect(current.store().folder).toBe(path.join(home, 'Untitled workspace 2'));
    expect(await workspaces.makeIfNone()).toBe(false);
  });

  it('happens once when two imports need it at the same time', async () => {
    const { workspaces, home } = await desk();
    const made = await Promise.all([workspaces.makeIfNone(), workspaces.makeIfNone()]);
    expect(made).toEqual([true, false]);
    expect(fs.readdirSync(home)).toEqual(['Untitled workspace']);
  });
});

describe('opening a workspace', () => {
  it('is refused in words where there is none', async () => {
    const { calls, answers, root } = await desk();
    answers.folder = root;
    await expect(calls['workspaces.open'](null)).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('closes the one before, which takes no more changes', async () => {
    const { workspaces, root, current } = await desk();
    await workspaces.create(path.join(root, 'a'));
    const before = current.store();
    await workspaces.create(path.join(root, 'b'));
    await expect(before.transact('tag', () => [])).rejects.toThrow(RangeError);
    expect(current.store().folder).toBe(path.join(root, 'b'));
  });

  it('goes on with the one that is open already', async () => {
    const { workspaces, root, current } = await desk();
    await workspaces.create(path.join(root, 'a'));
    const store = current.store();
    await workspaces.open(path.join(root, 'a', '..', 'a'));
    expect(current.store()).toBe(store);
  });

  it('works from the list, where a lost workspace stays', async () => {
    const { calls, workspaces, root, remembered } = await desk();
    await workspaces.create(path.join(root, 'a'));
    await workspaces.create(path.join(root, 'b'));
    expect(await calls['workspaces.openRecent']({ index: 1 })).toMatchObject({
      folder: path.join(root, 'a'),
    });
    fs.rmSync(path.join(root, 'b'), { recursive: true });
    const lost = async () => calls['workspaces.openRecent']({ index: 1 });
    await expect(lost()).rejects.toMatchObject({ kind: 'notFound' });
    expect(remembered.data.recent).toHaveLength(2);
    const beyond = async () => calls['workspaces.openRecent']({ index: 2 });
    await expect(beyond()).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('makes the sample once', async () => {
    const { calls, workspaces, root, samplesMade } = await desk();
    await calls['workspaces.openSample'](null);
    await workspaces.create(path.join(root, 'a'));
    const again = await calls['workspaces.openSample'](null);
    expect(again.workspace.id).toBe('sample');
    await calls['workspaces.openSample'](null);
    expect(samplesMade()).toBe(1);
  });
});

describe('the next start', () => {
  it('opens the last workspace', async () => {
    const before = await desk();
    await before.workspaces.create(path.join(before.root, 'a'));
    await before.end();
    const { workspaces } = await desk(before.root);
    expect(await workspaces.openFirst(false)).toBeNull();
    expect(workspaces.opened()).toMatchObject({ folder: path.join(before.root, 'a'), place: null });
  });

  it('forgets a place in a reading that is not there', async () => {
    const { workspaces, root, remembered } = await desk();
    await workspaces.create(path.join(root, 'a'));
    const place = { reading: 'gone', offset: 3 };
    remembered.change({ recent: remembered.data.recent.map((known) => ({ ...known, place })) });
    expect(workspaces.opened()?.place).toBeNull();
  });

  it('says why the last workspace cannot be opened, and leaves its files alone', async () => {
    const before = await desk();
    const folder = path.join(before.root, 'a');
    await before.workspaces.create(folder);
    await before.end();
    const file = path.join(folder, 'docs', 'codebook', 'base.json');
    fs.writeFileSync(file, 'half a fi');
    // Nothing else tells what the tags mean.
    fs.rmSync(path.join(folder, 'docs', 'codebook', 'base.prev.json'));
    fs.rmSync(path.join(folder, 'history'), { recursive: true });
    const { workspaces, reported } = await desk(before.root);
    expect(await workspaces.openFirst(false)).toMatchObject({ kind: 'damaged' });
    expect(workspaces.opened()).toBeNull();
    expect(reported).toHaveLength(1);
    expect(fs.readFileSync(file, 'utf8')).toBe('half a fi');
  });

  it('opens the sample instead when it is asked to', async () => {
    const { workspaces } = await desk();
    expect(await workspaces.openFirst(true)).toBeNull();
    expect(workspaces.opened()?.workspace.name).toBe('Sample');
  });
});

describe('the open workspace', () => {
  it('is named anew, on the list as well', async () => {
    const { calls, workspaces, root, remembered } = await desk();
    await workspaces.create(path.join(root, 'a'));
    const committed = await calls['workspaces.rename']({ name: 'b' });
    expect(committed.changes).toEqual([{ kind: 'workspace.rename', set: 'b', was: 'a' }]);
    expect((await calls['workspaces.rename']({ name: 'b' })).changes).toEqual([]);
    expect(remembered.data.recent[0]?.name).toBe('b');
  });

  it('shows its folder', async () => {
    const { calls, workspaces, root, shown } = await desk();
    await workspaces.create(path.join(root, 'a'));
    await calls['workspaces.showFolder'](null);
    expect(shown).toEqual([path.join(root, 'a')]);
  });

  it('is asked for in words when there is none', async () => {
    const { current } = await desk();
    expect(() => current.store()).toThrow('No workspace is open');
  });
});

describe('a workspace that somebody else has open', () => {
  it('can only be read, and is opened for changes once they are gone', async () => {
    const { calls, workspaces, root, current } = await desk();
    const folder = path.join(root, 'a');
    await workspaces.create(folder);
    await current.close();
    const lock = path.join(folder, 'workspace.lock');
    const record = { ...(await ownRecord()), host: 'ANNS-LAPTOP', machine: 'hers', boot: 'hers' };
    fs.writeFileSync(lock, recordBytes(record));
    for (const open of [() => workspaces.open(folder), () => workspaces.open(folder)]) {
      expect((await open()).readOnly).toMatchObject({ kind: 'locked' });
    }
    await expect(calls['workspaces.rename']({ name: 'b' })).rejects.toMatchObject({
      message: expect.stringContaining('ANNS-LAPTOP') as string,
    });
    fs.rmSync(lock);
    expect(await calls['workspaces.openRecent']({ index: 0 })).toMatchObject({ readOnly: null });
    await calls['workspaces.rename']({ name: 'b' });
    await current.close();
    expect(fs.existsSync(lock)).toBe(false);
  });
});
