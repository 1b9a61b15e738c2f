import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codebookFolded, formatOf } from '../../../electron/storage/formats';
import { Replica } from '../../../electron/storage/replica';
import { seal, sealInSlices, unseal } from '../../../electron/storage/sealed';

const format = formatOf('r');

function foldedWith(count: number, text: string) {
  const replica = new Replica();
  replica.join(codebookFolded({ codes: [], reviewers: [] }));
  for (let at = 0; at < count; at += 1) {
    const set = { text, nothing: {}, none: [], some: ['a', { b: at }] };
    replica.write(`tag:${String(at)}`, { live: true, set, was: null, stamp: [at + 1, 'w'] });
  }
  replica.includes('j-w-1.ndjson', count, count, '2025-02-04T12:00:00.000Z');
  return replica.fold(1, null);
}

test('A file that is made in slices is the file that is made at once', async () => {
  const counts = fc.constantFrom(0, 1, 2, 99, 100, 101, 200, 201, 350);
  await fc.assert(
    fc.asyncProperty(counts, fc.string({ unit: 'binary' }), async (count, text) => {
      const folded = foldedWith(count, text);
      const [whole, sliced] = [seal(format, folded), await sealInSlices(format, folded)];
      expect(Buffer.from(sliced.bytes).toString()).toBe(Buffer.from(whole.bytes).toString());
      expect(sliced.seal).toBe(whole.seal);
      expect(unseal(format, sliced.bytes, 'a').data).toEqual(folded);
    }),
    { numRuns: 30 },
  );
});

test('Whoever waits gets a turn between two slices', async () => {
  let isSealed = false;
  const sealing = sealInSlices(format, foldedWith(1000, 'x')).then(() => (isSealed = true));
  for (let turn = 0; turn < 5; turn += 1) {
    await setImmediate();
    expect(isSealed).toBe(false);
  }
  await sealing;
});

test('A fold holds one moment, whatever is written before its file is made', async () => {
  const replica = new Replica();
  replica.join(foldedWith(150, 'earlier'));
  const folded = replica.fold(2, null);
  const before = seal(format, folded);
  const sealing = sealInSlices(format, folded);
  await setImmediate();
  const change = { live: null, set: { text: 'later' }, was: { text: 'earlier' } };
  replica.write('tag:149', { ...change, stamp: [500, 'w'] });
  replica.join({
    ...foldedWith(1, 'joined'),
    records: [{ ...folded.records[148]!, live: false, stamp: [501, 'w'] }],
  });
  expect((await sealing).seal).toBe(before.seal);
  expect(seal(format, replica.fold(2, null)).seal).not.toBe(before.seal);
});

test('A file of a version that never was is damaged, whatever its seal says', () => {
  const { bytes } = seal({ ...format, version: 0 }, foldedWith(1, 'x'));
  expect(() => unseal(format, bytes, 'a')).toThrow(
    expect.objectContaining({
      kind: 'damaged',
      detail: 'No step leads from version 0 of lectern-reading.',
    }) as Error,
  );
});
