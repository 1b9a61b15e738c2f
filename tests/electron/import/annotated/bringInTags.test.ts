import { expect, test } from 'vitest';
import type { AnnotatedProject, ArrivingTag } from '../../../../shared/annotated/project';
import { guidOf } from '../../../../shared/export/guid';
import { codesInUse, readingsInUse, tagsOf } from '../../../../shared/model/workspace';
import { bringProject, tagsOfWorkspace } from '../../../support/annotatedImport';
import { arrivingCode, arrivingReading, arrivingTag, projectWith } from '../../../support/arriving';
import { lossCounts } from '../../../support/lossCounts';
import { article } from '../../../support/testDesk';

const riders = article.indexOf('riders');
const onRiders = { start: riders, end: riders + 6, quote: 'riders' };

function project(tags: readonly ArrivingTag[], parts: Partial<AnnotatedProject> = {}) {
  return projectWith({
    codes: [arrivingCode('Fees')],
    reviewers: [{ key: 'Bea', id: null, name: 'Bea Lind' }],
    readings: [arrivingReading('text', article)],
    tags,
    ...parts,
  });
}

const one = (what: RegExp) => ({
  what: expect.stringMatching(what) as string,
  of: 'tags',
  how: 'changed',
  count: 1,
});

test('A passage with a note and no tag, and one that nobody gave, say what was made of them', async () => {
  const { workspace, brought } = await bringProject(
    project([
      arrivingTag('memo', { ...onRiders, code: null, note: 'Who?' }),
      arrivingTag('whose', { ...onRiders, reviewer: null }),
    ]),
  );
  expect(lossCounts(brought.report.losses)).toEqual([one(/tag for notes/), one(/count as yours/)]);
  expect(tagsOfWorkspace(workspace).map(({ tag, reviewer }) => [tag, reviewer])).toEqual(
    expect.arrayContaining([
      ['Note', 'Bea Lind'],
      ['Fees', 'Ann'],
    ]),
  );
});

test('There is one tag for notes, however many files bring such passages', async () => {
  const memo = (note: string) => project([arrivingTag('memo', { ...onRiders, code: null, note })]);
  const { desk } = await bringProject(memo('One.'));
  const { workspace } = await bringProject(memo('Two.'), 'test', desk);
  const named = codesInUse(workspace).filter(({ name }) => name.startsWith('Note'));
  expect(named.map(({ name }) => name)).toEqual(['Note']);
  expect(tagsOfWorkspace(workspace).map(({ note }) => note)).toEqual(['One.', 'Two.']);
});

test('The same tag twice in a file is one, and the report says so each time', async () => {
  const twice = project([arrivingTag('T1', onRiders), arrivingTag('T2', onRiders)]);
  const first = await bringProject(twice);
  expect(tagsOfWorkspace(first.workspace)).toHaveLength(1);
  expect(lossCounts(first.brought.report.losses)).toEqual([one(/twice in the file/)]);
  const again = await bringProject(twice, 'test', first.desk);
  expect(again.brought.changes).toEqual([]);
  expect(again.brought.report).toEqual(first.brought.report);
});

test.each([
  ['before', ['', 'A note.', 'Another.']],
  ['between', ['A note.', '', 'Another.']],
  ['behind', ['A note.', 'Another.', '']],
])('Notes make tags of their own, with the one without a note %s them', async (_, notes) => {
  const tags = notes.map((note, at) =>
    arrivingTag(`T${String(at)}`, { ...onRiders, note: note === '' ? null : note }),
  );
  const first = await bringProject(project(tags));
  expect(tagsOfWorkspace(first.workspace).map(({ note }) => note)).toEqual(
    expect.arrayContaining([null, 'A note.', 'Another.']),
  );
  expect(first.brought.report.losses).toEqual([]);
  const again = await bringProject(project(tags), 'test', first.desk);
  expect(again.brought.changes).toEqual([]);
});

test('A tag without a note is the one that somebody wrote a note on here', async () => {
  const { desk } = await bringProject(project([arrivingTag('T', { ...onRiders, note: 'Mine.' })]));
  const { brought, workspace } = await bringProject(
    project([arrivingTag('T', onRiders)]),
    'test',
    desk,
  );
  expect(brought.changes).toEqual([]);
  expect(tagsOfWorkspace(workspace).map(({ note }) => note)).toEqual(['Mine.']);
});

test('Two tags with one id are two, and the ids of a workspace are its own', async () => {
  const id = '0b9f2f62-5d0b-4a58-9a43-0e7b2f0f7a11';
  const quotes = ['last ride home', 'Nobody asked'];
  const tags = quotes.map((quote) => arrivingTag(quote, { id, quote }));
  const { workspace } = await bringProject(project(tags));
  const [reading] = readingsInUse(workspace);
  const ids = tagsOf(workspace, reading?.id ?? '').map((tag) => tag.id);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(2);
  expect(ids).toContain(id);
});

test('A reviewer is known by the id that an export gave, whatever the name has become', async () => {
  const { desk, workspace: before } = await bringProject(project([]));
  const known = before.reviewers.map((reviewer) => ({
    key: reviewer.name,
    id: guidOf('reviewer', reviewer.id),
    name: `${reviewer.name} II`,
  }));
  const { workspace } = await bringProject(project([], { reviewers: known }), 'test', desk);
  expect(workspace.reviewers).toEqual(before.reviewers);
});

test('Two readings of a file with one text are one here, and all of their tags are on it', async () => {
  const readings = ['text', 'copy'].map((key) => arrivingReading(key, article));
  const tags = [
    arrivingTag('T1', onRiders),
    arrivingTag('T2', { reading: 'copy', quote: 'Nobody asked' }),
  ];
  const { workspace } = await bringProject(project(tags, { readings }));
  expect(readingsInUse(workspace)).toHaveLength(1);
  expect(tagsOfWorkspace(workspace)).toHaveLength(2);
});

test('A reading in the bin comes back, and details that were guessed are filled in', async () => {
  const { desk } = await bringProject(project([]));
  const store = desk.store();
  const [reading] = readingsInUse(store.workspace);
  if (!reading) throw new Error('Nothing came in.');
  await store.transact('bin', () => [
    {
      kind: 'reading.update',
      reading: reading.id,
      set: {
        binned: '2025-02-05T00:00:00.000Z',
        author: 'A guess',
        guesses: { author: 'From line 2.' },
      },
      was: { binned: null, author: reading.author, guesses: reading.guesses },
    },
  ]);
  const stated = arrivingReading('text', article, { details: { author: 'Ola Berg' } });
  const { workspace } = await bringProject(project([], { readings: [stated] }), 'test', desk);
  expect(workspace.readings[reading.id]).toMatchObject({
    binned: null,
    author: 'Ola Berg',
    guesses: {},
  });
});

test('Half a character in a text is replaced, not a reason to lose the text', async () => {
  const { workspace, desk } = await bringProject(
    project([arrivingTag('T', { quote: 'Nobody asked' })], {
      readings: [arrivingReading('text', `${article}\nHalf \uD83D of it.`)],
    }),
  );
  const [reading] = readingsInUse(workspace);
  expect(await desk.store().text(reading?.id ?? '')).toContain('Half \uFFFD of it.');
  expect(tagsOfWorkspace(workspace)).toHaveLength(1);
});
