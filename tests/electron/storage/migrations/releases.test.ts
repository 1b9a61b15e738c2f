import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { codebookService } from '../../../../electron/services/codebook';
import { commentsService } from '../../../../electron/services/comments';
import { readingsService } from '../../../../electron/services/readings';
import { revisionsService } from '../../../../electron/services/revisions';
import { tagsService } from '../../../../electron/services/tags';
import { checkWorkspace } from '../../../../electron/storage/checkWorkspace';
import { WorkspaceStore } from '../../../../electron/storage/workspaceStore';
import { codeTree, pathName } from '../../../../shared/model/codeTree';
import { readingsInUse, tagsOf, type Workspace } from '../../../../shared/model/workspace';
import { contentsOf } from '../../../support/faultyFiles';
import { releasesFolder, rename, workspaceOf } from '../../../support/migrations';
import { counters } from '../../../support/testDesk';

const releases = fs.readdirSync(releasesFolder).filter((name) => /^v\d+$/.test(name));

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
  v3: [
    [
      'legal',
      'The rule comes first.',
      'In this country you may be asked to prove who you are when an officer has a reason to ask',
    ],
    ['rights', null, 'From September a camera will put the question to everyone, all day'],
    ['legal', null, 'the scheme has no basis in statute'],
    ['security', null, 'My mother rode the Number 4 to the fish market'],
    ['rights', null, 'From September a camera will put the question to everyone, all day'],
  ],
  v4: [
    ['security', null, 'It says that they make the last ride home safer.'],
    ['00000000-0000-4000-8000-000000000007', null, 'the last ride home'],
    ['00000000-0000-4000-8000-000000000004', null, 'Nobody asked the riders.'],
  ],
};

/** Readings of each release, with those of which there is a newer version. */
const readingsOfRelease: Record<string, number> = { v1: 2, v2: 2, v3: 4, v4: 1 };

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
      readings: readingsOfRelease[release],
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

test('A workspace of v3 opens with what came with version 3', async () => {
  const store = await WorkspaceStore.open(workspaceOf('v3'));
  expect(store.recovered?.changes).toBe(7);
  const [newest, court] = readingsInUse(store.workspace);
  expect(newest).toHaveProperty('shortTitle', 'Not a Ticket');
  expect(await store.text(newest!.id)).toMatch(/^A Face Is No Ticket\n/);
  expect(newest?.toPlace).toMatchObject([{ outcome: 'orphan' }]);
  expect(newest?.guesses).toHaveProperty('author');
  expect(newest?.revises).not.toBeNull();
  expect(court?.address).toBe('https://herald.example/trams/court-test');
  const comments = court?.blocks.filter(({ comment }) => comment !== null);
  expect(comments).toHaveLength(12);
  await store.undo();
  expect(readingsInUse(store.workspace)[0]?.id).toBe(newest?.revises);
  await store.close();
});

/** The codes in use with what they stand below. */
const pathsIn = ({ workspace }: WorkspaceStore) => codeTree(workspace.codes).inOrder.map(pathName);

test('A workspace of v4 opens with its codes below each other, and so do its steps and versions', async () => {
  const store = await WorkspaceStore.open(workspaceOf('v4'));
  expect(store.recovered?.changes).toBe(9);
  expect(pathsIn(store)).toEqual([
    'Legal argument',
    'Legal argument › Security claim',
    'Human-rights concern',
    'Human-rights concern › Riders',
    'Human-rights concern › Riders › Night',
    'Human-rights concern › Riders › Fares',
  ]);
  const { workspace } = store;
  const named = (await store.versions.list()).find(({ name }) => name !== null);
  await store.versions.restore(named!.id);
  expect(pathsIn(store).slice(1, 3)).toEqual([
    'Human-rights concern',
    'Human-rights concern › Riders',
  ]);
  await store.undo();
  expect(store.workspace).toEqual(workspace);
  for (let step = 0; step < 6; step += 1) await store.undo();
  expect(pathsIn(store).slice(-2)).toEqual(['Reader comment', 'Reader comment › Fares']);
  await store.close();
});

test.each(['v1', 'v2', 'v3'])(
  'Codes of %s stand at the top, also in its versions, and can stand below each other from now on',
  async (release) => {
    const folder = workspaceOf(release);
    const store = await WorkspaceStore.open(folder);
    expect(store.workspace.codes.filter(({ parent }) => parent !== null)).toEqual([]);
    for (const { id } of await store.versions.list()) {
      const { codes } = await store.versions.state(id);
      expect(codes.map(({ parent }) => parent)).toEqual(codes.map(() => null));
    }
    const desk = { ...counters(), newId: () => randomUUID(), store: () => store };
    await codebookService(desk)['codes.update']({ code: 'rights', set: { parent: 'legal' } });
    const { workspace } = store;
    await store.close();
    const again = await WorkspaceStore.open(folder);
    expect(again.problems).toEqual([]);
    expect(again.workspace).toEqual(workspace);
    expect(pathsIn(again)).toContain('Legal argument › Human-rights concern');
    await again.undo();
    expect(again.workspace.codes.filter(({ parent }) => parent !== null)).toEqual([]);
    await again.close();
  },
);

/** The claims of all tags of a state. */
const claimsIn = ({ tags }: Workspace) =>
  Object.values(tags).flatMap(({ inOrder }) => inOrder.map(({ claim }) => claim));

