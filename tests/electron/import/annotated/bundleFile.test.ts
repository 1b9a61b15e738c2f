import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { annotatedImporterFor } from '../../../../electron/import/annotated';
import { bundleFile } from '../../../../electron/import/annotated/bundleFile';
import { noAnswers } from '../../../../electron/import/annotated/importer';
import { packOf } from '../../../../electron/import/annotated/packs';
import { describe } from '../../../../shared/anchor/selector';
import { annotatedProjectSchema } from '../../../../shared/annotated/project';
import { bundleFile as bundleExport } from '../../../../shared/export/bundleFile';
import { exportReport } from '../../../../shared/export/exportReport';
import type { Workspace } from '../../../../shared/model/workspace';
import { recordOf } from '../../../../shared/model/workspaceRecord';
import { bringProject, type Brought } from '../../../support/annotatedImport';
import { ann } from '../../../support/testDesk';
import { extendedSample, wholeBundleOf } from '../../../support/wholeBundle';

const { workspace, texts } = extendedSample();
const bundle = wholeBundleOf(workspace, texts);
const file = bundleExport.render(bundle);
const harbour = workspace.order[0] ?? '';
const letter = workspace.order.at(-1) ?? '';
const kept = (count: number) => ({ in: count, kept: count, changed: 0, dropped: 0 });

async function bring(bytes: Uint8Array, desk?: Brought['desk']): Promise<Brought> {
  const pack = await packOf('work.zip', bytes);
  expect(annotatedImporterFor(pack)).toBe(bundleFile);
  const project = annotatedProjectSchema.parse(await bundleFile.read(pack, noAnswers));
  return bringProject(project, 'bundle', desk);
}

/** Returns the archive with other parts; null takes one out. */
function edited(
  edit: (parts: Record<string, string>) => Record<string, string | null>,
): Uint8Array {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  const changed = Object.entries({ ...parts, ...edit(parts) });
  return zipSync(
    Object.fromEntries(
      changed.flatMap(([name, text]) => (text === null ? [] : [[name, strToU8(text)]])),
    ),
  );
}

function contents(one: Workspace) {
  const { id: _id, name: _name, me: _me, ...rest } = recordOf(one);
  return rest;
}

const wanted = {
  ...contents(workspace),
  reviewers: [ann, ...workspace.reviewers],
};

test('A whole workspace comes back as it was: versions, the bin, deleted codes, waiting tags, ids and origins', async () => {
  const { workspace: here, brought, desk } = await bring(file);
  expect(contents(here)).toEqual(wanted);
  expect(brought.report.losses).toEqual([]);
  expect(brought.report.rows).toEqual([
    { of: 'readings', ...kept(5) },
    { of: 'codes', ...kept(6) },
    { of: 'reviewers', ...kept(2) },
    { of: 'tags', ...kept(11) },
  ]);
  for (const reading of Object.values(workspace.readings)) {
    const source = await desk.store().source(reading);
    expect(source.text).toBe(texts.get(reading.id));
    expect(source.bytes).toEqual(
      Buffer.from(bundle.originals?.get(reading.origin.sha256)?.bytes ?? []),
    );
  }
});

test('What came back gives the same file but for whose workspace it is', async () => {
  const { workspace: here } = await bring(file);
  const again = {
    ...here,
    ...{ id: workspace.id, name: workspace.name, me: workspace.me },
    reviewers: here.reviewers.slice(1),
  };
  const rendered = bundleExport.render(wholeBundleOf(again, texts));
  expect(Buffer.from(rendered).equals(Buffer.from(file))).toBe(true);
});

test('It can be undone as one step, and leaves nothing', async () => {
  const { desk, workspace: here } = await bring(file);
  expect(here.order).toHaveLength(5);
  await desk.store().undo();
  expect(desk.store().workspace.order).toEqual([]);
  expect(desk.store().workspace.reviewers).toEqual([ann]);
});

test('The same file twice changes nothing the second time, in an empty workspace and in another', async () => {
  const { desk, workspace: once } = await bring(file);
  const second = await bring(file, desk);
  expect(recordOf(second.workspace)).toEqual(recordOf(once));
  expect(second.brought.changes).toEqual([]);
  expect(second.brought.report.losses).toEqual([]);
});

test('A workspace with work of its own keeps it: nothing is overwritten, and the report says what stays', async () => {
  const { desk, workspace: before } = await bring(file);
  const [own] = before.tags[harbour]?.inOrder ?? [];
  if (!own) throw new Error('The sample has no tag.');
  await desk.store().transact('own work', () => [
    {
      kind: 'tag.update',
      reading: harbour,
      tag: own.id,
      set: { note: 'My own note' },
      was: { note: own.note },
    },
    {
      kind: 'reading.update',
      reading: letter,
      set: { title: 'My title' },
      was: { title: before.readings[letter]?.title ?? '' },
    },
  ]);
  const mine = recordOf(desk.store().workspace);
  const { workspace: after, brought } = await bring(file, desk);
  expect(recordOf(after)).toEqual(mine);
  expect(brought.report.losses.map(({ of, how, records }) => [of, how, records])).toEqual([
    ['readings', 'changed', [letter]],
    ['tags', 'changed', [own.id]],
  ]);
});

test('A reading that was here is not replaced by a newer version of a file: both are listed', async () => {
  const older = structuredClone(recordOf(workspace));
  const first = edited(({ 'lectern.json': json = '' }) => {
    const value = JSON.parse(json) as {
      order: string[];
      readings: { id: string }[];
      tags: { reading: string }[];
    };
    value.readings = value.readings.filter(({ id }) => id === 'old-letter');
    value.tags = value.tags.filter(({ reading }) => reading === 'old-letter');
    return { 'lectern.json': JSON.stringify(value) };
  });
  const { desk } = await bring(first);
  const { workspace: after, brought } = await bring(file, desk);
  expect(after.readings[letter]).toEqual({ ...older.readings[letter], revises: null, toPlace: [] });
  expect(brought.report.losses).toMatchObject([
    { of: 'readings', how: 'changed', records: [letter] },
  ]);
  const third = await bring(file, desk);
  expect(recordOf(third.workspace)).toEqual(recordOf(after));
});

