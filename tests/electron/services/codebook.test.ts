import path from 'node:path';
import { expect, test } from 'vitest';
import { codebookService } from '../../../electron/services/codebook';
import { importText } from '../../support/importTexts';
import { reviewersService } from '../../../electron/services/reviewers';
import { tagsService } from '../../../electron/services/tags';
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

test('A restored code whose letter and key were taken gets the first free letter and no key', async () => {
  const { codes, service } = await codebook();
  await service['codes.delete']({ code: 'legal' });
  await service['codes.add']({ ...cost, letter: 'L', key: 1 });
  await service['codes.add']({ ...cost, name: 'Fee', letter: 'A', key: null });
  await service['codes.restore']({ code: 'legal' });
  expect(codes()[0]).toMatchObject({ id: 'legal', letter: 'B', key: null });
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
