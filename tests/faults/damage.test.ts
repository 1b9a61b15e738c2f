import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { WorkspaceStore } from '../../electron/storage/workspaceStore';
import { importText } from '../support/importTexts';
import { tagsService } from '../../electron/services/tags';
import { Failure } from '../../shared/ipc/failure';
import { previousOf } from '../../electron/storage/workspaceFolder';
import { contentsOf } from '../support/faultyFiles';
import { temporaryFolder } from '../support/temporaryFolder';
import { article, createDesk, deskOf } from '../support/testDesk';

/**
 * A workspace with one reading and one tag; returns its folder and the files by what they are.
 * Alone: without journals and earlier generations, so that each file is the only one of its kind.
 */
async function taggedWorkspace({ alone = false } = {}) {
  const folder = path.join(temporaryFolder(), 'ws');
  const desk = await createDesk(folder);
  await importText(desk, article);
  const [reading = ''] = desk.store().workspace.order;
  await tagsService(desk)['tags.toggle']({ reading, code: 'legal', start: 4, end: 8 });
  await desk.store().close();
  const files = {
    index: path.join(folder, 'workspace.json'),
    codebook: path.join(folder, 'docs', 'codebook', 'base.json'),
    reading: path.join(folder, 'docs', reading, 'base.json'),
  };
  if (alone) {
    for (const file of Object.values(files)) fs.rmSync(previousOf(file), { force: true });
    fs.rmSync(path.join(folder, 'journal'), { recursive: true });
  }
  return { folder, reading, files, workspace: desk.store().workspace };
}

type Damage = (bytes: Buffer) => Buffer;

function flipped(at: (length: number) => number, bit: number): Damage {
  return (bytes) => {
    const copy = Buffer.from(bytes);
    const place = at(bytes.length);
    copy[place] = (copy[place] ?? 0) ^ (1 << bit);
    return copy;
  };
}

