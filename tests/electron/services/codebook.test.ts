import path from 'node:path';
import { expect, test } from 'vitest';
import { codebookService } from '../../../electron/services/codebook';
import { importText } from '../../support/importTexts';
import { reviewersService } from '../../../electron/services/reviewers';
import { tagsService } from '../../../electron/services/tags';
import { codeTree, pathName } from '../../../shared/model/codeTree';
import { codesInUse, tagsOf } from '../../../shared/model/workspace';
import { temporaryFolder } from '../../support/temporaryFolder';
import { article, createDesk } from '../../support/testDesk';

const cost = {
  name: 'Cost',
  letter: 'C',
  colour: '#336699',
  key: 5,
  definition: 'Names a sum.',
  example: '',
  counterExample: '',
  parent: null,
};

async function codebook() {
  const desk = await createDesk(path.join(temporaryFolder(), 'ws'));
  const codes = () => codesInUse(desk.store().workspace);
  return { desk, codes, service: codebookService(desk) };
}

test('An own code comes last, with a letter and a key that nobody else has', async () => {
  const { codes, service } = await codebook();
  await service['codes.add'](cost);
  expect(codes().at(-1)).toMatchObject({ ...cost, deleted: null });
  const clashes = [
    { letter: 'l', key: null },
    { letter: 'X', key: 1 },
    { letter: 'c', key: null },
  ];
  for (const clash of clashes) {
    await expect(service['codes.add']({ ...cost, ...clash })).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/^The (letter|key) .* belongs to “/) as string,
    });
  }
  expect(codes()).toHaveLength(5);
});

test('A name that a code in use has is refused, whatever its capitals and outer spaces', async () => {
  const { desk, codes, service } = await codebook();
  await service['codes.add']({ ...cost, name: 'Fee and cost' });
  const other = { ...cost, letter: 'X', key: null };
  const refused = {
    kind: 'refused',
    message: '“Fee and cost” is a tag already. Nothing was changed. Choose another name.',
  };
  for (const name of ['Fee and cost', ' fee AND Cost ']) {
    await expect(service['codes.add']({ ...other, name })).rejects.toMatchObject(refused);
    const update = service['codes.update']({ code: 'legal', set: { name } });
    await expect(update).rejects.toMatchObject(refused);
  }
  expect(codes()).toHaveLength(5);
  const own = codes().at(-1)?.id ?? '';
  await service['codes.update']({ code: own, set: { name: 'FEE and cost' } });
  await service['codes.delete']({ code: own });
  await service['codes.add']({ ...other, name: 'Fee and cost' });
  expect(
    desk
      .store()
      .workspace.codes.map(({ name }) => name)
      .slice(4),
  ).toEqual(['FEE and cost', 'Fee and cost']);
});

test('Of two codes that have one name from before, each can still change the rest', async () => {
  const { desk, codes, service } = await codebook();
  const twin = { ...cost, id: 'twin', name: 'Legal argument', deleted: null };
  await desk.store().transact('before', () => [{ kind: 'code.add', code: twin, at: 4 }]);
  await service['codes.update']({
    code: 'twin',
    set: { name: 'Legal argument', definition: 'Another one.' },
  });
  expect(codes().at(-1)).toMatchObject({ definition: 'Another one.' });
});

test('A restored code whose name was taken gets the first free number after it', async () => {
  const { codes, service } = await codebook();
  const long = 'x'.repeat(80);
  await service['codes.update']({ code: 'rights', set: { name: long } });
  await service['codes.delete']({ code: 'legal' });
  await service['codes.delete']({ code: 'rights' });
  const plain = { ...cost, key: null };
  await service['codes.add']({ ...plain, letter: 'X', name: 'LEGAL argument' });
  await service['codes.add']({ ...plain, letter: 'Y', name: 'Legal argument 2' });
  await service['codes.add']({ ...plain, letter: 'Z', name: long });
  await service['codes.restore']({ code: 'legal' });
  await service['codes.restore']({ code: 'rights' });
  expect(codes().slice(0, 2)).toMatchObject([
    { id: 'legal', name: 'Legal argument 3' },
    { id: 'rights', name: `${'x'.repeat(78)} 2` },
  ]);
});

test('A code keeps its own letter and key when something else of it changes', async () => {
  const { codes, service } = await codebook();
  await service['codes.update']({ code: 'legal', set: { name: 'Law', letter: 'L', key: 1 } });
  expect(codes()[0]).toMatchObject({ name: 'Law', letter: 'L', key: 1 });
  await expect(service['codes.update']({ code: 'legal', set: { key: 2 } })).rejects.toMatchObject({
    kind: 'refused',
  });
});

const riders = { ...cost, name: 'Riders', letter: 'P', key: null };
const night = { ...cost, name: 'Night', letter: 'N', key: null };

/** A codebook in which Night stands below Riders, and Riders below human rights. */
async function threeLevels() {
  const book = await codebook();
  const { desk, service } = book;
  const add = async (code: typeof riders, parent: string) => {
    await service['codes.add']({ ...code, parent });
    return desk.store().workspace.codes.at(-1)?.id ?? '';
  };
  const parentId = await add(riders, 'rights');
  const childId = await add(night, parentId);
  const paths = () => codeTree(desk.store().workspace.codes).inOrder.slice(2).map(pathName);
  return { ...book, parentId, childId, paths };
}

