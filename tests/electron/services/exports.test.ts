import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { exportsService, renderExport, writeExport } from '../../../electron/services/exports';
import { exportCancelled } from '../../../electron/write/exportCancelled';
import { readingsService } from '../../../electron/services/readings';
import { importText } from '../../support/importTexts';
import { readSource } from '../../../electron/import/readSource';
import { createSample } from '../../../electron/services/sample';
import { checkWorkspace } from '../../../electron/storage/checkWorkspace';
import { safeFileName } from '../../../shared/export/fileName';
import { wholeWorkspace } from '../../../shared/export/scope';
import { exportFormats } from '../../../shared/export/index';
import { contentsOf } from '../../support/faultyFiles';
import { writePaperless } from '../../support/printing';
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
  const { handlers: service } = exportsService({
    desk,
    choosePath: (suggested) => {
      suggestions.push(suggested);
      return Promise.resolve(path.join(folder, suggested));
    },
    write: writePaperless,
  });
  for (const format of exportFormats) {
    const exported = await service['exports.save']({ format: format.id, ...only(reading) });
    // What always holds the whole workspace has its name.
    const title =
      format.needs === 'everything' ? 'debate' : 'the-tram-and-the-camera-on-the-coast-road';
    const file = path.join(folder, `${title}.${format.extension}`);
    const { bytes } = await renderExport(desk.store(), format.id, only(reading), writePaperless);
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
    exportsService({
      desk,
      choosePath: () => Promise.resolve(path.join(folder, name)),
      write: writePaperless,
    }).handlers;
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
  const service = exportsService({
    desk,
    choosePath: () => Promise.resolve(null),
    write: writePaperless,
  }).handlers;
  expect(await service['exports.save']({ format: 'csv', ...wholeWorkspace })).toBeNull();
  await expect(
    service['exports.save']({ format: 'papyrus', ...wholeWorkspace }),
  ).rejects.toMatchObject({ kind: 'refused' });
});

test('An older export is replaced as a whole; a folder or a device stays what it is', async () => {
  const { desk } = await deskWithReading();
  const folder = temporaryFolder();
  const rendered = await renderExport(desk.store(), 'json', wholeWorkspace, writePaperless);
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

test('An export never takes the place of what a workspace is made of, and may lie beside it', async () => {
  const { desk } = await deskWithReading();
  const { folder } = desk.store();
  const rendered = await renderExport(desk.store(), 'json', wholeWorkspace, writePaperless);
  fs.symlinkSync(folder, path.join(folder, '..', 'link'));
  const before = contentsOf(folder);
  const own = ['workspace.json', 'WORKSPACE.PREV.JSON', 'undo.json', 'docs/codebook/base.json'];
  for (const name of [...own, 'texts/new.json', '../link/docs/new.json']) {
    await expect(writeExport(path.join(folder, name), rendered)).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('belongs to the workspace') as string,
    });
  }
  expect(contentsOf(folder)).toEqual(before);
  expect(await writeExport(path.join(folder, 'my.json'), rendered)).toMatchObject({
    name: 'my.json',
  });
});

test('A reading in the bin is not exported', async () => {
  const { desk, reading } = await deskWithReading();
  await readingsService(desk)['readings.bin']({ reading, binned: true });
  await expect(
    renderExport(desk.store(), 'csv', only(reading), writePaperless),
  ).rejects.toMatchObject({
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
  const whole = await renderExport(store, 'bundle', wholeWorkspace, writePaperless);
  const parts = unzipSync(whole.bytes);
  expect(strFromU8(parts[`texts/${text.sha256}.txt`] ?? fail())).toBe(await store.text(reading));
  const originals = fs.readdirSync(path.join(store.folder, 'originals'));
  expect(originals).toEqual([expect.stringContaining(origin.sha256) as string]);
  const [original = fail()] = originals;
  expect(strFromU8(parts[`originals/${original}`] ?? fail())).toBe(article);
  expect(whole.report.losses).toEqual([]);

  fs.rmSync(path.join(store.folder, 'originals', original));
  const { bytes, report } = await renderExport(store, 'bundle', wholeWorkspace, writePaperless);
  expect(Object.keys(unzipSync(bytes))).not.toContain(`originals/${original}`);
  expect(report.losses).toMatchObject([{ of: 'readings', how: 'changed', records: [reading] }]);
});

function fail(): never {
  throw new Error('It is not there.');
}

test('A file that was measured is not made again to be saved; after a change it is', async () => {
  const { desk, reading } = await deskWithReading();
  const folder = temporaryFolder();
  const made: string[] = [];
  const { handlers } = exportsService({
    desk,
    choosePath: (name) => Promise.resolve(path.join(folder, name)),
    write: (job, signal) => {
      made.push(job.format);
      return writePaperless(job, signal);
    },
  });
  const wanted = { format: 'qdpx', ...wholeWorkspace };
  const bytes = await handlers['exports.measure'](wanted);
  expect(await handlers['exports.save'](wanted)).toMatchObject({ bytes });
  expect(made).toEqual(['qdpx']);
  await handlers['exports.measure']({ ...wanted, notes: false });
  await handlers['exports.measure']({ ...wanted, notes: false });
  expect(made).toEqual(['qdpx', 'qdpx']);
  await readingsService(desk)['readings.update']({ reading, set: { title: 'Trams' } });
  await handlers['exports.measure']({ ...wanted, notes: false });
  expect(made).toHaveLength(3);
  await handlers['exports.cancel'](null);
  await handlers['exports.measure']({ ...wanted, notes: false });
  expect(made).toHaveLength(4);
});

test('What is asked for next ends what is being made; what failed is tried again', async () => {
  const { desk } = await deskWithReading();
  const signals: (AbortSignal | undefined)[] = [];
  const { handlers, cancel } = exportsService({
    desk,
    choosePath: () => Promise.resolve(null),
    write: (_job, signal) => {
      signals.push(signal);
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(exportCancelled()));
      });
    },
  });
  const until = (count: number) => vi.waitUntil(() => signals.length === count);
  const measure = (format: string) => handlers['exports.measure']({ format, ...wholeWorkspace });
  const cancelled = expect.objectContaining({ kind: 'cancelled' }) as unknown;
  const first = expect(measure('docx')).rejects.toEqual(cancelled);
  await until(1);
  const second = expect(measure('pdf')).rejects.toEqual(cancelled);
  await until(2);
  await first;
  expect(signals.map((signal) => signal?.aborted)).toEqual([true, false]);
  cancel();
  await second;
  const third = expect(measure('pdf')).rejects.toEqual(cancelled);
  await until(3);
  cancel();
  await third;
});