const damages: Record<string, Damage> = {
  'is empty': () => Buffer.alloc(0),
  'holds NULs only': (bytes) => Buffer.alloc(bytes.length),
  'ends in NULs': (bytes) => Buffer.from(bytes).fill(0, bytes.length - 40),
  'was cut in the first line': (bytes) => bytes.subarray(0, 12),
  'was cut after the first line': (bytes) => bytes.subarray(0, 20),
  'was cut in the middle': (bytes) => bytes.subarray(0, bytes.length >> 1),
  'lacks its last byte': (bytes) => bytes.subarray(0, bytes.length - 1),
  'has a byte too many': (bytes) => Buffer.concat([bytes, Buffer.from(' ')]),
  'begins with a byte order mark': (bytes) =>
    Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
  'is null': () => Buffer.from('null'),
  'is zero': () => Buffer.from('0'),
  'is an empty list': () => Buffer.from('[]'),
  'is an empty object': () => Buffer.from('{}'),
  'is other JSON': () => Buffer.from('{"name":"other","version":1}'),
  'is no JSON': () => Buffer.from('<<<<<<< HEAD\n'),
  'was formatted by another program': (bytes) =>
    Buffer.from(JSON.stringify(JSON.parse(bytes.toString()))),
  'has other line ends': (bytes) => Buffer.from(bytes.toString().replaceAll('\n', '\r\n')),
  'has another seal': (bytes) =>
    Buffer.from(bytes.toString().replace(/^(\{"\$crc":")./, (_, head: string) => `${head}g`)),
};
// One bit at sixty places, each a different bit: the first line, the last byte, and in between.
for (let place = 0; place < 60; place += 1) {
  const at = (length: number) => Math.floor(((length - 1) * place) / 59);
  damages[`has a flipped bit at ${String(place)}/59`] = flipped(at, place % 8);
}
for (let place = 0; place < 20; place += 1) {
  damages[`has a flipped bit at byte ${String(place)}`] = flipped(() => place, 5);
}

const cases = Object.entries(damages);

test('Any one damaged document is made good from its earlier generation and the journals', async () => {
  const { folder, files, workspace } = await taggedWorkspace();
  const quarantine = path.join(folder, 'quarantine');
  for (const file of Object.values(files).flatMap((name) => [name, previousOf(name)])) {
    if (!fs.existsSync(file)) continue;
    const whole = fs.readFileSync(file);
    for (const [name, damage] of cases) {
      fs.writeFileSync(file, damage(whole));
      const store = await WorkspaceStore.open(folder);
      expect([name, store.workspace]).toEqual([name, workspace]);
      expect(store.problems).toHaveLength(1);
      expect(store.problems[0]).toMatchObject({ kind: 'damaged' });
      expect(store.problems[0]?.message).toContain(file);
      expect(fs.readFileSync(file)).toEqual(damage(whole));
      const kept = fs.readdirSync(quarantine).map((one) => path.join(quarantine, one));
      expect(kept.some((one) => fs.readFileSync(one).equals(damage(whole)))).toBe(true);
      fs.rmSync(quarantine, { recursive: true });
    }
    fs.writeFileSync(file, whole);
  }
}, 600_000);

test('A document that was made good is whole again after the next fold, and can be damaged again', async () => {
  const { folder, files, workspace } = await taggedWorkspace();
  for (let round = 0; round < 3; round += 1) {
    for (const file of Object.values(files)) {
      fs.writeFileSync(file, 'not JSON');
      const store = await WorkspaceStore.open(folder);
      await store.close();
      const { workspace: again, problems } = await WorkspaceStore.open(folder);
      expect([round, again, problems]).toEqual([round, workspace, []]);
    }
  }
});

test('A damaged codebook without another and without a version is refused, and never overwritten', async () => {
  const { folder, files } = await taggedWorkspace({ alone: true });
  const file = files.codebook;
  fs.rmSync(path.join(folder, 'history'), { recursive: true });
  const whole = fs.readFileSync(file);
  for (const [name, damage] of cases) {
    fs.writeFileSync(file, damage(whole));
    const before = contentsOf(folder);
    const refused: unknown = await WorkspaceStore.open(folder).then(
      () => `opened although ${file} ${name}`,
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(Failure);
    expect((refused as Failure).kind).toMatch(/^(damaged|tooNew)$/);
    expect((refused as Failure).message).toContain(file);
    expect(contentsOf(folder)).toEqual(before);
  }
});

test('A damaged reading without another is a problem with its name; the rest opens', async () => {
  const { folder, files, reading } = await taggedWorkspace({ alone: true });
  const whole = fs.readFileSync(files.reading);
  for (const [name, damage] of cases) {
    fs.writeFileSync(files.reading, damage(whole));
    const before = contentsOf(folder);
    const store = await WorkspaceStore.open(folder, { access: 'share' });
    expect([name, store.workspace.readings]).toEqual([name, {}]);
    expect(store.problems).toHaveLength(1);
    expect(store.problems[0]?.kind).toMatch(/^(damaged|tooNew)$/);
    expect(store.problems[0]?.message).toContain(files.reading);
    expect(store.workspace.order).toEqual([reading]);
    expect(contentsOf(folder)).toEqual(before);
  }
});

test('Work in a workspace with a damaged reading leaves the damaged file and its place alone', async () => {
  const { folder, files, reading } = await taggedWorkspace({ alone: true });
  fs.writeFileSync(files.reading, 'not JSON');
  const store = await WorkspaceStore.open(folder);
  await store.transact('rename', ({ name }) => [
    { kind: 'workspace.rename', set: 'Other', was: name },
  ]);
  await store.close();
  expect(fs.readFileSync(files.reading, 'utf8')).toBe('not JSON');
  expect((await WorkspaceStore.open(folder)).workspace).toMatchObject({
    name: 'Other',
    order: [reading],
  });
});

test('A file of a newer version stays as it is, byte for byte, and the sentence says why', async () => {
  const { folder, files } = await taggedWorkspace();
  for (const file of [files.index, files.codebook]) {
    const whole = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, whole.replace('"formatVersion": 4', '"formatVersion": 5'));
    const before = contentsOf(folder);
    await expect(WorkspaceStore.open(folder)).rejects.toMatchObject({
      kind: 'tooNew',
      message: expect.stringContaining('newer version of Lectern') as string,
    });
    expect(contentsOf(folder)).toEqual(before);
    fs.writeFileSync(file, whole);
  }
});

test('A newer reading is a problem, and other work leaves its file as it is', async () => {
  const { folder, files } = await taggedWorkspace();
  const newer = fs
    .readFileSync(files.reading, 'utf8')
    .replace('"formatVersion": 4', '"formatVersion": 7');
  fs.writeFileSync(files.reading, newer);
  const store = await WorkspaceStore.open(folder);
  expect(store.problems).toMatchObject([{ kind: 'tooNew' }]);
  await store.transact('rename', ({ name }) => [
    { kind: 'workspace.rename', set: 'Other', was: name },
  ]);
  expect(fs.readFileSync(files.reading, 'utf8')).toBe(newer);
});

test('A reading that is listed and missing is a problem, not silence', async () => {
  const { folder, files } = await taggedWorkspace({ alone: true });
  fs.rmSync(path.dirname(files.reading), { recursive: true });
  const { problems } = await WorkspaceStore.open(folder);
  expect(problems).toMatchObject([{ kind: 'notFound' }]);
  expect(problems[0]?.message).toContain(files.reading);
  expect(fs.existsSync(path.dirname(files.reading))).toBe(false);
});

test('A reading that a crash left out of the list is at its end', async () => {
  const { folder, files, reading } = await taggedWorkspace();
  const index = fs.readFileSync(files.index);
  const desk = { ...deskOf(await WorkspaceStore.open(folder)), newId: () => 'second' };
  await importText(desk, `${article} Second.`);
  await desk.store().close();
  fs.writeFileSync(files.index, index);
  const store = await WorkspaceStore.open(folder);
  expect(store.workspace.order).toEqual([reading, 'second']);
  expect(store.problems).toEqual([]);
});

test('A changed text without a spare copy is refused, and its reading can still be seen in the list', async () => {
  const { folder, reading } = await taggedWorkspace();
  const texts = path.join(folder, 'texts');
  const [name = ''] = fs.readdirSync(texts);
  fs.appendFileSync(path.join(texts, name), '.');
  fs.rmSync(path.join(folder, 'history'), { recursive: true });
  const store = await WorkspaceStore.open(folder);
  await expect(store.text(reading)).rejects.toMatchObject({
    kind: 'damaged',
    message: expect.stringContaining(name) as string,
  });
  expect(Object.keys(store.workspace.readings)).toEqual([reading]);
});
