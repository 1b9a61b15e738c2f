import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { tagsService } from '../../electron/services/tags';
import { checkWorkspace } from '../../electron/storage/checkWorkspace';
import { previousOf, WorkspaceFolder } from '../../electron/storage/workspaceFolder';
import { WorkspaceStore } from '../../electron/storage/workspaceStore';
import type { Change } from '../../shared/model/change';
import { tagsOf, type Workspace } from '../../shared/model/workspace';
import { localTime } from '../../shared/text/moments';
import { contentsOf } from '../support/faultyFiles';
import { temporaryFolder } from '../support/temporaryFolder';
import { versionDesk } from '../support/versionDesk';

/** When `closedWorkspace` was closed. */
const endOfWork = '2025-02-04T12:01:00.000Z';
const options = { now: () => endOfWork };

function damageTwice(file: string): void {
  for (const one of [file, previousOf(file)]) fs.writeFileSync(one, `not ${path.basename(one)}`);
}

function removeTwice(file: string): void {
  for (const one of [file, previousOf(file)]) fs.rmSync(one);
}

/**
 * A closed workspace with a reading and a tag; what was saved is in its last version too, and not
 * in its first.
 */
async function closedWorkspace() {
  const desk = await versionDesk();
  await desk.tag();
  await desk
    .store()
    .transact('rename', (workspace) => [
      ...renameCode('Point of law')(workspace),
      { kind: 'workspace.rename', set: 'Trial', was: workspace.name },
    ]);
  desk.pass(1);
  await desk.store().close();
  const place = new WorkspaceFolder(desk.folder);
  return { ...desk, place, workspace: desk.store().workspace };
}

const renameCode = (set: string) => (workspace: Workspace) => {
  const was = workspace.codes[0]?.name ?? '';
  return [
    { kind: 'code.update', code: 'legal', set: { name: set }, was: { name: was } },
  ] satisfies Change[];
};

function nameOfCode(workspace: Workspace): string | undefined {
  return workspace.codes.find(({ id }) => id === 'legal')?.name;
}

/** Takes away what the journals hold, as folding does when both generations have it. */
function forgetJournals({ journals }: WorkspaceFolder): void {
  fs.rmSync(journals, { recursive: true });
}

function never(): never {
  throw new Error('There are always codes.');
}

const names = ['index', 'codebook'] as const;

test('An index or a codebook damaged twice is put together from the last version, and named', async () => {
  const { folder, place, workspace } = await closedWorkspace();
  forgetJournals(place);
  for (const name of names) {
    damageTwice(place[name]);
    const before = contentsOf(folder);
    const store = await WorkspaceStore.open(folder, { ...options, access: 'share' });
    expect([name, store.workspace]).toEqual([name, workspace]);
    expect(store.problems).toMatchObject([{ kind: 'damaged' }]);
    for (const part of [place[name], `version of ${localTime(endOfWork)}`, place.quarantine])
      expect(store.problems[0]?.message).toContain(part);
    const kept = fs.readdirSync(place.quarantine).map((one) => path.join(place.quarantine, one));
    expect(kept.map((one) => fs.readFileSync(one, 'utf8')).sort()).toEqual(
      [place[name], previousOf(place[name])].map((file) => `not ${path.basename(file)}`).sort(),
    );
    expect(kept.every((one) => path.basename(one).startsWith('2025-02-04T120100-'))).toBe(true);
    fs.rmSync(place.quarantine, { recursive: true });
    // Opening writes nothing else.
    expect(contentsOf(folder)).toEqual(before);

    await store.close();
    for (const file of [place[name], previousOf(place[name])]) {
      const whole = fs.readFileSync(file);
      fs.writeFileSync(file, 'damaged again');
      expect((await WorkspaceStore.open(folder)).workspace).toEqual(workspace);
      fs.writeFileSync(file, whole);
    }
    const { workspace: again, problems } = await WorkspaceStore.open(folder);
    expect([again, problems]).toEqual([workspace, []]);
    fs.rmSync(place.quarantine, { recursive: true });
  }
});

test('An index or a codebook that is missing twice is put together too, and never as an empty one', async () => {
  const { folder, place, workspace } = await closedWorkspace();
  for (const name of names) removeTwice(place[name]);
  const before = contentsOf(folder);
  const store = await WorkspaceStore.open(folder, options);
  expect(store.workspace).toEqual(workspace);
  expect(store.problems.map(({ kind }) => kind)).toEqual(['notFound', 'notFound']);
  expect(contentsOf(folder)).toEqual(before);
  await store.close();
  const again = await WorkspaceStore.open(folder);
  expect([again.workspace, again.problems]).toEqual([workspace, []]);
});

test('What the journals hold is replayed over the version; only what was folded after it is missing', async () => {
  const { folder, place, workspace } = await closedWorkspace();
  const store = await WorkspaceStore.open(folder, { ...options, foldIdle: 60_000 });
  await store.transact('rename', renameCode('Law'));
  damageTwice(place.codebook);
  expect(nameOfCode((await WorkspaceStore.open(folder)).workspace)).toBe('Law');

  forgetJournals(place);
  const again = await WorkspaceStore.open(folder);
  expect(again.workspace).toEqual(workspace);
  expect(again.problems[0]?.message).toContain('may be missing');
});

