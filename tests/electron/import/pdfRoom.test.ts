import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { requireRoom } from '../../../electron/import/pdf/requireRoom';
import { Failure } from '../../../shared/ipc/failure';
import { importWith } from '../../support/importWith';
import { pdf } from '../../../electron/import/pdf';
import { makePdf } from '../../support/pdf';

const mebibyte = 1024 * 1024;

function packed(data: Uint8Array, dictionary: string): string {
  const bytes = deflateSync(data).toString('latin1');
  return `<<${dictionary}/Length ${String(bytes.length)}>>\nstream\n${bytes}\nendstream`;
}

/** A file with these parts besides a page of words. */
function fileWith(...objects: string[]): Buffer {
  return makePdf([{ words: [{ x: 60, y: 700, text: 'Words of the page' }] }], { objects });
}

const large = Buffer.alloc(40 * mebibyte, ' ');

test('A part that has no room in memory is refused before it is unpacked for its words', async () => {
  const file = fileWith(packed(large, '/Filter/FlateDecode'));
  expect(file.length).toBeLessThan(mebibyte);
  expect(() => requireRoom(file, 'a.pdf')).toThrow(Failure);
  await expect(importWith(pdf, file)).rejects.toMatchObject({ kind: 'refused' });
});

test('So are a part that is packed twice, and parts that are too large together', () => {
  const once = deflateSync(large);
  const twice = packed(once, '/Filter[/FlateDecode/FlateDecode]');
  expect(() => requireRoom(fileWith(twice), 'a.pdf')).toThrow(/larger than 32 MB/);
  const parts = Array.from({ length: 5 }, () =>
    packed(large.subarray(0, 30 * mebibyte), '/Filter/FlateDecode'),
  );
  expect(() => requireRoom(fileWith(...parts), 'a.pdf')).toThrow(/128 MB/);
  expect(() => requireRoom(fileWith(...parts.slice(0, 4)), 'a.pdf')).not.toThrow();
});

test('Pictures, which nobody reads, and parts that are damaged or no packed parts, are no trouble', () => {
  const parts = [
    packed(large, '/Type/XObject/Subtype/Image/Filter/FlateDecode'),
    '<</Filter/FlateDecode/Length 9>>\nstream\nno packed\nendstream',
    '<</Length 3>>\nstream\nq Q\nendstream',
    'stream without an end',
  ];
  expect(() => requireRoom(fileWith(...parts), 'a.pdf')).not.toThrow();
  expect(() => requireRoom(Buffer.from('stream'), 'a.pdf')).not.toThrow();
});
