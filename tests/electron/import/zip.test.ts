import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openZip, zipLimits } from '../../../electron/import/zip';
import { Failure } from '../../../shared/ipc/failure';
import { randomNumbers } from '../../support/randomNumbers';
import { type ZipPart, zipOf } from '../../support/zipWriter';
import { processorTime } from '../../support/processorTime';

const mebibyte = 1024 * 1024;
const honest: ZipPart = { name: 'a.txt', data: 'The council wants cameras. '.repeat(20) };

/** Opens an archive, reads all of it, and gives the sentence of its refusal. */
async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    const archive = await openZip(bytes, 'debate.zip');
    for (const name of archive.names) await archive.read(name);
    return 'it was read';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(error.kind).toBe('refused');
    expect(error.message).toMatch(
      /^“debate\.zip” was not imported: .*\. The file was not changed\./,
    );
    return error.message;
  }
}

test('The parts of an archive come out as they went in, one by one', async () => {
  const parts = {
    'a/b.xml': 'x'.repeat(5000),
    'b.txt': '',
    'Straße 😀.txt': 'é',
    'folder/': '',
  };
  const archive = await openZip(zipOf(parts), 'debate.zip');
  expect(archive.names).toEqual(['a/b.xml', 'b.txt', 'Straße 😀.txt']);
  expect(Buffer.from(await archive.read('a/b.xml')).toString()).toBe(parts['a/b.xml']);
  expect(await archive.read('b.txt')).toHaveLength(0);
  expect(archive.has('Straße 😀.txt')).toBe(true);
  expect(archive.has('folder/')).toBe(false);
  await expect(archive.read('c.txt')).rejects.toMatchObject({
    message: expect.stringContaining('its part “c.txt” is missing') as string,
  });
});

test('What stands in a larger block of memory is read from its own start', async () => {
  const bytes = zipOf([honest]);
  const block = new Uint8Array(bytes.length + 100).fill(7);
  block.set(bytes, 50);
  const archive = await openZip(block.subarray(50, 50 + bytes.length), 'debate.zip');
  expect(await archive.read('a.txt')).toHaveLength(540);
});

test('Names with backslashes are names with slashes', async () => {
  const archive = await openZip(zipOf([{ ...honest, name: 'word\\a.xml' }]), 'debate.zip');
  expect(archive.names).toEqual(['word/a.xml']);
});

const hostile: Record<string, { parts: readonly ZipPart[]; says: string }> = {
  'a name that climbs': {
    parts: [{ ...honest, name: '../../evil.txt' }],
    says: 'has the name “../../evil.txt”, which leads out of it',
  },
  'a name that climbs by backslashes': {
    parts: [{ ...honest, name: 'a\\..\\..\\evil.txt' }],
    says: 'which leads out of it',
  },
  'an absolute name': { parts: [{ ...honest, name: '/etc/evil' }], says: 'leads out of it' },
  'an absolute name of Windows': {
    parts: [{ ...honest, name: 'C:\\evil.txt' }],
    says: 'leads out of it',
  },
  'a share of Windows': { parts: [{ ...honest, name: '\\\\evil\\x' }], says: 'leads out of it' },
  'a name with a NUL': { parts: [{ ...honest, name: 'a\0.txt' }], says: 'leads out of it' },
  'an empty name': { parts: [{ ...honest, name: '' }], says: 'leads out of it' },
  'two equal names': { parts: [honest, honest], says: 'two of its parts have the name “a.txt”' },
  'names that differ in case': {
    parts: [honest, { ...honest, name: 'A.TXT' }],
    says: 'two of its parts have the name “A.TXT”',
  },
  'names that differ in how accents are written': {
    parts: [
      { ...honest, name: 'caf\u00E9' },
      { ...honest, name: 'cafe\u0301' },
    ],
    says: 'two of its parts have the name',
  },
  'a link': { parts: [{ ...honest, mode: 0o120777 }], says: '“a.txt” is a link or a device' },
  'a device': { parts: [{ ...honest, mode: 0o060777 }], says: 'is a link or a device' },
  'an encrypted part': { parts: [{ ...honest, flags: 1 }], says: '“a.txt” is encrypted' },
  'two names for one part': {
    parts: [{ ...honest, localName: 'b.txt' }],
    says: '“a.txt” has two different names',
  },
  'a wrong checksum': { parts: [{ ...honest, crc: 1 }], says: 'it is damaged' },
  'a size that is too small': { parts: [{ ...honest, size: 10 }], says: 'it is damaged' },
  'a size that is too large': { parts: [{ ...honest, size: 9999 }], says: 'it is damaged' },
  'an unknown way to pack': {
    parts: [{ ...honest, method: 12 }],
    says: 'packed in a way that Lectern cannot read',
  },
  'too many parts': {
    parts: Array.from({ length: 2001 }, (_, at) => ({ name: `${at}.txt`, data: 'x' })),
    says: 'more than 2000 parts',
  },
};

