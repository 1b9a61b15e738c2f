import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CurrentWorkspace } from '../../../electron/currentWorkspace';
import { appService } from '../../../electron/services/app';
import { AppSettings } from '../../../electron/storage/appSettings';
import { WorkspaceStore } from '../../../electron/storage/workspaceStore';
import type { PlainFailure } from '../../../shared/ipc/failure';
import { temporaryFolder } from '../../support/temporaryFolder';
import { defaultSettings } from '../../../shared/ipc/settings';

async function app(failure: PlainFailure | null = null) {
  const folder = temporaryFolder();
  const now = '2026-03-04T05:06:07.890Z';
  const log: string[] = [];
  const remembered = await AppSettings.open(folder, now, () => log.push('trouble'));
  const current = new CurrentWorkspace(() => log.push('trouble'));
  const act = (what: string) => () => void log.push(what);
  let isReady = () => {};
  const ready = new Promise<void>((resolve) => (isReady = resolve));
  const calls = appService({
    version: '1.2.3',
    platform: 'linux',
    desk: current,
    remembered,
    window: {
      minimise: act('minimise'),
      maximise: act('maximise'),
      close: act('close'),
      closeAnyway: act('closeAnyway'),
    },
    opened: () => Promise.resolve({ opened: null, failure }),
    pageIsReady() {
      log.push('ready');
      isReady();
    },
    settingsChanged: ({ theme }) => void log.push(theme),
  });
  return { folder, calls, remembered, current, log, ready };
}

describe('the app', () => {
  it('tells the page all it needs for its first picture, and sends news only afterwards', async () => {
    const failure = { kind: 'notFound', message: 'Gone.', detail: null } as const;
    const { calls, log, ready, remembered } = await app(failure);
    remembered.change({ recent: [{ id: 'w', name: 'W', folder: '/w', place: null }] });
    const state = await calls['app.state'](null);
    expect(log).toEqual([]);
    await ready;
    expect(log).toEqual(['ready']);
    expect(state).toEqual({
      version: '1.2.3',
      platform: 'linux',
      settings: defaultSettings,
      recent: [{ name: 'W', folder: '/w' }],
      opened: null,
      failure,
    });
  });

  it('changes the settings that it is given, and answers when the disk has them', async () => {
    const { calls, log, folder } = await app();
    const settings = { ...defaultSettings, theme: 'dark', showList: false };
    expect(await calls['settings.change']({ theme: 'dark', showList: false })).toEqual(settings);
    expect(log).toEqual(['dark']);
    expect(fs.readFileSync(`${folder}/settings.json`, 'utf8')).toContain('"theme": "dark"');
  });

  it('remembers the place in the open workspace only', async () => {
    const { calls, remembered, current, folder } = await app();
    const place = { reading: 'r1', offset: 12 };
    expect(() => calls['place.keep'](place)).toThrow('No workspace is open');
    const reviewer = { id: 'ann', name: 'Ann' };
    await current.switch(() =>
      WorkspaceStore.create(`${folder}/w`, { id: 'w', name: 'W', reviewer }),
    );
    const other = { id: 'x', name: 'X', folder: '/x', place: null };
    const known = { id: 'w', name: 'W', folder: `${folder}/w`, place: null };
    remembered.change({ recent: [other, known] });
    await calls['place.keep'](place);
    expect(remembered.data.recent).toEqual([other, { ...known, place }]);
    await remembered.flush();
  });

  it('lets the page work its window', async () => {
    const { calls, log } = await app();
    for (const act of ['minimise', 'maximise', 'close'] as const) await calls['window.act'](act);
    expect(log).toEqual(['minimise', 'maximise', 'close']);
  });
});
