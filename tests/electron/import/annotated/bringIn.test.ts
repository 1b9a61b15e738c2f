import { expect, test } from 'vitest';
import type { AnnotatedProject } from '../../../../shared/annotated/project';
import { codeTree, pathName } from '../../../../shared/model/codeTree';
import { commentsOf } from '../../../../shared/model/comments';
import { codesInUse, readingsInUse } from '../../../../shared/model/workspace';
import { bringProject, tagsOfWorkspace } from '../../../support/annotatedImport';
import { arrivingCode, arrivingReading, arrivingTag, projectWith } from '../../../support/arriving';
import { lossCounts } from '../../../support/lossCounts';
import { article } from '../../../support/testDesk';

const riders = article.indexOf('riders');

function project(parts: Partial<AnnotatedProject> = {}): AnnotatedProject {
  return projectWith({
    codes: [arrivingCode('Fees', { colour: '#123456', definition: 'Who pays.' })],
    reviewers: [{ key: 'Bea', id: null, name: 'Bea Lind' }],
    readings: [arrivingReading('text', article)],
    tags: [arrivingTag('T1', { start: riders, end: riders + 6, quote: 'riders', note: 'Who?' })],
    ...parts,
  });
}

test('A project arrives whole: its text, its codebook, its reviewers and their tags', async () => {
  const { workspace, brought } = await bringProject(project());
  const [reading] = readingsInUse(workspace);
  expect(reading).toMatchObject({ title: 'text', origin: { importer: 'test', name: 'text.txt' } });
  expect(reading?.blocks.length).toBeGreaterThan(2);
  expect(tagsOfWorkspace(workspace)).toEqual([
    {
      reading: reading?.text.sha256,
      quote: 'riders',
      start: riders,
      end: riders + 6,
      tag: 'Fees',
      reviewer: 'Bea Lind',
      note: 'Who?',
      claim: null,
    },
  ]);
  expect(codesInUse(workspace).at(-1)).toMatchObject({
    name: 'Fees',
    colour: '#123456',
    definition: 'Who pays.',
    letter: 'F',
  });
  expect(brought.added).toEqual({ readings: 1, codes: 1, tags: 1 });
  expect(brought.report.rows).toEqual(
    ['readings', 'codes', 'reviewers', 'tags'].map((of) => ({
      of,
      in: 1,
      kept: 1,
      changed: 0,
      dropped: 0,
    })),
  );
});

test('The same file again changes nothing, and is one step of the history once', async () => {
  const first = await bringProject(project());
  const again = await bringProject(project(), 'test', first.desk);
  expect(again.brought.changes).toEqual([]);
  expect(again.brought.report).toEqual(first.brought.report);
  await first.desk.store().undo();
  expect(readingsInUse(first.desk.store().workspace)).toEqual([]);
  expect(codesInUse(first.desk.store().workspace)).toHaveLength(4);
});

test('The same file again changes nothing, whatever its codes and reviewers are called', async () => {
  const [pro, con] = [arrivingCode('Pro'), arrivingCode('Con')];
  const codes = [
    ...[pro, con, arrivingCode('fees'), arrivingCode('Fees'), arrivingCode(' ')],
    { ...arrivingCode('Pro\\Fees'), name: 'Fees', parent: pro.key },
    { ...arrivingCode('Con\\Fees'), name: 'Fees', parent: con.key },
    ...['1', '2'].map((end) => arrivingCode(`${'Long '.repeat(30)}${end}`)),
  ];
  const reviewers = [
    ...['u1', 'u2'].map((key) => ({ key, id: null, name: 'Bea Lind' })),
    ...['Kim', 'kim '].map((name) => ({ key: name, id: null, name })),
  ];
  const tags = codes.flatMap((code) =>
    reviewers.map(({ key }) => {
      const words = { start: riders, end: riders + 6, quote: 'riders' };
      return arrivingTag(`${code.key} ${key}`, { ...words, code: code.key, reviewer: key });
    }),
  );
  const all = project({ codes, reviewers, tags });
  const first = await bringProject(all);
  expect(first.brought.added).toMatchObject({ codes: codes.length, tags: codes.length * 3 });
  const again = await bringProject(all, 'test', first.desk);
  expect(again.brought.changes).toEqual([]);
});

