import path from 'node:path';
import { expect, test } from 'vitest';
import { WorkspaceStore } from '../../../electron/storage/workspaceStore';
import { temporaryFolder } from '../../support/temporaryFolder';
import { createStore } from '../../support/testDesk';

test('Of several that make a workspace in one folder at once, one does and the others harm nothing', async () => {
  for (let round = 0; round < 10; round += 1) {
    const folder = path.join(temporaryFolder(), 'Debate');
    const attempts = await Promise.allSettled([1, 2, 3, 4].map(() => createStore(folder)));
    const refused = attempts.filter((attempt) => attempt.status === 'rejected');
    expect(refused).toHaveLength(3);
    for (const { reason } of refused) expect(reason).toMatchObject({ kind: 'refused' });
    const { workspace, problems } = await WorkspaceStore.open(folder);
    expect([workspace.codes.length, problems]).toEqual([4, []]);
  }
});
