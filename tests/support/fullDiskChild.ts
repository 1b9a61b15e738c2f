import fs from 'node:fs';
import path from 'node:path';
import { checkWorkspace } from '../../electron/storage/checkWorkspace';
import { WorkspaceStore } from '../../electron/storage/workspaceStore';
import { tagsOf } from '../../shared/model/workspace';
import { aReading, aTag } from './records';

/*
 * Works on a small disk until it is full and beyond, then makes room, and prints what it saw.
 * Arguments: the folder on the small disk, a folder on another one.
 */
const [disk = '', elsewhere = ''] = process.argv.slice(2);
const ballast = path.join(disk, 'ballast');
fs.writeFileSync(ballast, Buffer.alloc(300 * 1024));
const folder = path.join(disk, 'ws');
const store = await WorkspaceStore.create(
  folder,
  { id: 'ws', name: 'Debate', reviewer: { id: 'ann', name: 'Ann' } },
  { foldIdle: 1e9, retryAfter: 1e9 },
);
await store.keepRefused(path.join(elsewhere, 'unsaved'), () => {});
await store.transact('import', () => [{ kind: 'reading.add', reading: aReading('r'), at: 0 }]);

let made = 0;
const add = () =>
  store.transact('tag', () => [
    { kind: 'tag.add', tag: { ...aTag('r', `t${String(++made)}`), note: 'x'.repeat(6000) } },
  ]);
/** How many tags a fresh look at the disk finds. */
const onDisk = async () => {
  const { workspace } = await WorkspaceStore.open(folder);
  return tagsOf(workspace, 'r').length;
};

while (store.status().unsaved === null && made < 5000) await add();
const whenFull = { made, onDisk: await onDisk(), kind: store.status().unsaved?.failure.kind };
for (let n = 0; n < 5; n += 1) await add();
await store.fold();
const waiting = store.status().unsaved?.commands;
const left = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
fs.rmSync(ballast);
const saved = await store.retry();
const whenRoom = { made, onDisk: await onDisk() };
await store.close();
const { problems } = await checkWorkspace(folder);
process.stdout.write(
  JSON.stringify({
    whenFull,
    waiting,
    temporary: left.filter((name) => name.endsWith('.tmp')),
    saved,
    whenRoom,
    // The reading is made up: it has no text on the disk.
    problems: problems.filter((problem) => !problem.includes('Reading r')),
  }),
);
