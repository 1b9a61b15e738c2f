import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { migrate, steps } from '../../../../electron/storage/migrations';
import { contentsOf } from '../../../support/faultyFiles';
import { importText } from '../../../support/importTexts';
import { releasesFolder, rename } from '../../../support/migrations';
import { temporaryFolder } from '../../../support/temporaryFolder';
import { article, createDesk } from '../../../support/testDesk';

const labelSchema = z.object({ format: z.string(), formatVersion: z.int() });

/** Every kind of file below a folder with its versions: `lectern-reading 2`. */
function versionsIn(folder: string): Set<string> {
  const found = new Set<string>();
  for (const [name, base64] of Object.entries(contentsOf(folder))) {
    if (!/\.(json|ndjson)$/.test(name)) continue;
    const text = Buffer.from(base64, 'base64').toString();
    const json = name.endsWith('.json') ? text : text.split('\n', 1).join('').slice(9);
    const { format, formatVersion } = labelSchema.parse(JSON.parse(json));
    found.add(`${format} ${String(formatVersion)}`);
  }
  return found;
}

/** What this program writes into a workspace, by kind, with the version. */
async function writtenToday(): Promise<[format: string, version: number][]> {
  const folder = path.join(temporaryFolder(), 'ws');
  const desk = await createDesk(folder);
  await importText(desk, article);
  await desk.store().fold();
  await desk.store().transact('rename', rename);
  const found = [...versionsIn(folder)].map((one) => one.split(' '));
  await desk.store().close();
  return found.map(([format = '', version]) => [format, Number(version)]);
}

const upTo = (version: number) => Array.from({ length: version }, (_, at) => at + 1);

test('Every version of every kind of file has a fixture, and a step to the version after it', async () => {
  const known = versionsIn(releasesFolder);
  const written = await writtenToday();
  expect(written.map(([format]) => format).sort()).toEqual([
    'lectern-codebook',
    'lectern-journal',
    'lectern-reading',
    'lectern-undo',
    'lectern-version',
    'lectern-workspace',
  ]);
  const stepped = new Set(steps.map(({ format, from }) => `${format} ${String(from)}`));
  for (const [format, version] of written) {
    const needed = upTo(version).map((one) => `${format} ${String(one)}`);
    expect(needed.filter((one) => !known.has(one))).toEqual([]);
    expect(needed.slice(0, -1).filter((one) => !stepped.has(one))).toEqual([]);
    if (format !== 'lectern-version') continue;
    // The readings and the codebook of a version are counted with the file that names them.
    const parts = needed
      .slice(0, -1)
      .flatMap((one) => ['-reading ', '-codebook '].map((part) => one.replace(' ', part)));
    expect(parts.filter((one) => !stepped.has(one))).toEqual([]);
  }
  expect(stepped.size).toBe(steps.length);
});

test('A version from which no step leads is refused in words, and nothing else', () => {
  expect(migrate('lectern-reading', 0, 2, {})).toEqual({
    problem: 'No step leads from version 0 of lectern-reading.',
  });
  expect(migrate('lectern-undo', 1, 9, {})).toHaveProperty('problem');
  expect(migrate('lectern-undo', 1, 1, 'as it is')).toEqual({ record: 'as it is' });
});