test.each(Object.entries(hostile))('An archive with %s is refused in words', async (_, one) => {
  const time = processorTime();
  expect(await refusal(zipOf(one.parts))).toContain(one.says);
  expect(time()).toBeLessThan(2000);
});

/** 256 MiB of zeros, in a quarter of a megabyte. */
const zeros = Buffer.alloc(256 * mebibyte);

/** Bytes that cannot be packed, so that what they stand with is not packed too well. */
const random = randomNumbers(7);
const noise = Buffer.from(Array.from({ length: mebibyte / 2 }, () => Math.floor(random() * 256)));

const shortZeros = zeros.subarray(0, 50 * mebibyte);
const megabyteOfZeros = zeros.subarray(0, mebibyte);
/** It becomes less than 200 times its packed size. */
const mixed = Buffer.concat([noise, zeros.subarray(0, 80 * mebibyte)]);

const bombs: Record<string, () => Buffer> = {
  'is shorter than a part may be': () => zipOf([{ name: 'bomb', data: shortZeros }]),
  'says honestly what it becomes': () => zipOf([{ name: 'bomb', data: zeros }]),
  'says that it becomes little': () => zipOf([{ name: 'bomb', data: zeros, size: 1000 }]),
  'says that it becomes just what is allowed': () =>
    zipOf([{ name: 'bomb', data: zeros, size: 50 * mebibyte }]),
  'has many parts that are each allowed': () =>
    zipOf(
      Array.from({ length: 8 }, (_, at) => ({
        name: `${at}`,
        data: mixed,
      })),
    ),
  'shares its bytes among many parts': () =>
    zipOf([
      { name: 'bomb', data: megabyteOfZeros },
      ...Array.from({ length: 1500 }, (_, at) => ({
        name: `bomb${at}`,
        data: megabyteOfZeros,
        localName: 'bomb',
        sharesWith: 0,
      })),
    ]),
};
test.each(Object.entries(bombs))(
  'A bomb that %s is refused at once, in little memory',
  async (_, make) => {
    const bytes = make();
    expect(bytes.length).toBeLessThan(8 * mebibyte);
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    const time = processorTime();
    const said = await refusal(bytes);
    expect(time()).toBeLessThan(2000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * mebibyte);
    expect(said).toMatch(/becomes far larger|more than 500 MB|same bytes|is damaged/);
  },
  60_000,
);

test('Parts that lie about their sizes are counted as they are unpacked', async () => {
  const data = Buffer.concat([noise, zeros.subarray(0, 20 * mebibyte)]);
  const limits = {
    entries: 10,
    entryBytes: 100 * mebibyte,
    readBytes: 32 * mebibyte,
    totalBytes: 30 * mebibyte,
    ratio: 200,
    ratioFrom: mebibyte,
  };
  const archive = await openZip(zipOf([{ name: 'a', data }]), 'debate.zip', limits);
  expect(await archive.read('a')).toHaveLength(data.length);
  await expect(archive.read('a')).rejects.toMatchObject({ kind: 'refused' });
}, 30_000);

test('A part that is read is shorter than one that only stands in the archive may be', async () => {
  const data = Buffer.concat(Array.from({ length: 33 }, () => noise.subarray(0, mebibyte / 4)));
  const archive = await openZip(zipOf([{ name: 'a', data }]), 'debate.zip', {
    ...zipLimits,
    readBytes: data.length - 1,
  });
  await expect(archive.read('a')).rejects.toThrow('a text of more than 8 MB, unpacked');
});

test('A part that is an archive is a part like any other: nobody looks into it', async () => {
  const inner = zipOf([{ name: '../evil', data: 'x' }]);
  const archive = await openZip(zipOf({ 'inner.zip': inner }), 'debate.zip');
  expect(archive.names).toEqual(['inner.zip']);
  expect(Buffer.from(await archive.read('inner.zip')).equals(inner)).toBe(true);
});

test('An archive that was cut off anywhere is refused', async () => {
  const whole = zipOf([honest, { ...honest, name: 'b.txt' }]);
  for (let length = 0; length < whole.length; length += 7) {
    expect(await refusal(whole.subarray(0, length))).toContain('it is damaged or was cut off');
  }
});

test('An archive with any byte changed gives the same parts or is refused', async () => {
  const whole = zipOf([honest, { ...honest, name: 'b.txt' }]);
  const flip = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }));
  await fc.assert(
    fc.asyncProperty(flip, async ([at, change]) => {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ change;
      try {
        const archive = await openZip(bytes, 'debate.zip');
        for (const name of archive.names) {
          expect(Buffer.from(await archive.read(name)).toString()).toBe(honest.data);
        }
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
      }
    }),
    { numRuns: 500, seed: 4 },
  );
}, 30_000);

test('Zeros of 256 MiB fit in 0.26 MB: the bombs are bombs', () => {
  expect(zipOf([{ name: 'bomb', data: zeros }]).length).toBeLessThan(0.27 * mebibyte);
}, 30_000);
