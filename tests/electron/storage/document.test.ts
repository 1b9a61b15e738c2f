import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Document } from '../../../electron/storage/document';
import { failingFiles } from '../../support/faultyFiles';
import { temporaryFolder } from '../../support/temporaryFolder';

const format = { format: 'test', version: 1, schema: z.object({ words: z.string() }) };

test('A record that the disk refuses is not kept in memory, and the next save works', async () => {
  const { files, arm, heal } = failingFiles(1, 'ENOSPC', { forGood: true });
  const place = { files, file: path.join(temporaryFolder(), 'a.json'), ownFolder: false };
  const document = new Document(place, format);
  await document.save({ words: 'first' });
  arm();
  await expect(document.save({ words: 'second' })).rejects.toMatchObject({ kind: 'unreadable' });
  expect(document.data).toEqual({ words: 'first' });
  heal();
  await document.save({ words: 'third' });
  expect((await Document.open(place, format)).data).toEqual({ words: 'third' });
});

test('A record that could not be read back is not written', async () => {
  const file = path.join(temporaryFolder(), 'a.json');
  const { files } = failingFiles(0, 'EIO');
  const strict = { ...format, schema: z.object({ words: z.string().min(1) }) };
  const document = new Document({ files, file, ownFolder: false }, strict);
  await expect(document.save({ words: '' })).rejects.toThrow(z.ZodError);
  expect([document.data, fs.existsSync(file)]).toEqual([null, false]);
});
