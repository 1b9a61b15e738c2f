import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Files } from '../../electron/storage/files';
import { realFileSystem } from '../../electron/storage/fileSystem';
import { WorkspaceStore } from '../../electron/storage/workspaceStore';
import { buildForNode } from '../support/buildForNode';
import { temporaryFolder } from '../support/temporaryFolder';
import { createStore } from '../support/testDesk';

/** Runs a program in a world of its own, with a disk of one megabyte at `disk`. */
function onSmallDisk(disk: string, program: readonly string[]) {
  const script = 'mount -t tmpfs -o size=1m tmpfs "$0" && exec "$@"';
  const own = ['--user', '--map-root-user', '--mount'];
  return spawnSync('unshare', [...own, 'sh', '-c', script, disk, ...program], {
    encoding: 'utf8',
  });
}

/** Linux lets anybody mount a small disk, where it is not forbidden; other systems do not. */
const canMount = onSmallDisk('/mnt', ['true']).status === 0;

test.runIf(canMount)(
  'On a real disk that is full nothing is lost, and everything is saved when there is room',
  async () => {
    const built = temporaryFolder();
    const child = await buildForNode('tests/support/fullDiskChild.ts', built);
    const disk = temporaryFolder();
    const { stdout, stderr } = onSmallDisk(disk, [process.execPath, child, disk, built]);
    expect(stderr).toBe('');
    const seen = JSON.parse(stdout) as { whenFull: { made: number }; whenRoom: { made: number } };
    const { made } = seen.whenFull;
    expect(made).toBeGreaterThan(20);
    expect(seen).toEqual({
      // The last one is the one that the disk did not take.
      whenFull: { made, onDisk: made - 1, kind: 'diskFull' },
      waiting: 6,
      temporary: [],
      saved: true,
      whenRoom: { made: made + 5, onDisk: made + 5 },
      problems: [],
    });
    expect(fs.readdirSync(disk)).toEqual([]);
  },
);

test('A fold leaves the room that the next saves need', async () => {
  const folder = path.join(temporaryFolder(), 'ws');
  let room = 1e9;
  const files = new Files(undefined, { ...realFileSystem, room: () => Promise.resolve(room) });
  const store = await createStore(folder, files);
  const index = path.join(folder, 'workspace.json');
  const before = fs.readFileSync(index);
  room = 64 * 1024;
  await store.transact('rename', ({ name }) => [
    { kind: 'workspace.rename', set: 'Other', was: name },
  ]);
  await store.fold();
  expect(fs.readFileSync(index)).toEqual(before);
  expect((await WorkspaceStore.open(folder)).workspace.name).toBe('Other');
  room = 1e9;
  await store.fold();
  expect(fs.readFileSync(index)).not.toEqual(before);
});