test('A text that was altered arrives as a reading of its own, and the report says so', async () => {
  const sha256 = workspace.readings['in-the-bin']?.text.sha256 ?? '';
  const { workspace: here, brought } = await bring(
    edited(() => ({ [`texts/${sha256}.txt`]: 'Something else stands here' })),
  );
  const reading = Object.values(here.readings).find(({ title }) => title === 'Binned');
  expect(reading).toMatchObject({ binned: null, origin: { importer: 'bundle' } });
  const losses = brought.report.losses.filter(({ of }) => of === 'readings');
  expect(losses.map(({ records }) => records)).toContainEqual(['in-the-bin']);
  expect(losses.map(({ what }) => what)).toContain(
    'What is said of them does not fit their texts: they arrive as new readings, each by itself.',
  );
});

test('Which of equal words a tag means is counted in the text, whatever the file says', async () => {
  const { workspace: here } = await bring(
    edited(({ 'lectern.json': json = '' }) => ({
      'lectern.json': json.replaceAll(/"occurrence": \d+/g, '"occurrence": 7'),
    })),
  );
  for (const [id, tags] of Object.entries(here.tags)) {
    const text = texts.get(id) ?? '';
    for (const tag of tags) {
      const { path } = describe(text, here.readings[id]?.blocks ?? [], tag);
      expect(tag.path.occurrence).toBe(path.occurrence);
    }
  }
});

test('A missing text is named, with the tags in it', async () => {
  const sha256 = workspace.readings['old-letter']?.text.sha256 ?? '';
  const { brought } = await bring(edited(() => ({ [`texts/${sha256}.txt`]: null })));
  const dropped = brought.report.losses.filter(({ how }) => how === 'dropped');
  expect(dropped.map(({ of, records }) => [of, records])).toEqual([
    ['readings', ['old-letter']],
    ['tags', ['waits']],
  ]);
});

test('A missing or altered original is named, and the text stands in for it', async () => {
  const { origin } = workspace.readings['in-the-bin'] ?? {};
  const part = `originals/${origin?.sha256 ?? ''}.txt`;
  for (const other of [null, 'other bytes']) {
    const { workspace: here, brought, desk } = await bring(edited(() => ({ [part]: other })));
    expect(brought.report.losses).toMatchObject([
      { of: 'readings', how: 'changed', records: ['in-the-bin'] },
    ]);
    const reading = here.readings['in-the-bin'];
    if (!reading) throw new Error('The reading is missing.');
    const { bytes, text } = await desk.store().source(reading);
    expect(Buffer.from(bytes).toString()).toBe(text);
    expect(reading.origin.bytes).toBe(bytes.length);
  }
});

test('A tag out of its text and a part that nothing leads to are listed', async () => {
  const { brought } = await bring(
    edited(({ 'lectern.json': json = '' }) => ({
      'lectern.json': json.replace(
        /"start": 5,\n(\s*)"end": 9,\n\s*"quote": "sirs"/,
        '"start": 5000,\n$1"end": 9000,\n$1"quote": "not there"',
      ),
      'texts/more.txt': 'More.',
    })),
  );
  expect(brought.report.losses.map(({ of, how, records }) => [of, how, records])).toEqual([
    ['tags', 'dropped', ['waits']],
    ['others', 'dropped', ['texts/more.txt']],
  ]);
});

test.each([
  [
    'of another version',
    (json: string) => json.replace('"version": 1', '"version": 2'),
    /version 2/,
  ],
  [
    'with a broken record',
    (json: string) => json.replace('"zone": "body"', '"zone": "edge"'),
    /zone/,
  ],
  [
    'with two records of one id',
    (json: string) => json.replaceAll('"id": "in-the-bin"', '"id": "old-letter"'),
    /same id “old-letter”/,
  ],
])('A bundle %s is refused, and the file is named', async (_, change, message) => {
  const bytes = edited(({ 'lectern.json': json = '' }) => ({ 'lectern.json': change(json) }));
  const pack = await packOf('work.zip', bytes);
  const read = bundleFile.read(pack, noAnswers);
  await expect(read).rejects.toMatchObject({ kind: 'refused' });
  await expect(read).rejects.toThrow(message);
  await expect(read).rejects.toThrow(/^“work\.zip” was not imported: /);
});

test('A cut archive is refused, and one in a folder of its own is read', async () => {
  await expect(packOf('work.zip', file.slice(0, -40))).rejects.toMatchObject({ kind: 'refused' });
  const moved = Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [`work/${name}`, bytes]),
  );
  const { workspace: here } = await bring(zipSync(moved));
  expect(contents(here)).toEqual(wanted);
});

test('Other archives and files are none', () => {
  for (const parts of [{ 'lectern.json': '{"format":"other"}' }, { 'a.txt': 'lectern-bundle' }]) {
    const bytes = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
    expect(bundleFile.recognises({ name: 'x', files: new Map(bytes) })).toBe(false);
  }
});

test('The report of the export counts all that is in it', () => {
  expect(exportReport(bundleExport, bundle).rows.map((row) => [row.of, row.in, row.kept])).toEqual([
    ['readings', 5, 5],
    ['codes', 6, 6],
    ['reviewers', 2, 2],
    ['tags', 11, 11],
  ]);
});
