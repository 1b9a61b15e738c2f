import path from 'node:path';
import { expect, test } from 'vitest';
import { versionsService } from '../../../electron/services/versions';
import { WorkspaceStore } from '../../../electron/storage/workspaceStore';
import { opened } from '../../support/emptyAnswers';
import { temporaryFolder } from '../../support/temporaryFolder';
import { versionDesk } from '../../support/versionDesk';

test('Every call about versions is answered by the open workspace', async () => {
  const { desk, store, tag } = await versionDesk();
  const calls = versionsService({
    desk,
    dialogs: { newWorkspace: () => Promise.resolve(null) },
    open: () => Promise.reject(new RangeError('Nothing to open.')),
  });
  const { id } = await calls['versions.name']({ name: 'Empty' });
  await tag();
  expect(await calls['versions.list'](null)).toMatchObject([{ id, name: 'Empty' }, {}]);
  expect(await calls['versions.problems'](null)).toEqual([]);
  expect(await calls['versions.look']({ version: id })).toMatchObject({ later: ['1 tag'] });
  expect(await calls['versions.openCopy']({ version: id })).toBeNull();
  expect(await calls['versions.restore']({ version: id })).toMatchObject({
    changes: [{ kind: 'tag.remove' }],
    status: { undo: 'going back to “Empty”' },
  });
  await expect(calls['versions.look']({ version: 'none' })).rejects.toMatchObject({
    kind: 'notFound',
  });
  expect(store().problems).toEqual([]);
});

test('A copy is made where the person says, beside the workspace by default, and is opened', async () => {
  const { desk, store, folder } = await versionDesk();
  const { id } = await store().versions.name('Copied');
  const copy = path.join(temporaryFolder(), 'Copy');
  const suggested: string[] = [];
  const openedFolders: string[] = [];
  const calls = versionsService({
    desk,
    dialogs: {
      newWorkspace(suggestion) {
        suggested.push(suggestion);
        return Promise.resolve(copy);
      },
    },
    open(wanted) {
      openedFolders.push(wanted);
      return Promise.resolve(opened);
    },
  });
  expect(await calls['versions.openCopy']({ version: id })).toBe(opened);
  expect(openedFolders).toEqual([copy]);
  expect(suggested[0]).toMatch(/^.*ws \(4 Feb 2025 \d\d\.\d\d\)$/);
  expect(path.dirname(suggested[0] ?? '')).toBe(path.dirname(folder));
  const { workspace } = await WorkspaceStore.open(copy);
  expect(workspace).toMatchObject({ name: 'Copy', order: store().workspace.order });
  expect(workspace.id).not.toBe(store().workspace.id);
});
