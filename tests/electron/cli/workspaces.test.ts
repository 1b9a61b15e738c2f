import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { WorkspaceStore } from '../../../electron/storage/workspaceStore';
import { builtCommandLine } from '../../support/commandLine';
import { contentsOf } from '../../support/faultyFiles';
import { temporaryFolder } from '../../support/temporaryFolder';
import { article } from '../../support/testDesk';
import {
  tagSchema,
  listSchema,
  cliWorkspaces,
  expectRefused,
  coast,
} from '../../support/cliWorkspace';

// Every command is a process of its own, and a busy machine starts few of them in a second.
vi.setConfig({ testTimeout: 60_000 });

const built = builtCommandLine();
const workspace = cliWorkspaces(built);

const versionSchema = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  reason: z.string(),
  label: z.string(),
  name: z.string().nullable(),
  by: z.string(),
  readings: z.number(),
  tags: z.number(),
  notes: z.number(),
});

test('A workspace is not created where a file is, and the file is named', async () => {
  const { folder, run } = workspace();
  const file = path.join(folder, 'a.txt');
  for (const place of ['a.txt', 'a.txt/ws']) {
    const ran = await run('create', place);
    expectRefused(ran, /is a file, not a folder\. It was not changed\. Choose /);
    expect(ran.err).toContain(`“${file}”`);
  }
});

test.each([1, 2, 3])('Six commands at once change one reading, and none is lost (%i)', async () => {
  const { run } = workspace();
  const starts = [0, 4, 9, 13, 17, 24];
  const ran = await Promise.all(
    starts.map((start) =>
      run('tag', 'ws', coast, '--code', 'legal', '--start', String(start), '--end', '30'),
    ),
  );
  expect(ran.map(({ code, err }) => [code, err])).toEqual(starts.map(() => [0, '']));
  const { tags } = z
    .object({ tags: z.array(tagSchema) })
    .parse(JSON.parse((await run('tags', 'ws', '--json')).out));
  expect(tags.map(({ start }) => start)).toEqual(starts);
  expect(await run('check', 'ws')).toMatchObject({ code: 0, err: '' });
});

test('While somebody has the workspace open, commands read in it, and those that change it are refused', async () => {
  const { folder, run } = workspace();
  const store = await WorkspaceStore.open(path.join(folder, 'ws'));
  const tag = ['tag', 'ws', coast, '--code', 'legal', '--quote', 'every tram'];
  const [tagged, ...read] = await Promise.all([
    run(...tag),
    run('list', 'ws'),
    run('show', 'ws', coast),
    run('tags', 'ws'),
    run('codes', 'ws'),
    run('export', 'ws', '--format', 'csv', '--out', '-'),
    run('check', 'ws'),
  ]);
  expectRefused(tagged, `another Lectern (process ${String(process.pid)})`);
  expect(read.map(({ code }) => code)).toEqual(read.map(() => 0));
  await store.close();
  expect(await run(...tag)).toMatchObject({ code: 0 });
});

test('A command leaves no journal and no lock behind, whether it was refused or not', async () => {
  const { folder, run } = workspace();
  const tag = (quote: string) => run('tag', 'ws', coast, '--code', 'legal', '--quote', quote);
  for (const quote of ['every tram', 'The council wants cameras in', 'absent']) await tag(quote);
  await run('list', 'ws');
  const journals = fs.readdirSync(path.join(folder, 'ws', 'journal'));
  // The last one goes when the generation before has it too.
  expect(journals.length).toBeLessThanOrEqual(2);
  const store = await WorkspaceStore.open(path.join(folder, 'ws'), { access: 'read' });
  expect(store.recovered).toBeNull();
  expect(fs.existsSync(path.join(folder, 'ws', 'workspace.lock'))).toBe(false);
});

