import path from 'node:path';
import { expect, test } from 'vitest';
import { readingsService } from '../../../electron/services/readings';
import { importText } from '../../support/importTexts';
import { temporaryFolder } from '../../support/temporaryFolder';
import { article, createDesk } from '../../support/testDesk';

async function aReading() {
  const desk = await createDesk(path.join(temporaryFolder(), 'ws'));
  await importText(desk, article);
  const [reading = ''] = desk.store().workspace.order;
  return { desk, reading, service: readingsService(desk) };
}

test('The text of a reading is what was imported', async () => {
  const { service, reading } = await aReading();
  expect(await service['readings.text']({ reading })).toBe(article);
});

test('A date that is not in the calendar is refused in words, and nothing else is changed', async () => {
  const { desk, service, reading } = await aReading();
  const before = desk.store().workspace;
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
  const { desk, service, reading } = await aReading();
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