test('A workspace of v4 opens with who claims what, and its step is taken back', async () => {
  const store = await WorkspaceStore.open(workspaceOf('v4'));
  const claim = {
    person: '',
    organisation: 'The council',
    concept: 'Cameras make rides safer',
    stance: 'supports',
  };
  expect(claimsIn(store.workspace)).toEqual([claim, null, null]);
  expect(store.status()).toMatchObject({ undo: 'claim' });
  await store.undo();
  expect(claimsIn(store.workspace)).toEqual([null, null, null]);
  await store.close();
});

test.each(['v1', 'v2', 'v3'])(
  'Tags of %s have no claim, also in its versions, and can have one from now on',
  async (release) => {
    const folder = workspaceOf(release);
    const store = await WorkspaceStore.open(folder);
    const states = await Promise.all(
      (await store.versions.list()).map(({ id }) => store.versions.state(id)),
    );
    for (const state of [store.workspace, ...states]) {
      expect(claimsIn(state).filter((claim) => claim !== null)).toEqual([]);
    }
    const desk = { ...counters(), newId: () => randomUUID(), store: () => store };
    const [tag] = readingsInUse(store.workspace).flatMap((one) => tagsOf(store.workspace, one.id));
    const { reading, id } = tag!;
    const claim = { person: 'A swimmer', organisation: '', concept: '', stance: null };
    await tagsService(desk)['tags.claim']({ reading, tag: id, claim });
    await store.close();
    const again = await WorkspaceStore.open(folder);
    expect(again.problems).toEqual([]);
    expect(claimsIn(again.workspace).filter((one) => one !== null)).toEqual([claim]);
    await again.close();
  },
);

test('A codebook that is gone comes back from a version that an older Lectern kept', async () => {
  const folder = workspaceOf('v2');
  const { workspace } = await WorkspaceStore.open(folder, { access: 'read' });
  fs.rmSync(path.join(folder, 'docs', 'codebook'), { recursive: true });
  const store = await WorkspaceStore.open(folder, { access: 'read' });
  expect(store.workspace.codes).toEqual(workspace.codes);
});

/** What readings have of version 3 that no earlier version ever held. */
const noneOfVersion3 = {
  shortTitle: null,
  address: null,
  guesses: {},
  revises: null,
  toPlace: [],
};

test.each(['v1', 'v2'])(
  'Readings of %s are edited, get comments and a new version, and are all there the next time',
  async (release) => {
    const folder = workspaceOf(release);
    const store = await WorkspaceStore.open(folder);
    const [reading] = readingsInUse(store.workspace);
    const { id, blocks } = reading!;
    expect(reading).toMatchObject(noneOfVersion3);
    expect(blocks.filter(({ joins, comment }) => joins || comment !== null)).toEqual([]);
    expect(blocks.every(({ confidence }) => confidence === null)).toBe(true);
    const desk = { ...counters(), newId: () => randomUUID(), store: () => store };
    await readingsService(desk)['readings.update']({ reading: id, set: { shortTitle: 'Short' } });
    await commentsService(desk)['blocks.keep']({ reading: id, blocks: ['b2'], included: false });
    const [title] = blocks;
    await revisionsService(desk)['readings.correct']({
      reading: id,
      block: title!.id,
      words: 'Another title',
    });
    await store.fold();
    const { workspace } = store;
    expect(readingsInUse(workspace)[0]).toMatchObject({ revises: id, shortTitle: 'Short' });
    await store.close();
    const again = await WorkspaceStore.open(folder);
    expect(again.problems).toEqual([]);
    expect(again.workspace).toEqual(workspace);
    expect((await checkWorkspace(folder)).problems).toEqual([]);
    for (let step = 0; step < 3; step += 1) await again.undo();
    expect(again.workspace.readings[id]).toEqual(reading);
    await again.close();
  },
);

test('Versions, steps to undo and lines of v2 that hold whole readings give them every field', async () => {
  const folder = workspaceOf('v2');
  const store = await WorkspaceStore.open(folder);
  const { readings } = store.workspace;
  for (const { id } of await store.versions.list()) {
    for (const reading of Object.values((await store.versions.state(id)).readings)) {
      expect(reading).toEqual(readings[reading.id]);
    }
  }
  while (store.status().undo !== null) await store.undo();
  expect(store.workspace.readings).toEqual({});
  while (store.status().redo !== null) await store.redo();
  expect(store.workspace.readings).toEqual(readings);
  await store.close();
  for (const reading of Object.keys(readings)) {
    for (const name of ['base.json', 'base.prev.json']) {
      fs.rmSync(path.join(folder, 'docs', reading, name), { force: true });
    }
  }
  // Without their documents, the readings come from the journal that version 2 wrote.
  for (const name of ['workspace.json', 'workspace.prev.json']) {
    fs.cpSync(path.join(releasesFolder, 'v2', name), path.join(folder, name));
  }
  const again = await WorkspaceStore.open(folder);
  expect(again.workspace.readings).toEqual(readings);
  await again.close();
});

test('A line below a damaged first line is brought up to date, whichever version wrote it', async () => {
  for (const release of ['v2', 'v3', 'v4']) {
    const folder = workspaceOf(release);
    const whole = await WorkspaceStore.open(folder, { access: 'read' });
    const journals = path.join(folder, 'journal');
    for (const name of fs.readdirSync(journals)) {
      const file = path.join(journals, name);
      const lines = fs.readFileSync(file, 'utf8').split('\n');
      fs.writeFileSync(file, lines.with(0, lines[0]!.replace('pc', 'cp')).join('\n'));
    }
    for (const reading of Object.keys(whole.workspace.readings)) {
      fs.rmSync(path.join(folder, 'docs', reading), { recursive: true, force: true });
    }
    const damaged = await WorkspaceStore.open(folder, { access: 'read' });
    expect(damaged.workspace).toEqual(whole.workspace);
  }
});
