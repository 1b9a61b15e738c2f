import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { Files } from '../../electron/storage/files';
import { WorkspaceStore } from '../../electron/storage/workspaceStore';

/*
 * Another Lectern: opens and closes workspaces as it is told, one line after the other. `open
 * FOLDER` answers why it can only read, as JSON; `close` answers "closed". It dawdles at every step
 * that has to do with a lock, so that whatever can come in between does.
 */
const files = new Files(async (_operation, file, run) => {
  if (file.includes('workspace.lock')) await pause(Math.random() * 4);
  return run();
});

let store: WorkspaceStore | null = null;
for await (const line of createInterface({ input: process.stdin })) {
  const [what = '', folder = ''] = line.split('\t');
  if (what === 'open') {
    store = await WorkspaceStore.open(folder, { files });
    process.stdout.write(`${JSON.stringify(store.readOnly)}\n`);
  } else {
    await store?.close();
    process.stdout.write('closed\n');
  }
}