test('What the workspace has already is recognised: the text, the code and the reviewer', async () => {
  const { desk } = await bringProject(project());
  const more = project({
    codes: [arrivingCode('c', { name: '  fees ', definition: 'Something else.' })],
    reviewers: [{ key: 'b', id: null, name: 'bea lind' }],
    readings: [arrivingReading('t', null, { name: 'Text.docx' })],
    tags: [arrivingTag('T9', { reading: 't', code: 'c', reviewer: 'b', quote: 'Nobody asked' })],
  });
  const { workspace, brought } = await bringProject(more, 'test', desk);
  expect(workspace.order).toHaveLength(1);
  expect(workspace.reviewers).toHaveLength(2);
  expect(codesInUse(workspace)).toHaveLength(5);
  expect(
    tagsOfWorkspace(workspace)
      .map(({ quote }) => quote)
      .sort(),
  ).toEqual(['Nobody asked', 'riders']);
  expect(lossCounts(brought.report.losses)).toEqual([
    {
      what: 'The codebook has them already; its own definition stays.',
      of: 'codes',
      how: 'changed',
      count: 1,
    },
  ]);
});

test('Every record is counted once: what is healed, what has no place, what has no text', async () => {
  const { brought, workspace } = await bringProject(
    project({
      readings: [arrivingReading('text', article), arrivingReading('lost', null)],
      tags: [
        arrivingTag('right', { start: riders, end: riders + 6, quote: 'riders' }),
        arrivingTag('shifted', { start: riders - 9, end: riders - 3, quote: 'asked' }),
        arrivingTag('nowhere', { start: 3, end: 9, quote: 'A sentence that is not there' }),
        arrivingTag('empty', { start: 9, end: 9 }),
        arrivingTag('no text', { reading: 'lost', quote: 'riders' }),
        arrivingTag('a memo', { code: null, reviewer: null, quote: 'last ride home', note: 'M' }),
      ],
      losses: [
        { of: 'others', how: 'dropped', what: 'Pictures are not readings.', records: ['a', 'a'] },
        { of: 'tags', how: 'dropped', what: 'They have no words.', records: ['T99'] },
      ],
    }),
  );
  const rows = Object.fromEntries(brought.report.rows.map((row) => [row.of, row]));
  expect(rows.tags).toEqual({ of: 'tags', in: 7, kept: 1, changed: 2, dropped: 4 });
  expect(rows.readings).toEqual({ of: 'readings', in: 2, kept: 1, changed: 0, dropped: 1 });
  expect(rows.others).toEqual({ of: 'others', in: 2, kept: 0, changed: 0, dropped: 2 });
  expect(
    codesInUse(workspace)
      .map(({ name }) => name)
      .slice(-2),
  ).toEqual(['Fees', 'Note']);
  expect(tagsOfWorkspace(workspace)).toHaveLength(3);
});

test('Claims arrive, each with its own tag, and the same ones again change nothing', async () => {
  const at = { start: riders, end: riders + 6, quote: 'riders' };
  const claim = { person: 'Odd', organisation: '', concept: 'Fees fall', stance: null };
  const tags = [
    arrivingTag('T1', { ...at, claim }),
    arrivingTag('T2', { ...at, claim: { ...claim, concept: 'Fees rise', stance: 'opposes' } }),
    arrivingTag('T3', { ...at, claim: { ...claim, person: ' ', concept: '' } }),
  ];
  const { desk, workspace } = await bringProject(project({ tags }));
  expect(tagsOfWorkspace(workspace).map((tag) => tag.claim)).toEqual([
    null,
    claim,
    { ...claim, concept: 'Fees rise', stance: 'opposes' },
  ]);
  const again = await bringProject(project({ tags }), 'test', desk);
  expect(again.brought.changes).toEqual([]);
});

test('Of a claim with too many words the beginning is kept, and the report says so', async () => {
  const concept = `${'x'.repeat(199)}😀`;
  const claim = { person: '', organisation: '', concept, stance: null };
  const at = { start: riders, end: riders + 6, quote: 'riders' };
  const blank = { ...claim, concept: `${' '.repeat(200)}x` };
  const { workspace, brought } = await bringProject(
    project({
      tags: [arrivingTag('T1', { ...at, claim }), arrivingTag('T2', { ...at, claim: blank })],
    }),
  );
  expect(tagsOfWorkspace(workspace).map((tag) => tag.claim)).toEqual([
    null,
    { ...claim, concept: 'x'.repeat(199) },
  ]);
  expect(brought.report.losses).toMatchObject([
    { of: 'tags', how: 'changed', records: ['T1', 'T2'] },
  ]);
});

test('A codebook of many codes with equal names, no colours and no letters fits', async () => {
  const names = Array.from({ length: 152 }, (_, at) => `Node ${String(at % 100)}`);
  const codes = names.map((name, at) => arrivingCode(String(at), { name }));
  const { workspace, brought } = await bringProject(projectWith({ codes }));
  const all = codesInUse(workspace);
  expect(all).toHaveLength(156);
  expect(new Set(all.map(({ letter }) => letter.toUpperCase())).size).toBe(156);
  expect(new Set(all.map(({ name }) => name)).size).toBe(156);
  expect(brought.report.rows).toEqual([
    { of: 'codes', in: 152, kept: 100, changed: 52, dropped: 0 },
  ]);
});

