import path from 'node:path';
import { expect, test } from 'vitest';
import { readingsService } from '../../../electron/services/readings';
import { temporaryFolder } from '../../support/temporaryFolder';
import { article, bytesOf, createDesk } from '../../support/testDesk';

test('Dropped files are imported in their order; what has no bytes is refused by name', async () => {
  const desk = await createDesk(path.join(temporaryFolder(), 'ws'));
  const { files, opened } = await readingsService(desk)['readings.importFiles']({
    files: [
      { name: 'b.txt', bytes: bytesOf(article) },
      { name: 'folder', bytes: null },
      { name: 'a note.txt', bytes: bytesOf('only a few words, without any title at all.') },
    ],
  });
  expect(files).toMatchObject([
    { outcome: 'added', title: 'The Tram and the Camera on the Coast Road' },
    { outcome: 'refused', name: 'folder', failure: { kind: 'unreadable' } },
    { outcome: 'added', title: 'a note' },
  ]);
  expect(opened).toBeNull();
  const titles = desk
    .store()
    .workspace.order.map((id) => desk.store().workspace.readings[id]?.title);
  expect(titles).toEqual(['The Tram and the Camera on the Coast Road', 'a note']);
});

test('Pasted text is a reading like any other, also with half a character in it', async () => {
  const desk = await createDesk(path.join(temporaryFolder(), 'ws'));
  const service = readingsService(desk);
  await service['readings.paste']({ text: 'some words, \uD83D and more.' });
  const [reading = ''] = desk.store().workspace.order;
  expect(desk.store().workspace.readings[reading]).toMatchObject({
    title: 'Pasted text',
    origin: { name: 'Pasted text', importer: 'text', encoding: 'utf-8' },
  });
  expect(await service['readings.text']({ reading })).toBe('some words, \uFFFD and more.');
  expect((await service['readings.paste']({ text: '  ' })).files).toMatchObject([
    { outcome: 'refused', name: 'Pasted text' },
  ]);
});

test('A date that is not in the calendar is refused in words, and nothing else is changed', async () => {
  const desk = await createDesk(path.join(temporaryFolder(), 'ws'));
  const service = readingsService(desk);
  await service['readings.paste']({ text: article });
  const before = desk.store().workspace;
  const [reading = ''] = before.order;
  for (const published of ['2025-02-30', '2025-99-99', 'in May']) {
    const refused = service['readings.update'];
    await expect(
      (async () => refused({ reading, set: { author: 'A. Reader', published } }))(),
    ).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('not in the calendar') as string,
    });
  }
  expect(desk.store().workspace).toBe(before);
});

test('Details are edited and a reading goes to the bin and back, each with undo', async () => {
  const desk = await createDesk(path.join(temporaryFolder(), 'ws'));
  const service = readingsService(desk);
  await service['readings.paste']({ text: article });
  const [reading = ''] = desk.store().workspace.order;
  const now = () => desk.store().workspace.readings[reading];
  await service['readings.update']({ reading, set: { author: 'A. Reader', published: '2025-02' } });
  expect(now()).toMatchObject({ author: 'A. Reader', published: '2025-02' });
  const again = await service['readings.update']({ reading, set: { author: 'A. Reader' } });
  expect(again.changes).toEqual([]);
  await service['readings.bin']({ reading, binned: true });
  const binned = now()?.binned;
  expect(binned).not.toBeNull();
  await service['readings.bin']({ reading, binned: true });
  expect(now()?.binned).toBe(binned);
  await service['readings.bin']({ reading, binned: false });
  expect(now()?.binned).toBeNull();
  for (let step = 0; step < 3; step += 1) await desk.store().undo();
  expect(now()).toMatchObject({ author: null, published: null, binned: null });
});
