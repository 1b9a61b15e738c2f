import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { importText } from '../support/importTexts';
import { addTag } from '../../electron/services/tags';
import { checkWorkspace } from '../../electron/storage/checkWorkspace';
import { Files } from '../../electron/storage/files';
import { previousOf } from '../../electron/storage/workspaceFolder';
import { WorkspaceStore } from '../../electron/storage/workspaceStore';
import { Failure } from '../../shared/ipc/failure';
import { tagsIn } from '../../shared/model/workspace';
import { randomNumbers } from '../support/randomNumbers';
import { temporaryFolder } from '../support/temporaryFolder';
import { article, createStore, deskOf } from '../support/testDesk';

/** How many damages are tried; `npm run test:faults` sets more. */
const count = Number(process.env.LECTERN_CORRUPTIONS ?? 100);

/** A workspace with 12 tags: some in the documents, some in both generations, some in the journal. */
async function workspaceWithJournal() {
  const folder = path.join(temporaryFolder(), 'ws');
  // Nothing is folded while files are being damaged.
  const desk = deskOf(await createStore(folder, new Files(), 600_000));
  await importText(desk, article);
  const [reading = ''] = desk.store().workspace.order;
  for (let start = 0; start < 12; start += 1) {
    const place = { reading, code: 'legal', start, end: start + 60 };
    await addTag(desk, { ...place, note: `Note ${String(start)}`, reviewer: null });
    if (start === 2 || start === 5) await desk.store().fold();
  }
  return { folder, reading, store: desk.store() };
}

type Harm = (bytes: Buffer, random: () => number) => Buffer;

const harms: Record<string, Harm> = {
  'flipped bits': (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let n = 0; n < 3; n += 1) {
      const at = Math.floor(random() * copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    }
    return copy;
  },
  'NULs in the middle': (bytes, random) => {
    const at = Math.floor(random() * (bytes.length - 40));
    return Buffer.from(bytes).fill(0, at, at + 30);
  },
  'swapped blocks': (bytes, random) => {
    const half = Math.max(1, Math.floor(bytes.length * (0.2 + random() * 0.6)));
    return Buffer.concat([bytes.subarray(half), bytes.subarray(0, half)]);
  },
  'a cut end': (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  'somebody else’s JSON': () => Buffer.from('{"format":"other","name":"other"}\n'),
};

function filesWithin(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^workspace|base).*\.json$|\.ndjson$/.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}

/** The other generation of a document's file; nothing of a journal. */
function twinOf(file: string): string | null {
  if (file.endsWith('.ndjson')) return null;
  return file.includes('.prev.') ? file.replace('.prev.', '.') : previousOf(file);
}

/** One file, and every fourth time two: any other, or the generation before or after. */
function filesToHarm(n: number, files: readonly string[], random: () => number): string[] {
  const any = () => files[Math.floor(random() * files.length)] ?? '';
  const file = any();
  if (n % 4 !== 3) return [file];
  return [...new Set([file, n % 8 === 7 ? (twinOf(file) ?? any()) : any()])];
}

/** How many of the 12 tags are nowhere but in files that are whole. */
function tagsLeft(harmed: readonly string[], reading: string): number {
  const generations = harmed.filter((file) => file.includes(reading));
  if (generations.length === 2) return 0;
  if (!harmed.some((file) => file.endsWith('.ndjson'))) return 12;
  // The file holds the first six, the generation before it the first three.
  return generations.some((file) => !file.includes('.prev.')) ? 3 : 6;
}

test(`${String(count)} times damaged files are noticed, and every record that is whole is here`, async () => {
  const { folder, reading, store } = await workspaceWithJournal();
  const whole = tagsIn(store.workspace, reading);
  const random = randomNumbers(20);
  const names = Object.keys(harms);
  for (let n = 0; n < count; n += 1) {
    const name = names[n % names.length] ?? '';
    const harmed = filesToHarm(n, filesWithin(folder), random).map((file) => {
      const before = fs.readFileSync(file);
      return { file, before, after: harms[name]?.(before, random) ?? before };
    });
    if (harmed.some(({ before, after }) => after.equals(before))) continue;
    for (const { file, after } of harmed) fs.writeFileSync(file, after);
    const files = harmed.map(({ file }) => file);
    const where = files.map((file) => path.relative(folder, file)).join(' and ');
    const context = `${String(n)}: ${where}, ${name}`;

    const { problems } = await checkWorkspace(folder);
    const opened = await WorkspaceStore.open(folder).catch((error: unknown) => error);
    if (opened instanceof Failure) {
      expect(opened.kind, context).toBe('tooNew');
    } else {
      expect(opened, context).toBeInstanceOf(WorkspaceStore);
      const { workspace } = opened as WorkspaceStore;
      const tags = tagsIn(workspace, reading);
      expect(
        tags.inOrder.filter((tag) => !same(tag, whole.get(tag.id))),
        context,
      ).toEqual([]);
      expect(tags.size, context).toBeGreaterThanOrEqual(tagsLeft(files, reading));
      expect([workspace.name, workspace.codes], context).toEqual([
        store.workspace.name,
        store.workspace.codes,
      ]);
      // A cut end of a journal is what a crash leaves. Only what was nowhere else may be missing.
      const isCrash = name === 'a cut end' && files.every((file) => file.endsWith('.ndjson'));
      if (!isCrash) expect(problems, context).not.toEqual([]);
    }
    for (const { file, before, after } of harmed) {
      expect(fs.readFileSync(file), context).toEqual(after);
      fs.writeFileSync(file, before);
    }
    fs.rmSync(path.join(folder, 'quarantine'), { recursive: true, force: true });
  }
}, 600_000);

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