test('In a folder that cannot be written commands read, and the others say why they do not write', async () => {
  const { folder, run } = workspace();
  const ws = path.join(folder, 'ws');
  // The administrator may write everywhere: as root, the command runs as somebody else.
  const isRoot = process.getuid?.() === 0;
  const somebody = { cwd: folder, ...(isRoot ? { uid: 65534, gid: 65534 } : {}) };
  fs.chmodSync(folder, 0o755);
  fs.chmodSync(ws, 0o555);
  const before = contentsOf(ws);
  const tag = ['tag', 'ws', coast, '--code', 'legal', '--quote', 'every tram'];
  expectRefused(await built.run(somebody, ...tag), /“ws” can only be read here/);
  expect(await built.run(somebody, 'list', 'ws')).toMatchObject({ code: 0, err: '' });
  expect(contentsOf(ws)).toEqual(before);
  fs.chmodSync(ws, 0o755);
  expect(await run(...tag)).toMatchObject({ code: 0 });
});

test('Earlier versions are listed, gone back to by name or beginning, and going back is a version too', async () => {
  const { folder, run } = workspace();
  await run('tag', 'ws', coast, '--code', 'legal', '--quote', 'every tram');
  fs.writeFileSync(path.join(folder, 'c.txt'), `${article}More.`);
  await run('import', 'ws', 'c.txt');
  const listed = await run('history', 'ws', '--json');
  expect(listed).toMatchObject({ code: 0, err: '' });
  const { versions } = z
    .strictObject({ versions: z.array(versionSchema) })
    .parse(JSON.parse(listed.out));
  expect(versions.map(({ reason, label, tags }) => [reason, label, tags])).toEqual([
    ['import', 'Before import of a reading', 1],
    ['created', 'Workspace started', 0],
  ]);
  const [before] = versions;
  expect((await run('history', 'ws')).out).toContain(
    'Before import of a reading (2 readings, 1 tag)',
  );
  const ran = await run('restore', 'ws', before?.id.slice(0, -1) ?? '', '--json');
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(ran.out)).toMatchObject({ version: before, changes: 1 });
  const readings = async () =>
    listSchema.parse(JSON.parse((await run('list', 'ws', '--json')).out)).readings.length;
  expect(await readings()).toBe(2);
  expect((await run('restore', 'ws', 'Before going back')).out).toMatch(
    /^Went back to \d\d:\d\d\.\n$/,
  );
  expect(await readings()).toBe(3);
  expectRefused(await run('restore', 'ws', 'Before'), /could be several versions/);
  expectRefused(await run('restore', 'ws', 'nothing'), /There is no version “nothing”/);
  expect(await run('check', 'ws')).toMatchObject({ code: 0, err: '' });
});

test('A check is silent on errors when all is well, and exits with 2 when something is not', async () => {
  const { folder, run } = workspace();
  expect(await run('check', 'ws')).toMatchObject({
    code: 0,
    out: expect.stringContaining('2 readings') as string,
    err: '',
  });
  const [name = ''] = fs.readdirSync(path.join(folder, 'ws', 'texts'));
  fs.appendFileSync(path.join(folder, 'ws', 'texts', name), '!');
  const ran = await run('check', 'ws', '--json');
  expect(ran.code).toBe(2);
  expect(ran.err).toContain(name);
  expect(JSON.parse(ran.out)).toMatchObject({
    ok: false,
    problems: [expect.stringContaining(name)],
  });
});

test('Help and version go to standard output', async () => {
  const folder = temporaryFolder();
  const help = await built.run({ cwd: folder }, '--help');
  expect(help).toMatchObject({ code: 0, err: '' });
  for (const name of 'create import list show codes tag untag tags export formats history restore check repair'.split(
    ' ',
  )) {
    expect(help.out).toContain(`  ${name} `);
    const own = await built.run({ cwd: folder }, name, '--help');
    expect(own).toMatchObject({ code: 0, err: '' });
    expect(own.out).toContain(`lectern ${name}`);
  }
  expect((await built.run({ cwd: folder }, '--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});
