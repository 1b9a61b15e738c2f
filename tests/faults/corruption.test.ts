import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readingsService } from '../../electron/services/readings';
import { addTag } from '../../electron/services/tags';
import { checkWorkspace } from '../../electron/storage/checkWorkspace';
import { WorkspaceStore } from '../../electron/storage/workspaceStore';
import { Failure } from '../../shared/ipc/failure';
import { tagsIn } from '../../shared/model/workspace';
import { randomNumbers } from '../support/randomNumbers';
import { temporaryFolder } from '../support/temporaryFolder';
import { article, createDesk } from '../support/testDesk';

/** How many damages are tried; `npm run test:faults` sets more. */
const count = Number(process.env.LECTERN_CORRUPTIONS ?? 100);

/** A workspace with 12 tags: some in the documents, some in both generations, some in the journal. */
async function workspaceWithJournal() {
  const folder = path.join(temporaryFolder(), 'ws');
  const desk = await createDesk(folder);
  await readingsService(desk)['readings.paste']({ text: article });
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

test(`${String(count)} damaged files are noticed, and every record that is whole is here`, async () => {
  const { folder, reading, store } = await workspaceWithJournal();
  const whole = tagsIn(store.workspace, reading);
  const random = randomNumbers(20);
  const names = Object.keys(harms);
  for (let n = 0; n < count; n += 1) {
    const files = filesWithin(folder);
    const file = files[Math.floor(random() * files.length)] ?? '';
    const name = names[n % names.length] ?? '';
    const before = fs.readFileSync(file);
    const after = harms[name]?.(before, random) ?? before;
    if (after.equals(before)) continue;
    fs.writeFileSync(file, after);
    const context = `${String(n)}: ${path.relative(folder, file)}, ${name}`;

    const { problems } = await checkWorkspace(folder);
    const opened = await WorkspaceStore.open(folder).catch((error: unknown) => error);
    if (opened instanceof Failure) {
      expect(opened.kind, context).toBe('tooNew');
    } else {
      expect(opened, context).toBeInstanceOf(WorkspaceStore);
      const tags = tagsIn((opened as WorkspaceStore).workspace, reading);
      expect(
        tags.inOrder.filter((tag) => !same(tag, whole.get(tag.id))),
        context,
      ).toEqual([]);
      const journal = file.endsWith('.ndjson');
      // A cut end of a journal is what a crash leaves. Only what was nowhere else may be missing.
      if (!journal) expect(tags.size, context).toBe(12);
      else expect(tags.size, context).toBeGreaterThanOrEqual(6);
      if (!(journal && name === 'a cut end')) expect(problems, context).not.toEqual([]);
    }
    expect(fs.readFileSync(file), context).toEqual(after);
    fs.writeFileSync(file, before);
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
  for (const tail of ['0', '00000000 {"s":9', '\0'.repeat(600), `${'\0'.repeat(512)}"}]}\n`]) {
    fs.writeFileSync(file, Buffer.concat([whole, Buffer.from(tail)]));
    const again = await WorkspaceStore.open(folder);
    expect([again.workspace, again.problems]).toEqual([store.workspace, []]);
  }
});

test('A journal of a newer version is refused, and stays as it is', async () => {
  const { folder } = await workspaceWithJournal();
  const file = path.join(folder, 'journal', 'j-newer-1.ndjson');
  fs.writeFileSync(file, 'sealed otherwise {"format":"lectern-journal","formatVersion":2}\n');
  await expect(WorkspaceStore.open(folder)).rejects.toMatchObject({ kind: 'tooNew' });
});
