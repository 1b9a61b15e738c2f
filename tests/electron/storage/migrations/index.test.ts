import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { importText } from '../../../support/importTexts';
import { checkWorkspace } from '../../../../electron/storage/checkWorkspace';
import { Files } from '../../../../electron/storage/files';
import { migrate, steps } from '../../../../electron/storage/migrations';
import { WorkspaceStore } from '../../../../electron/storage/workspaceStore';
import type { Change } from '../../../../shared/model/change';
import type { Workspace } from '../../../../shared/model/workspace';
import { contentsOf, systemError } from '../../../support/faultyFiles';
import { temporaryFolder } from '../../../support/temporaryFolder';
import { article, createDesk } from '../../../support/testDesk';

const fixtures = 'tests/fixtures/workspaces';
const releases = fs.readdirSync(fixtures).filter((name) => /^v\d+$/.test(name));

const rename = ({ name }: Workspace): Change[] => [
  { kind: 'workspace.rename', set: 'Opened again', was: name },
];

/** A copy of the workspace that a release left behind. */
function workspaceOf(release: string): string {
  const folder = path.join(temporaryFolder(), 'ws');
  fs.cpSync(path.join(fixtures, release), folder, { recursive: true });
  return folder;
}

const labelSchema = z.object({ format: z.string(), formatVersion: z.int() });

/** Every kind of file below a folder with its versions: `lectern-reading 2`. */
function versionsIn(folder: string): Set<string> {
  const found = new Set<string>();
  for (const [name, base64] of Object.entries(contentsOf(folder))) {
    if (!/\.(json|ndjson)$/.test(name)) continue;
    const text = Buffer.from(base64, 'base64').toString();
    const json = name.endsWith('.json') ? text : text.split('\n', 1).join('').slice(9);
    const { format, formatVersion } = labelSchema.parse(JSON.parse(json));
    found.add(`${format} ${String(formatVersion)}`);
  }
  return found;
}

/** What this program writes into a workspace, by kind, with the version. */
async function writtenToday(): Promise<[format: string, version: number][]> {
  const folder = path.join(temporaryFolder(), 'ws');
  const desk = await createDesk(folder);
  await importText(desk, article);
  await desk.store().fold();
  await desk.store().transact('rename', rename);
  const found = [...versionsIn(folder)].map((one) => one.split(' '));
  await desk.store().close();
  return found.map(([format = '', version]) => [format, Number(version)]);
}

const upTo = (version: number) => Array.from({ length: version }, (_, at) => at + 1);

test('Every version of every kind of file has a fixture, and a step to the version after it', async () => {
  const known = versionsIn(fixtures);
  const written = await writtenToday();
  expect(written.map(([format]) => format).sort()).toEqual([
    'lectern-codebook',
    'lectern-journal',
    'lectern-reading',
    'lectern-undo',
    'lectern-version',
    'lectern-workspace',
  ]);
  const stepped = new Set(steps.map(({ format, from }) => `${format} ${String(from)}`));
  for (const [format, version] of written) {
    const needed = upTo(version).map((one) => `${format} ${String(one)}`);
    expect(needed.filter((one) => !known.has(one))).toEqual([]);
    expect(needed.slice(0, -1).filter((one) => !stepped.has(one))).toEqual([]);
  }
  expect(stepped.size).toBe(steps.length);
});

test('A version from which no step leads is refused in words, and nothing else', () => {
  expect(migrate('lectern-reading', 0, 2, {})).toEqual({
    problem: 'No step leads from version 0 of lectern-reading.',
  });
  expect(migrate('lectern-undo', 2, 3, {})).toHaveProperty('problem');
  expect(migrate('lectern-undo', 1, 1, 'as it is')).toEqual({ record: 'as it is' });
});

const tagsOfRelease: Record<string, readonly (readonly [string, string | null, string])[]> = {
  v1: [
    ['legal', 'A rule.', 'Nobody may board without a ticket.'],
    ['security', null, 'The crew says: safety first.'],
    ['comment', 'Says who.', 'I write as a swimmer.'],
    ['rights', null, 'The harbour belongs to all of us.\n'],
  ],
  v2: [
    [
      'legal',
      'The rule comes first,\nthe conclusion “second”.',
      'The council can do only what a statute lets it do, and the statute it has found is a safety clause from 1996.',
    ],
    [
      'legal',
      null,
      'Article 17 forbids arbitrary interference with privacy. A check made on every passenger, without suspicion and without consent, is about as good a definition of "arbitrary" as I can offer.',
    ],
    ['rights', null, 'A check made on every passenger, without suspicion and without consent'],
    [
      'security',
      null,
      'Every week of delay is another week in which a wanted man can ride home beside his victim',
    ],
    [
      '00000000-0000-4000-8000-000000000005',
      null,
      'Then go and arrest him. You have a warrant, a name and an address. Why do you need my face as well?',
    ],
    [
      'comment',
      null,
      'Has anybody here read the number-plate ruling? It says that a general power never covers a specific intrusion unless parliament spells it out. Section 12 spells out nothing about faces, so the city loses on that point alone.',
    ],
  ],
};

