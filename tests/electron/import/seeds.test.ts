import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { importPaths } from '../../../electron/import/importPaths';
import { checkWorkspace } from '../../../electron/storage/checkWorkspace';
import { builtPool } from '../../support/importWorker';
import { temporaryFolder } from '../../support/temporaryFolder';
import { createDesk } from '../../support/testDesk';

const seeds = path.resolve('../shared/seeds');
const haveSeeds = fs.existsSync(seeds);
const folder = haveSeeds ? seeds : path.resolve('sample/readings');
const source = haveSeeds ? 'the five seed readings' : 'the sample (the seed readings are not here)';
const files = fs
  .readdirSync(folder)
  .sort()
  .map((name) => path.join(folder, name));

const pool = builtPool();

async function imported() {
  const ws = path.join(temporaryFolder(), 'ws');
  const desk = await createDesk(ws);
  await importPaths(desk, files, { read: pool().read });
  const { workspace } = desk.store();
  const readings = await Promise.all(
    workspace.order.map(async (id) => ({
      reading: workspace.readings[id]!,
      text: await desk.store().text(id),
    })),
  );
  return { ws, readings };
}

test(`Every character of ${source} that is not white space is in exactly one block, in order`, async () => {
  const { ws, readings } = await imported();
  expect(readings).toHaveLength(files.length);
  for (const [at, { reading, text }] of readings.entries()) {
    expect(text).toBe(fs.readFileSync(files[at]!, 'utf8'));
    const joined = reading.blocks.map(({ start, end }) => text.slice(start, end)).join('');
    expect(joined.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    const edges = reading.blocks.flatMap(({ start, end }) => [start, end]);
    expect(edges).toEqual([...edges].sort((a, b) => a - b));
  }
  expect((await checkWorkspace(ws)).problems).toEqual([]);
});

test.runIf(haveSeeds)('The words of the seed readings are counted as wc counts them', async () => {
  const { readings } = await imported();
  expect(readings.map(({ reading }) => reading.text.words)).toEqual([822, 1585, 476, 490, 780]);
});

test.runIf(haveSeeds)(
  'The four subheads of the fifth seed are its headings, and its leftovers are not',
  async () => {
    const { readings } = await imported();
    const { reading, text } = readings[4]!;
    const headings = reading.blocks.filter(({ kind }) => kind === 'heading');
    const lines = text.split('\n');
    expect(headings.map(({ start, end }) => text.slice(start, end))).toEqual(
      [13, 25, 35, 45].map((line) => lines[line - 1]),
    );
    expect(text).toContain('Screenshot');
    expect(text).toContain('Read also:');
  },
);