test('A damaged line of a journal costs itself only', async () => {
  const { folder, reading, store } = await workspaceWithJournal();
  const journals = path.join(folder, 'journal');
  const name = fs.readdirSync(journals).sort().at(-1) ?? '';
  const file = path.join(journals, name);
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  expect(lines.length).toBeGreaterThan(6);
  lines[3] = (lines[3] ?? '').replace('Note', 'Vote');
  fs.writeFileSync(file, lines.join('\n'));
  const again = await WorkspaceStore.open(folder);
  const missing = tagsIn(store.workspace, reading).inOrder.filter(
    ({ id }) => !tagsIn(again.workspace, reading).has(id),
  );
  expect(missing).toHaveLength(1);
  expect(again.problems).toMatchObject([{ kind: 'damaged', detail: 'damaged lines: 4' }]);
  const [kept = ''] = fs.readdirSync(path.join(folder, 'quarantine'));
  expect(fs.readFileSync(path.join(folder, 'quarantine', kept), 'utf8')).toBe(`${lines[3]}\n`);
});

test('The tail that a crash leaves is dropped without a word', async () => {
  const { folder, store } = await workspaceWithJournal();
  const journals = path.join(folder, 'journal');
  const file = path.join(journals, fs.readdirSync(journals).sort().at(-1) ?? '');
  const whole = fs.readFileSync(file);
  // Sectors that never reached the disk end where a sector ends.
  const sectors = '\0'.repeat(1024 - (whole.length % 512));
  for (const tail of ['0', '00000000 {"s":9', '\0'.repeat(600), `${sectors}"}]}\n`]) {
    fs.writeFileSync(file, Buffer.concat([whole, Buffer.from(tail)]));
    const again = await WorkspaceStore.open(folder);
    expect([again.workspace, again.problems]).toEqual([store.workspace, []]);
  }
});

test('NULs that no sector explains are damage, also in the last line', async () => {
  const { folder } = await workspaceWithJournal();
  const journals = path.join(folder, 'journal');
  const file = path.join(journals, fs.readdirSync(journals).sort().at(-1) ?? '');
  const bytes = fs.readFileSync(file);
  const middle = bytes.lastIndexOf(0x0a, -2) + 100;
  bytes.fill(0, middle, middle + (middle % 512 === 511 ? 2 : 1));
  fs.writeFileSync(file, bytes);
  const { problems } = await WorkspaceStore.open(folder, { access: 'read' });
  expect(problems.map(({ kind }) => kind)).toEqual(['damaged']);
});

test('A last line that only lost its end is whole', async () => {
  const { folder, store } = await workspaceWithJournal();
  const journals = path.join(folder, 'journal');
  const file = path.join(journals, fs.readdirSync(journals).sort().at(-1) ?? '');
  const whole = fs.readFileSync(file);
  for (const end of ['', 'x']) {
    fs.writeFileSync(file, Buffer.concat([whole.subarray(0, -1), Buffer.from(end)]));
    const again = await WorkspaceStore.open(folder, { access: 'read' });
    expect([again.workspace, again.problems]).toEqual([store.workspace, []]);
  }
});

test('A journal of a newer version is refused, and stays as it is', async () => {
  const { folder } = await workspaceWithJournal();
  const file = path.join(folder, 'journal', 'j-newer-1.ndjson');
  fs.writeFileSync(file, 'sealed otherwise {"format":"lectern-journal","formatVersion":4}\n');
  await expect(WorkspaceStore.open(folder)).rejects.toMatchObject({ kind: 'tooNew' });
});
