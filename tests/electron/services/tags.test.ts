import path from 'node:path';
import { expect, test } from 'vitest';
import { readingsService } from '../../../electron/services/readings';
import { importText } from '../../support/importTexts';
import { addTag, tagsService } from '../../../electron/services/tags';
import { codebookService } from '../../../electron/services/codebook';
import { tagsIn } from '../../../shared/model/workspace';
import { temporaryFolder } from '../../support/temporaryFolder';
import { createDesk } from '../../support/testDesk';
import { marked } from '../../support/marked';

const source = marked('Trams and Their Cameras\n\nThe <a>council<b> wants <c>🚋 trams<d>.');

async function deskWithReading() {
  const desk = await createDesk(path.join(temporaryFolder(), 'ws'));
  await importText(desk, source.text);
  const [reading = ''] = desk.store().workspace.order;
  const tags = () => tagsIn(desk.store().workspace, reading).inOrder;
  const council = { reading, code: 'legal', start: source.at('a'), end: source.at('b') };
  return { desk, reading, tags, council, service: tagsService(desk) };
}

test('A tag is put on with its words and what stands around them, and taken off by the same key', async () => {
  const { tags, council, service } = await deskWithReading();
  await service['tags.toggle'](council);
  expect(tags()).toMatchObject([
    {
      code: 'legal',
      reviewer: 'ann',
      quote: 'council',
      prefix: 'Trams and Their Cameras\n\nThe ',
      path: { zone: 'body', block: 'b2', occurrence: 1 },
      note: null,
    },
  ]);
  await service['tags.toggle']({ ...council, code: 'rights' });
  await service['tags.toggle'](council);
  expect(tags().map(({ code }) => code)).toEqual(['rights']);
});

test('Spans without words, outside the text, or through a character are refused', async () => {
  const { tags, council, service } = await deskWithReading();
  const half = source.at('c') + 1;
  const bad = [
    { start: 0, end: source.text.length + 1 },
    { start: 5, end: 5 },
    { start: 9, end: 4 },
    { start: 23, end: 25 },
    { start: half, end: source.at('d') },
    { start: 0, end: half },
  ];
  for (const span of bad) {
    await expect(service['tags.toggle']({ ...council, ...span })).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('Nothing was tagged') as string,
    });
  }
  expect(tags()).toEqual([]);
});

test('Readings, tags and codes that are not there are told as such', async () => {
  const { desk, council, reading, service } = await deskWithReading();
  const calls = [
    () => service['tags.toggle']({ ...council, reading: 'constructor' }),
    () => service['tags.toggle']({ ...council, code: 'none' }),
    () => service['tags.note']({ reading, tag: 'constructor', note: 'x' }),
    () => service['tags.remove']({ reading: 'none', tag: 'none' }),
    () => readingsService(desk)['readings.text']({ reading: 'none' }),
  ];
  for (const call of calls) await expect(call()).rejects.toMatchObject({ kind: 'notFound' });
});

test('A note is kept as it was written, and an empty one takes it away', async () => {
  const { tags, council, reading, service } = await deskWithReading();
  await service['tags.toggle'](council);
  const [{ id: tag } = { id: '' }] = tags();
  await service['tags.note']({ reading, tag, note: ' Two\nlines ' });
  expect(tags()).toMatchObject([{ note: ' Two\nlines ' }]);
  expect((await service['tags.note']({ reading, tag, note: ' Two\nlines ' })).changes).toEqual([]);
  await service['tags.note']({ reading, tag, note: '  ' });
  expect(tags()).toMatchObject([{ note: null }]);
});

test('A tag gets another code, but not one that these words have already', async () => {
  const { tags, council, reading, service } = await deskWithReading();
  await service['tags.toggle'](council);
  const [{ id: tag } = { id: '' }] = tags();
  await service['tags.recode']({ reading, tag, code: 'security' });
  expect(tags()).toMatchObject([{ id: tag, code: 'security' }]);
  await service['tags.toggle'](council);
  await expect(service['tags.recode']({ reading, tag, code: 'legal' })).rejects.toMatchObject({
    kind: 'refused',
  });
});

test('A reviewer who is new comes with the tag, as one command', async () => {
  const { desk, tags, council } = await deskWithReading();
  const request = { ...council, note: null, reviewer: ' Bo ' };
  const { tag } = await addTag(desk, request);
  expect(desk.store().workspace.reviewers).toMatchObject([
    { name: 'Ann' },
    { id: tag.reviewer, name: 'Bo' },
  ]);
  expect((await addTag(desk, request)).changes).toEqual([]);
  expect((await addTag(desk, { ...request, note: 'why' })).tag).toMatchObject({
    id: tag.id,
    note: 'why',
  });
  await desk.store().undo();
  await desk.store().undo();
  expect(tags()).toEqual([]);
  expect(desk.store().workspace.reviewers).toHaveLength(1);
});

test('The same words with the same code are tagged once by each reviewer', async () => {
  const { desk, tags, council, service } = await deskWithReading();
  const { tag } = await addTag(desk, { ...council, note: null, reviewer: 'Bo' });
  await service['tags.toggle'](council);
  expect(tags().map(({ reviewer }) => reviewer)).toEqual([tag.reviewer, 'ann']);
  await service['tags.toggle'](council);
  expect(tags()).toEqual([tag]);
});

test('A deleted code gives no tags', async () => {
  const { desk, council, service } = await deskWithReading();
  await codebookService(desk)['codes.delete']({ code: 'legal' });
  await expect(service['tags.toggle'](council)).rejects.toMatchObject({ kind: 'refused' });
});