test('A code stands below another one, is moved, and comes back to the top', async () => {
  const { desk, service, childId, paths } = await threeLevels();
  const below = 'Human-rights concern › Riders';
  expect(paths()).toEqual([below, `${below} › Night`, 'Security claim', 'Reader comment']);
  await service['codes.update']({ code: childId, set: { parent: 'security' } });
  expect(paths()).toEqual([below, 'Security claim', 'Security claim › Night', 'Reader comment']);
  await service['codes.update']({ code: childId, set: { parent: null } });
  expect(paths().at(-1)).toBe('Night');
  await desk.store().undo();
  await desk.store().undo();
  expect(paths()[1]).toBe(`${below} › Night`);
});

test('A code never comes to stand below itself, or below a tag that is not in use', async () => {
  const { desk, service, parentId, childId } = await threeLevels();
  const before = desk.store().workspace;
  const refused: [code: string, parent: string, message: string][] = [
    [
      'rights',
      childId,
      '“Human-rights concern” cannot stand below “Night”, which stands below it. Nothing was changed. Choose another tag, or move “Night” first.',
    ],
    [
      parentId,
      parentId,
      '“Riders” cannot stand below itself. Nothing was changed. Choose another tag, or the top.',
    ],
    [
      'legal',
      'unknown',
      'The tag that “Legal argument” should stand below is not in use. Nothing was changed. Choose another one, or the top.',
    ],
  ];
  for (const [code, parent, message] of refused) {
    const update = service['codes.update']({ code, set: { parent } });
    await expect(update).rejects.toMatchObject({ kind: 'refused', message });
  }
  await expect(service['codes.add']({ ...cost, parent: 'unknown' })).rejects.toMatchObject({
    kind: 'refused',
  });
  expect(desk.store().workspace).toBe(before);
  await service['codes.delete']({ code: 'legal' });
  await expect(
    service['codes.update']({ code: 'rights', set: { parent: 'legal' } }),
  ).rejects.toMatchObject({ kind: 'refused' });
});

test('What stood below a deleted code stands at the top, can be edited, and is below it again', async () => {
  const { service, parentId, childId, paths } = await threeLevels();
  const before = paths();
  await service['codes.delete']({ code: parentId });
  expect(paths()).toEqual(['Security claim', 'Reader comment', 'Night']);
  // The window sends all fields, also the parent that is deleted.
  await service['codes.update']({ code: childId, set: { parent: parentId, letter: 'X' } });
  await service['codes.restore']({ code: parentId });
  expect(paths()).toEqual(before);
});

test('A code that comes back stands at the top when what it stood below is below it by now', async () => {
  const { service, parentId, childId, paths } = await threeLevels();
  await service['codes.delete']({ code: parentId });
  await service['codes.update']({ code: 'rights', set: { parent: childId } });
  await service['codes.restore']({ code: parentId });
  expect(paths().slice(-3)).toEqual([
    'Riders',
    'Riders › Night',
    'Riders › Night › Human-rights concern',
  ]);
});

test('Deleting a code hides its tags and loses none; restoring brings them back', async () => {
  const { desk, service } = await codebook();
  await importText(desk, article);
  const [reading = ''] = desk.store().workspace.order;
  await tagsService(desk)['tags.toggle']({ reading, code: 'legal', start: 4, end: 8 });
  await service['codes.delete']({ code: 'legal' });
  expect(tagsOf(desk.store().workspace, reading)).toEqual([]);
  expect((await service['codes.delete']({ code: 'legal' })).changes).toEqual([]);
  await service['codes.restore']({ code: 'legal' });
  expect(tagsOf(desk.store().workspace, reading)).toMatchObject([{ code: 'legal' }]);
  await desk.store().undo();
  await desk.store().undo();
  expect(tagsOf(desk.store().workspace, reading)).toMatchObject([{ code: 'legal' }]);
});

test('A restored code whose letter and key were taken gets the next free letter of its name and no key', async () => {
  const { codes, service } = await codebook();
  await service['codes.delete']({ code: 'legal' });
  await service['codes.add']({ ...cost, letter: 'L', key: 1 });
  await service['codes.add']({ ...cost, name: 'Fee', letter: 'e', key: null });
  await service['codes.restore']({ code: 'legal' });
  expect(codes()[0]).toMatchObject({ id: 'legal', letter: 'G', key: null });
});

test('A reviewer changes their own name, but not to that of another', async () => {
  const { desk } = await codebook();
  const service = reviewersService(desk);
  await service['reviewers.rename']({ name: 'Anna' });
  expect(desk.store().workspace.reviewers).toEqual([{ id: 'ann', name: 'Anna' }]);
  expect((await service['reviewers.rename']({ name: 'Anna' })).changes).toEqual([]);
  await desk
    .store()
    .transact('add', () => [{ kind: 'reviewer.add', reviewer: { id: 'bo', name: 'Bo' }, at: 1 }]);
  await expect(service['reviewers.rename']({ name: 'Bo' })).rejects.toMatchObject({
    kind: 'refused',
  });
});