test('Codes stand below each other as in the file; those of the workspace stay where they are', async () => {
  const codes = [
    arrivingCode('cells', { name: 'Overcrowding', parent: 'prisons' }),
    arrivingCode('prisons', { name: 'Prisons', parent: 'law' }),
    arrivingCode('law', { name: 'Legal argument' }),
    arrivingCode('round', { name: 'Round', parent: 'about' }),
    arrivingCode('about', { name: 'About', parent: 'round' }),
    arrivingCode('lost', { name: 'Lost', parent: 'nowhere' }),
  ];
  const { workspace, desk } = await bringProject(projectWith({ codes }));
  const paths = () => codeTree(desk.store().workspace.codes).inOrder.map(pathName);
  expect(paths()).toEqual([
    'Legal argument',
    'Legal argument › Prisons',
    'Legal argument › Prisons › Overcrowding',
    'Human-rights concern',
    'Security claim',
    'Reader comment',
    'About',
    'About › Round',
    'Lost',
  ]);
  const again = await bringProject(projectWith({ codes }), 'test', desk);
  expect(again.brought.changes).toEqual([]);
  const moved = [
    arrivingCode('law', { name: 'Legal argument' }),
    arrivingCode('cells', { name: 'Overcrowding', parent: 'law' }),
    arrivingCode('prisons', { name: 'Prisons' }),
  ];
  const { brought } = await bringProject(projectWith({ codes: moved }), 'test', desk);
  expect(desk.store().workspace).toBe(workspace);
  expect(brought.report.losses).toEqual([
    {
      what: 'The codebook has them at another place; they stay there.',
      of: 'codes',
      how: 'changed',
      records: ['cells'],
    },
  ]);
});

test('Ids of the file stay when they can, so that the same records are known again', async () => {
  const id = '4f6f3b52-0d7e-4a52-9a36-0f3b6c1f0a77';
  const { workspace, desk } = await bringProject(
    project({
      codes: [arrivingCode('Fees', { id })],
      tags: [arrivingTag('T1', { id: id.replace('77', '78'), quote: 'last ride home' })],
    }),
  );
  expect(workspace.codes.at(-1)?.id).toBe(id);
  const renamed = project({ codes: [arrivingCode('x', { id, name: 'Money' })], tags: [] });
  await bringProject(renamed, 'test', desk);
  expect(codesInUse(desk.store().workspace)).toHaveLength(5);
});

test('What the parts of a text are is proposed as for a text file, and its letters never change', async () => {
  const text =
    'A title\n\nA paragraph of some words.\n\n\nComments\n\nBea: I like it.\n\u00a0end\t';
  const { workspace, desk } = await bringProject(
    projectWith({
      readings: [arrivingReading('r', text, { details: { title: 'Said', published: 'soon' } })],
    }),
  );
  const [reading] = readingsInUse(workspace);
  expect(reading && (await desk.store().textOf(reading))).toBe(text);
  expect(reading).toMatchObject({ title: 'Said', published: null });
  expect(commentsOf(reading?.blocks ?? []).length).toBeLessThan(3);
});

test.each([
  ['holds a NUL', 'One\0two words.'],
  ['is nothing but white space', ' \n\n '],
])('A text that %s is listed with its tags, and the others of its file arrive', async (_, text) => {
  const { workspace, brought } = await bringProject(
    project({
      readings: [arrivingReading('text', article), arrivingReading('odd', text)],
      tags: [
        arrivingTag('T1', { start: riders, end: riders + 6, quote: 'riders' }),
        { ...arrivingTag('T2', { start: 0, end: 1 }), reading: 'odd' },
      ],
    }),
  );
  expect(readingsInUse(workspace).map(({ origin }) => origin.name)).toEqual(['text.txt']);
  const fares = brought.report.rows.filter(({ of }) => of === 'readings' || of === 'tags');
  expect(fares.map((row) => [row.in, row.kept, row.changed, row.dropped])).toEqual([
    [2, 1, 0, 1],
    [2, 1, 0, 1],
  ]);
  expect(brought.report.losses.find(({ of }) => of === 'readings')).toEqual({
    of: 'readings',
    how: 'dropped',
    what: 'Their texts are none that can be read: they hold control characters, nothing but white space, or too much for one reading.',
    records: ['odd'],
  });
});
