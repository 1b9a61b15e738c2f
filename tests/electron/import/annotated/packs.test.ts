import { randomBytes } from 'node:crypto';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packOf } from '../../../../electron/import/annotated/packs';
import { zipFile } from '../../../../shared/export/zipFile';

const mebibyte = 1024 * 1024;
/** Bytes that nothing makes shorter. */
const noise = (megabytes: number) => new Uint8Array(randomBytes(megabytes * mebibyte));

test('A project may hold far more than a document, and a part of it more than a text', async () => {
  const parts = { 'lectern.json': noise(70), 'originals/a.pdf': noise(70) };
  const { files } = await packOf('large.zip', zipSync(parts, { level: 0 }));
  expect([...files.values()].map(({ length }) => length)).toEqual([70 * mebibyte, 70 * mebibyte]);
});

test('Little that becomes much is refused, whoever says how much it is', async () => {
  const half = noise(1);
  // Half of it packs to nothing: some forty times as much as the file, and no single part is a bomb.
  const part = new Uint8Array(40 * mebibyte);
  part.set(half);
  const parts = Object.fromEntries([1, 2, 3, 4].map((at) => [`${String(at)}.txt`, part]));
  const bytes = zipSync(parts, { level: 4 });
  await expect(packOf('bomb.qdpx', bytes)).rejects.toMatchObject({
    kind: 'refused',
    message: expect.stringMatching(/^“bomb\.qdpx” was not imported: .* more than 128 MB/) as string,
  });
});

test('What Lectern itself packs is never taken for a bomb', async () => {
  const data = 'a'.repeat(3 * mebibyte);
  const { files } = await packOf('own.zip', zipFile([{ name: 'texts/a.txt', data }]));
  expect(files.get('texts/a.txt')?.length).toBe(3 * mebibyte);
});
