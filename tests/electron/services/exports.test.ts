import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { exportService, renderExport, writeExport } from '../../../electron/services/exports';
import { readingsService } from '../../../electron/services/readings';
import { importText } from '../../support/importTexts';
import { readSource } from '../../../electron/import/readSource';
import { createSample } from '../../../electron/services/sample';
import { checkWorkspace } from '../../../electron/storage/checkWorkspace';
import { safeFileName } from '../../../shared/export/fileName';
import { wholeWorkspace } from '../../../shared/export/scope';
import { exportFormats } from '../../../shared/export/index';
import { contentsOf } from '../../support/faultyFiles';
import { paperless } from '../../support/printing';
import { temporaryFolder } from '../../support/temporaryFolder';
import { article, counters, createDesk } from '../../support/testDesk';

function only(reading: string) {
  return { ...wholeWorkspace, readings: [reading] };
}

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
  const service = exportService(
    desk,
    (suggested) => {
      suggestions.push(suggested);
      return Promise.resolve(path.join(folder, suggested));
    },
    paperless,
  );
  for (const format of exportFormats) {
    const exported = await service['exports.save']({ format: format.id, ...only(reading) });
    const file = path.join(folder, `the-tram-and-the-camera-on-the-coast-road.${format.extension}`);
    const { bytes } = await renderExport(desk.store(), format.id, only(reading), paperless);
    expect(fs.readFileSync(file)).toEqual(Buffer.from(bytes));
    expect(exported).toEqual({
      name: path.basename(file),
      bytes: bytes.length,
      tags: 0,
    });
  }
  await service['exports.save']({ format: 'csv', ...wholeWorkspace });
  expect(suggestions.at(-1)).toBe('debate.csv');
});

test('A name without an extension gets that of the format, and replaces nothing unasked', async () => {
  const { desk } = await deskWithReading();
  const folder = temporaryFolder();
  const choose = (name: string) =>
    exportService(desk, () => Promise.resolve(path.join(folder, name)), paperless);
  const args = { format: 'markdown', ...wholeWorkspace };
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
  const service = exportService(desk, () => Promise.resolve(null), paperless);
  expect(await service['exports.save']({ format: 'csv', ...wholeWorkspace })).toBeNull();
  await expect(
    service['exports.save']({ format: 'papyrus', ...wholeWorkspace }),
  ).rejects.toMatchObject({ kind: 'refused' });
});

test('An older export is replaced as a whole; a folder or a device stays what it is', async () => {
  const { desk } = await deskWithReading();
  const folder = temporaryFolder();
  const rendered = await renderExport(desk.store(), 'json', wholeWorkspace, paperless);
  const file = path.join(folder, 'out.json');
  fs.writeFileSync(file, 'old');
  await writeExport(file, rendered);
  expect(fs.readFileSync(file)).toEqual(Buffer.from(rendered.bytes));
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
  await expect(renderExport(desk.store(), 'csv', only(reading), paperless)).rejects.toMatchObject({
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

test('A whole workspace has the texts of all versions and the bytes as they came, and says which are gone', async () => {
  const { desk, reading } = await deskWithReading();
  const store = desk.store();
  await store.transact('bin', () => [
    {
      kind: 'reading.update',
      reading,
      set: { binned: '2025-02-05T00:00:00.000Z' },
      was: { binned: null },
    },
  ]);
  const { origin, text } = store.workspace.readings[reading] ?? fail();
  const whole = await renderExport(store, 'bundle', wholeWorkspace, paperless);
  const parts = unzipSync(whole.bytes);
  expect(strFromU8(parts[`texts/${text.sha256}.txt`] ?? fail())).toBe(await store.text(reading));
  const originals = fs.readdirSync(path.join(store.folder, 'originals'));
  expect(originals).toEqual([expect.stringContaining(origin.sha256) as string]);
  const [original = fail()] = originals;
  expect(strFromU8(parts[`originals/${original}`] ?? fail())).toBe(article);
  expect(whole.report.losses).toEqual([]);

  fs.rmSync(path.join(store.folder, 'originals', original));
  const { bytes, report } = await renderExport(store, 'bundle', wholeWorkspace, paperless);
  expect(Object.keys(unzipSync(bytes))).not.toContain(`originals/${original}`);
  expect(report.losses).toMatchObject([{ of: 'readings', how: 'changed', records: [reading] }]);
});

function fail(): never {
  throw new Error('It is not there.');
}