test.each(releases)(
  'A workspace of %s opens with every tag and stays as it is, until somebody works in it',
  async (release) => {
    const folder = workspaceOf(release);
    const before = contentsOf(folder);
    const store = await WorkspaceStore.open(folder, { access: 'share' });
    const { workspace } = store;
    expect(store.problems).toEqual([]);
    const tags = Object.values(workspace.tags).flatMap(({ inOrder }) => inOrder);
    expect(tags.map(({ code, note, quote }) => [code, note, quote])).toEqual(
      tagsOfRelease[release],
    );
    expect(await checkWorkspace(folder)).toMatchObject({
      readings: 2,
      tags: tags.length,
      problems: [],
    });
    expect(contentsOf(folder)).toEqual(before);

    await store.transact('rename', rename);
    await store.close();
    const again = await WorkspaceStore.open(folder);
    expect(again.workspace).toEqual({ ...workspace, name: 'Opened again' });
    expect((await checkWorkspace(folder)).problems).toEqual([]);
    await again.undo();
    expect(again.workspace).toEqual(workspace);
    await again.close();
  },
);

test('A workspace of v2 opens with what was not folded, its versions and its steps to undo', async () => {
  const store = await WorkspaceStore.open(workspaceOf('v2'));
  expect(store.recovered?.changes).toBe(1);
  expect(store.status()).toMatchObject({ undo: 'tag', redo: null });
  const versions = await store.versions.list();
  expect(versions.map(({ name }) => name)).toEqual(['Before the second reviewer', null]);
  const { workspace } = store;
  await store.versions.restore(versions[0]!.id);
  expect(Object.values(store.workspace.tags).reduce((sum, { size }) => sum + size, 0)).toBe(5);
  await store.undo();
  expect(store.workspace).toEqual(workspace);
  await store.close();
});

/** What is kept of the files before version 2, by their first names. */
function keptBefore2(folder: string): Record<string, string> {
  const kept = contentsOf(path.join(folder, 'history', 'before-version-2'));
  return Object.fromEntries(
    Object.entries(kept).map(([name, bytes]) => [
      /^\d{4}-\d{2}-\d{2}T\d{6}-[0-9a-f]{12}-(.+)$/.exec(name)?.[1] ?? name,
      bytes,
    ]),
  );
}

test('What version 1 wrote is kept for ever, once, before anything is written over it', async () => {
  const folder = workspaceOf('v1');
  const before = contentsOf(folder);
  for (const set of ['A', 'B', 'C']) {
    const store = await WorkspaceStore.open(folder);
    await store.transact('rename', ({ name }) => [{ kind: 'workspace.rename', set, was: name }]);
    await store.fold();
    expect(keptBefore2(folder)).toEqual({ 'workspace.json': before['workspace.json'] });
    await store.close();
  }
  const store = await WorkspaceStore.open(folder);
  await store.foldTwice();
  await store.close();
  const documents = Object.keys(before).filter((name) => name.endsWith('.json'));
  expect(keptBefore2(folder)).toEqual(
    Object.fromEntries(
      documents.map((name) => [name.replaceAll(path.sep, '-'), before[name] ?? '']),
    ),
  );
});

test('A file of version 1 that cannot be kept is not written over, and what is saved stays saved', async () => {
  const folder = workspaceOf('v1');
  const index = path.join(folder, 'workspace.json');
  const before = fs.readFileSync(index);
  const files = new Files((operation, file, run) =>
    operation === 'write' && file.includes('before-version-2')
      ? Promise.reject(systemError('ENOSPC'))
      : run(),
  );
  const store = await WorkspaceStore.open(folder, { files });
  await store.transact('rename', rename);
  await store.close();
  expect(fs.readFileSync(index)).toEqual(before);
  const again = await WorkspaceStore.open(folder);
  expect(again.workspace.name).toBe('Opened again');
  await again.close();
  expect(keptBefore2(folder)).toEqual({ 'workspace.json': before.toString('base64') });
});
