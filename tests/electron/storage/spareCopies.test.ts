import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Files } from '../../../electron/storage/files';
import { WorkspaceStore } from '../../../electron/storage/workspaceStore';
import { Failure } from '../../../shared/ipc/failure';
import { contentsOf, systemError } from '../../support/faultyFiles';
import { article, bytesOf } from '../../support/testDesk';
import { versionDesk } from '../../support/versionDesk';
import { objectsIn } from '../../support/keptVersions';

test('A damaged or missing text is restored from its spare copy, and the person is told', async () => {
  const { store, folder, reading } = await versionDesk();
  await store().close();
  const [name = ''] = fs.readdirSync(path.join(folder, 'texts'));
  const file = path.join(folder, 'texts', name);
  const harms = [
    ['damaged', () => fs.writeFileSync(file, 'changed')],
    ['notFound', () => fs.rmSync(file)],
  ] as const;
  for (const [kind, harm] of harms) {
    harm();
    const told: unknown[] = [];
    const again = await WorkspaceStore.open(folder, { tell: (failure) => void told.push(failure) });
    expect(await again.text(reading)).toBe(article);
    expect(fs.readFileSync(file, 'utf8')).toBe(article);
    expect(told).toMatchObject([{ kind, message: expect.stringContaining(file) as string }]);
    expect(again.problems).toEqual(told);
  }
  const [kept = ''] = fs.readdirSync(path.join(folder, 'quarantine'));
  expect(fs.readFileSync(path.join(folder, 'quarantine', kept), 'utf8')).toBe('changed');
});

test('A text whose spare copy is damaged too is a Failure that names both, and nothing is written', async () => {
  const { store, folder, reading } = await versionDesk();
  await store().close();
  const [spare = ''] = objectsIn(folder).filter((name) => name.endsWith('.txt.gz'));
  const [name = ''] = fs.readdirSync(path.join(folder, 'texts'));
  const files = [path.join(folder, 'texts', name), path.join(folder, 'history', 'objects', spare)];
  for (const file of files) fs.writeFileSync(file, 'changed');
  const before = contentsOf(folder);
  const again = await WorkspaceStore.open(folder, { access: 'share' });
  const failure: unknown = await again.text(reading).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  for (const file of files) expect((failure as Failure).message).toContain(file);
  expect(contentsOf(folder)).toEqual(before);
});

test('A text that cannot be put back is shown all the same', async () => {
  let readOnly = false;
  const files = new Files(async (operation, _file, run) => {
    if (readOnly && (operation === 'open' || operation === 'makeFolder'))
      throw systemError('EROFS');
    return run();
  });
  const { store, folder, reading, reopen } = await versionDesk(files);
  await reopen();
  const [name = ''] = fs.readdirSync(path.join(folder, 'texts'));
  fs.writeFileSync(path.join(folder, 'texts', name), 'changed');
  readOnly = true;
  expect(await store().text(reading)).toBe(article);
  expect(store().problems).toMatchObject([
    { kind: 'damaged', message: expect.stringContaining('Its spare copy is shown') as string },
  ]);
});

test('Texts of workspaces without spare copies get them with the next version', async () => {
  const { store, folder, tag, reading, reopen } = await versionDesk();
  await reopen();
  fs.rmSync(path.join(folder, 'history'), { recursive: true });
  await tag();
  await store().versions.name('First');
  const [name = ''] = fs.readdirSync(path.join(folder, 'texts'));
  fs.rmSync(path.join(folder, 'texts', name));
  expect(await (await WorkspaceStore.open(folder)).text(reading)).toBe(article);
});

test('An import that comes to nothing leaves no spare copy behind', async () => {
  const { store, folder } = await versionDesk();
  const before = contentsOf(folder);
  const kept = await store().keepSource(bytesOf('other'), 'other', '.txt');
  expect(Object.keys(contentsOf(folder)).length).toBeGreaterThan(Object.keys(before).length);
  await store().discardSources([kept]);
  expect(contentsOf(folder)).toEqual(before);
});