test('An old journal that is still there does not win over the version', async () => {
  const { folder, store, pass } = await versionDesk();
  const place = new WorkspaceFolder(folder);
  const old = path.join(temporaryFolder(), 'journal');
  await store().transact('rename', renameCode('Old'));
  fs.cpSync(place.journals, old, { recursive: true });
  pass(1);
  await store().transact('rename', renameCode('New'));
  pass(1);
  await store().close();
  forgetJournals(place);
  fs.cpSync(old, place.journals, { recursive: true });
  damageTwice(place.codebook);
  const { workspace, lost } = await WorkspaceStore.open(folder);
  expect([workspace, lost]).toEqual([store().workspace, []]);
});

test('When the last version is damaged too, the one before it is taken', async () => {
  const { folder, store, pass } = await versionDesk();
  const place = new WorkspaceFolder(folder);
  await store().versions.name('Draft');
  pass(1);
  await store().transact('rename', renameCode('Law'));
  await store().versions.name('Final');
  await store().close();
  forgetJournals(place);
  const codebookOf = (name: string) => {
    const files = fs.readdirSync(place.history).filter((one) => one.endsWith('.json'));
    const texts = files.map((one) => fs.readFileSync(path.join(place.history, one), 'utf8'));
    const version = texts.find((text) => text.includes(`"name": "${name}"`)) ?? '';
    return /"codebook": "([0-9a-f]{64})"/.exec(version)?.[1] ?? '';
  };
  fs.writeFileSync(place.object('json', codebookOf('Final')), 'not gzip');
  damageTwice(place.codebook);
  const { workspace, problems } = await WorkspaceStore.open(folder);
  expect(nameOfCode(workspace)).not.toBe('Law');
  expect(problems[0]?.message).toContain('from the version of “Draft”');
});

test('Tags whose code or reviewer was lost with the codebook are shown, with something in its place', async () => {
  const { folder, place, desk, reading } = await closedWorkspace();
  const store = await WorkspaceStore.open(folder, options);
  const code = { ...(store.workspace.codes[0] ?? never()), id: 'late', letter: 'Q', key: null };
  await store.transact('new tag and reviewer', ({ codes, reviewers, me }) => [
    { kind: 'code.add', code, at: codes.length },
    { kind: 'reviewer.add', reviewer: { id: 'ben', name: 'Ben' }, at: reviewers.length },
    { kind: 'reviewer.choose', set: 'ben', was: me },
  ]);
  const late = { reading, code: 'late', start: 4, end: 8 };
  await tagsService({ ...desk, newId: () => 'late-tag', store: () => store })['tags.toggle'](late);
  const shown = tagsOf(store.workspace, reading);
  await store.close();
  forgetJournals(place);
  damageTwice(place.codebook);

  const again = await WorkspaceStore.open(folder, options);
  expect(tagsOf(again.workspace, reading)).toEqual(shown);
  expect(again.workspace.codes.at(-1)).toMatchObject({ id: 'late', name: 'Lost tag 1' });
  expect(again.workspace.reviewers.at(-1)).toEqual({ id: 'ben', name: 'Lost reviewer 1' });
  expect(again.problems[1]?.message).toContain('“Lost tag 1”, “Lost reviewer 1”');
  expect((await checkWorkspace(folder)).problems).toHaveLength(2);
  await again.close();
  const { workspace, problems } = await WorkspaceStore.open(folder);
  expect([workspace, problems]).toEqual([again.workspace, []]);
});

test('An index that no version has is made from the folder and the codebook, and the sentence says so', async () => {
  const { folder, place, workspace } = await closedWorkspace();
  fs.rmSync(place.history, { recursive: true });
  forgetJournals(place);
  damageTwice(place.index);
  const store = await WorkspaceStore.open(folder, options);
  const { id } = store.workspace;
  expect(store.workspace).toEqual({ ...workspace, id, name: 'ws' });
  expect(id).not.toBe(workspace.id);
  expect(store.problems).toMatchObject([{ kind: 'damaged' }]);
  for (const part of [place.index, 'named after its folder', 'a new id'])
    expect(store.problems[0]?.message).toContain(part);
  await store.close();
  const again = await WorkspaceStore.open(folder);
  expect([again.workspace, again.problems]).toEqual([store.workspace, []]);
});

test('A codebook that no version has is not made up: the workspace stays closed and as it is', async () => {
  for (const [takeAway, kind] of [
    [damageTwice, 'damaged'],
    [removeTwice, 'notFound'],
  ] as const) {
    const { folder, place } = await closedWorkspace();
    fs.rmSync(place.history, { recursive: true });
    takeAway(place.codebook);
    const before = contentsOf(folder);
    await expect(WorkspaceStore.open(folder)).rejects.toMatchObject({
      kind,
      message: expect.stringMatching(/codebook.*from a backup/) as string,
    });
    expect(contentsOf(folder)).toEqual(before);
  }
});

test('A folder of another program that has docs is not taken for a workspace', async () => {
  const folder = temporaryFolder();
  fs.mkdirSync(path.join(folder, 'docs', 'guide'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'docs', 'guide', 'index.md'), 'Mine');
  const before = contentsOf(folder);
  await expect(WorkspaceStore.open(folder)).rejects.toMatchObject({
    kind: 'notFound',
    message: expect.stringContaining('is not a workspace') as string,
  });
  expect(contentsOf(folder)).toEqual(before);
});
