import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { exportService, renderExport, writeExport } from '../../../electron/services/exports';
import { readingsService } from '../../../electron/services/readings';
import { importText } from '../../support/importTexts';
import { readSource } from '../../../electron/import/readSource';
import { createSample } from '../../../electron/services/sample';
import { checkWorkspace } from '../../../electron/storage/checkWorkspace';
import { safeFileName } from '../../../shared/export/fileName';
import { exportFormats } from '../../../shared/export/index';
import { contentsOf } from '../../support/faultyFiles';
import { temporaryFolder } from '../../support/temporaryFolder';
import { article, counters, createDesk } from '../../support/testDesk';

async function deskWithReading() {
  const desk = await createDesk(path.join(temporaryFolder(), 'ws'));
  await importText(desk, article);
  const [reading = ''] = desk.store().workspace.order;
  return { desk, reading };
}

test('An export is written to the chosen place, under a name from the title', async () => {
  const { desk, reading } = await deskWithReading();
  const folder = temporaryFolder();
  const suggestions: string[] = [];
  const service = exportService(desk, (suggested) => {
    suggestions.push(suggested);
    return Promise.resolve(path.join(folder, suggested));
  });
  for (const format of exportFormats) {
    const exported = await service['exports.save']({ format: format.id, reading });
    const file = path.join(folder, `the-tram-and-the-camera-on-the-coast-road.${format.extension}`);
    const { content } = await renderExport(desk.store(), format.id, { reading });
    expect(fs.readFileSync(file, 'utf8')).toBe(content);
    expect(exported).toEqual({
      name: path.basename(file),
      bytes: Buffer.byteLength(content),
      tags: 0,
    });
  }
  await service['exports.save']({ format: 'csv', reading: null });
  expect(suggestions.at(-1)).toBe('debate.csv');
});

test('A name without an extension gets that of the format, and replaces nothing unasked', async () => {
  const { desk } = await deskWithReading();
  const folder = temporaryFolder();
  const choose = (name: string) =>
    exportService(desk, () => Promise.resolve(path.join(folder, name)));
  const args = { format: 'markdown', reading: null };
  for (const [name, file] of [
    ['my tags', 'my tags.md'],
    ['dotted.', 'dotted.md'],
    ['report.text', 'report.text'],
  ] as const) {
    expect(await choose(name)['exports.save'](args)).toMatchObject({ name: file });
  }
  fs.writeFileSync(path.join(folder, 'mine.md'), 'mine');
  const before = contentsOf(folder);
  await expect(choose('mine')['exports.save'](args)).rejects.toMatchObject({
    kind: 'refused',
    message: expect.stringMatching(
      /^There is a “mine\.md” already\. Nothing was written\. Choose /,
    ) as string,
  });
  expect(contentsOf(folder)).toEqual(before);
  expect(await choose('mine.md')['exports.save'](args)).toMatchObject({ name: 'mine.md' });
});

test('Changing one’s mind writes nothing, and an unknown format is refused', async () => {
  const { desk } = await deskWithReading();
  const service = exportService(desk, () => Promise.resolve(null));
  expect(await service['exports.save']({ format: 'csv', reading: null })).toBeNull();
  await expect(service['exports.save']({ format: 'papyrus', reading: null })).rejects.toMatchObject(
    { kind: 'refused' },
  );
});

test('An older export is replaced as a whole; a folder or a device stays what it is', async () => {
  const { desk } = await deskWithReading();
  const folder = temporaryFolder();
  const rendered = await renderExport(desk.store(), 'json', { reading: null });
  const file = path.join(folder, 'out.json');
  fs.writeFileSync(file, 'old');
  await writeExport(file, rendered);
  expect(fs.readFileSync(file, 'utf8')).toBe(rendered.content);
  const before = contentsOf(folder);
  await expect(writeExport(folder, rendered)).rejects.toMatchObject({ kind: 'refused' });
  await expect(writeExport('/dev/null', rendered)).rejects.toMatchObject({ kind: 'refused' });
  await expect(writeExport(path.join(folder, 'no', 'out.json'), rendered)).rejects.toMatchObject({
    kind: 'notFound',
  });
  expect(contentsOf(folder)).toEqual(before);
});

test('A reading in the bin is not exported', async () => {
  const { desk, reading } = await deskWithReading();
  await readingsService(desk)['readings.bin']({ reading, binned: true });
  await expect(renderExport(desk.store(), 'csv', { reading })).rejects.toMatchObject({
    kind: 'refused',
    message: expect.stringContaining('in the bin') as string,
  });
});

test('File names are safe on every system', () => {
  const names: [string, string][] = [
    ['El Salvador: “Offers” to House?', 'el-salvador-offers-to-house.csv'],
    ['../../etc/passwd', 'etc-passwd.csv'],
    ['CON', 'con-export.csv'],
    ['Lpt1', 'lpt1-export.csv'],
    ['\u202Egnp.exe\u200F', 'gnp-exe.csv'],
    ['שלום עולם', 'שלום-עולם.csv'],
    ['😀 ...', 'lectern.csv'],
    ['', 'lectern.csv'],
    ['word '.repeat(40), `${Array(12).fill('word').join('-')}.csv`],
    ['x'.repeat(300), `${'x'.repeat(30)}.csv`],
  ];
  for (const [title, name] of names) expect(safeFileName(title, 'csv')).toBe(name);
});

test('The sample is made of the shipped files, is whole, and starts without a past', async () => {
  const home = temporaryFolder();
  const folder = path.join(home, 'Sample');
  const store = await createSample(folder, path.resolve('sample'), {
    ...counters(),
    read: readSource,
  });
  const { workspace } = store;
  expect(workspace.order.length).toBeGreaterThanOrEqual(3);
  expect(store.status()).toEqual({ savedAt: null, undo: null, redo: null, unsaved: null });
  const report = await checkWorkspace(folder);
  expect(report.problems).toEqual([]);
  expect(report.tags).toBeGreaterThan(5);
  expect(fs.readdirSync(home)).toEqual(['Sample']);
});

test('A sample that cannot be made leaves nothing behind', async () => {
  const home = temporaryFolder();
  const shipped = temporaryFolder();
  fs.cpSync(path.resolve('sample'), shipped, { recursive: true });
  fs.rmSync(path.join(shipped, 'readings'), { recursive: true });
  await expect(
    createSample(path.join(home, 'Sample'), shipped, { ...counters(), read: readSource }),
  ).rejects.toThrow(RangeError);
  expect(fs.readdirSync(home)).toEqual([]);
});
