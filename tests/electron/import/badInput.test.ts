import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { importPaths } from '../../../electron/import/importPaths';
import { checkWorkspace } from '../../../electron/storage/checkWorkspace';
import { builtCommandLine } from '../../support/commandLine';
import { contentsOf } from '../../support/faultyFiles';
import { builtPool } from '../../support/importWorker';
import { temporaryFolder } from '../../support/temporaryFolder';
import { createDesk } from '../../support/testDesk';
import { zipOf } from '../../support/zipWriter';

const words = 'The council wants cameras in every tram.';

/** Files that are opened, with their text and encoding, and a part of every warning. */
const opened: Record<string, { bytes: Buffer; text: string; encoding: string; warns?: string }> = {
  'plain.txt': { bytes: Buffer.from(words), text: words, encoding: 'utf-8' },
  'bom.txt': { bytes: Buffer.from(`\uFEFF${words} b`), text: `${words} b`, encoding: 'utf-8' },
  'cr.txt': { bytes: Buffer.from(`A\r${words}\r`), text: `A\n${words}\n`, encoding: 'utf-8' },
  'crlf.txt': { bytes: Buffer.from(`B\r\n${words}`), text: `B\n${words}`, encoding: 'utf-8' },
  'utf16le-bom.txt': {
    bytes: Buffer.from(`\uFEFF${words} é`, 'utf16le'),
    text: `${words} é`,
    encoding: 'utf-16le',
  },
  'utf16be-bom.txt': {
    bytes: Buffer.from(`\uFEFF${words} ü`, 'utf16le').swap16(),
    text: `${words} ü`,
    encoding: 'utf-16be',
  },
  'utf16le.txt': {
    bytes: Buffer.from(`${words} le`, 'utf16le'),
    text: `${words} le`,
    encoding: 'utf-16le',
  },
  'utf16be.txt': {
    bytes: Buffer.from(`${words} be`, 'utf16le').swap16(),
    text: `${words} be`,
    encoding: 'utf-16be',
  },
  'utf16-half.txt': {
    bytes: Buffer.concat([Buffer.from(`\uFEFF${words}`, 'utf16le'), Buffer.from([0x41])]),
    text: `${words}\uFFFD`,
    encoding: 'utf-16le',
    warns: 'cut in half',
  },
  'bad-bytes.txt': {
    bytes: Buffer.concat([
      Buffer.from('café\nnaïve '),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('!'),
    ]),
    text: 'café\nnaïve \uFFFD\uFFFD!',
    encoding: 'utf-8',
    warns: '2 bytes are not valid UTF-8, the first in line 2',
  },
  'bad-with-bom.txt': {
    bytes: Buffer.concat([Buffer.from('\uFEFFabc\r'), Buffer.from([0xe9]), Buffer.from(' d')]),
    text: 'abc\n\uFFFD d',
    encoding: 'utf-8',
    warns: '1 byte is not valid UTF-8, the first in line 2',
  },
  'windows-1252.txt': {
    bytes: Buffer.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x80, 0x31]),
    text: '“café” €1',
    encoding: 'windows-1252',
    warns: 'a guess',
  },
  'no-extension': { bytes: Buffer.from(`${words} x`), text: `${words} x`, encoding: 'utf-8' },
  'odd.xyz': { bytes: Buffer.from(`${words} y`), text: `${words} y`, encoding: 'utf-8' },
};

/** Files that are refused, with a part of the sentence. */
const refused: Record<string, { bytes: Buffer; says: string }> = {
  'zero.txt': { bytes: Buffer.alloc(0), says: 'the file is empty' },
  'white.txt': { bytes: Buffer.from(' \r\n\t\u00A0\n'), says: 'nothing but white space' },
  'mark-only.txt': { bytes: Buffer.from('\uFEFF'), says: 'nothing but white space' },
  'nul.txt': { bytes: Buffer.from(`${words}\0${words}`), says: 'a binary file' },
  'nuls.txt': { bytes: Buffer.alloc(4096), says: 'a binary file' },
  'controls.txt': { bytes: Buffer.from('\x01\x02\x03\x04\x05abc'), says: 'a binary file' },
  'random.txt': {
    bytes: Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 73 + (at >> 3)) % 256)),
    says: 'a binary file',
  },
  'pdf.txt': { bytes: Buffer.from('%PDF-1.7\n%rest'), says: 'it says that it is a PDF' },
  'zip.txt': { bytes: Buffer.from('PK\x03\x04rest'), says: 'a ZIP archive' },
  'cut.docx': { bytes: Buffer.from('PK\x03\x04rest'), says: 'it is damaged or was cut off' },
  'sheet.docx': {
    bytes: zipOf({ '[Content_Types].xml': 'x', 'xl/workbook.xml': 'x' }),
    says: 'a ZIP archive, or a spreadsheet',
  },
  'rtf.txt': { bytes: Buffer.from('{\\rtf1\\ansi }'), says: 'it holds no text' },
  'png.txt': { bytes: Buffer.from('\x89PNG\r\n\x1A\nrest', 'latin1'), says: 'a PNG picture' },
  'jpeg.txt': { bytes: Buffer.from('\xFF\xD8\xFF\xE0', 'latin1'), says: 'a JPEG picture' },
  'gif.txt': { bytes: Buffer.from('GIF89a....'), says: 'a GIF picture' },
  'elf.txt': { bytes: Buffer.from('\x7FELF\x02\x01', 'latin1'), says: 'a program' },
  'exe.txt': { bytes: Buffer.from('MZ\x90\x00', 'latin1'), says: 'a Windows program' },
};

const lectern = builtCommandLine();
const pool = builtPool();
const plainly = () => ({ read: pool().read });

test('Every text opens in the right encoding, and every guess comes with a warning', async () => {
  const folder = temporaryFolder();
  const desk = await createDesk(path.join(folder, 'ws'));
  const names = Object.keys(opened);
  for (const [name, { bytes }] of Object.entries(opened)) {
    fs.writeFileSync(path.join(folder, name), bytes);
  }
  const { files } = await importPaths(
    desk,
    names.map((name) => path.join(folder, name)),
    plainly(),
  );
  const found = await Promise.all(
    files.map(async (file) => {
      if (file.outcome !== 'added') return [file.name, file.outcome];
      const reading = desk.store().workspace.readings[file.reading];
      return [
        file.name,
        await desk.store().text(file.reading),
        reading?.origin.encoding,
        file.warnings.length,
      ];
    }),
  );
  expect(found).toEqual(
    Object.entries(opened).map(([name, { text, encoding, warns }]) => [
      name,
      text,
      encoding,
      warns === undefined ? 0 : 1,
    ]),
  );
  for (const file of files) {
    const warns = opened[file.name]?.warns;
    if (file.outcome === 'added' && warns !== undefined) expect(file.warnings[0]).toContain(warns);
  }
  const originals = path.join(folder, 'ws', 'originals');
  const kept = fs.readdirSync(originals).map((name) => fs.readFileSync(path.join(originals, name)));
  for (const [name, { bytes }] of Object.entries(opened)) {
    expect([name, kept.some((other) => other.equals(bytes))]).toEqual([name, true]);
  }
  expect((await checkWorkspace(path.join(folder, 'ws'))).problems).toEqual([]);
});

test('What is no text is refused by name, the rest of the batch goes on, and nothing stays', async () => {
  const folder = temporaryFolder();
  const desk = await createDesk(path.join(folder, 'ws'));
  const names = Object.keys(refused);
  for (const [name, { bytes }] of Object.entries(refused)) {
    fs.writeFileSync(path.join(folder, name), bytes);
  }
  fs.closeSync(fs.openSync(path.join(folder, 'huge.txt'), 'w'));
  fs.truncateSync(path.join(folder, 'huge.txt'), 50 * 1024 * 1024);
  fs.closeSync(fs.openSync(path.join(folder, 'huge.qdpx'), 'w'));
  fs.truncateSync(path.join(folder, 'huge.qdpx'), 600 * 1024 * 1024);
  fs.writeFileSync(path.join(folder, 'good.txt'), words);
  const expected: [string, string][] = [
    ...names.map((name): [string, string] => [name, refused[name]?.says ?? '']),
    ['huge.txt', '“huge.txt” is 50 MB. Lectern opens texts of up to 20 MB.'],
    ['huge.qdpx', '“huge.qdpx” is 600 MB. Lectern opens projects of up to 512 MB.'],
    ['gone.txt', 'is not there'],
  ];
  const before = contentsOf(path.join(folder, 'ws'));
  const bad = await importPaths(
    desk,
    expected.map(([name]) => path.join(folder, name)),
    plainly(),
  );
  for (const [at, [name, says]] of expected.entries()) {
    const report = bad.files[at];
    expect(report).toMatchObject({ outcome: 'refused', name });
    if (report?.outcome !== 'refused') continue;
    expect(report.failure.message).toContain(name);
    expect(report.failure.message).toContain(says);
  }
  expect(bad.changes).toEqual([]);
  expect(contentsOf(path.join(folder, 'ws'))).toEqual(before);

  const mixed = await importPaths(
    desk,
    ['zero.txt', 'good.txt', 'pdf.txt'].map((name) => path.join(folder, name)),
    plainly(),
  );
  expect(mixed.files.map(({ outcome }) => outcome)).toEqual(['refused', 'added', 'refused']);
  expect(desk.store().workspace.order).toHaveLength(1);
}, 30_000);

test('The same file twice is said to be there, and one in the bin comes back', async () => {
  const folder = temporaryFolder();
  const desk = await createDesk(path.join(folder, 'ws'));
  const file = path.join(folder, 'a.txt');
  fs.writeFileSync(file, words);
  const { files } = await importPaths(desk, [file, file], plainly());
  const [id = ''] = desk.store().workspace.order;
  expect(files.map(({ outcome }) => outcome)).toEqual(['added', 'duplicate']);
  expect(desk.store().status().undo).toBe('import of a reading');
  await desk.store().transact('bin', () => [
    {
      kind: 'reading.update',
      reading: id,
      set: { binned: '2025-02-04T12:00:00.000Z' },
      was: { binned: null },
    },
  ]);
  expect((await importPaths(desk, [file], plainly())).files).toMatchObject([
    { outcome: 'added', reading: id, warnings: ['It was in the bin and is back, with its tags.'] },
  ]);
  expect(desk.store().workspace.readings[id]?.binned).toBeNull();
});

test('A cancelled import adds nothing and leaves no file', async () => {
  const folder = temporaryFolder();
  const desk = await createDesk(path.join(folder, 'ws'));
  fs.writeFileSync(path.join(folder, 'a.txt'), words);
  const before = contentsOf(path.join(folder, 'ws'));
  const cancelled = AbortSignal.abort();
  const options = { ...plainly(), signal: cancelled };
  await expect(importPaths(desk, [path.join(folder, 'a.txt')], options)).rejects.toMatchObject({
    kind: 'cancelled',
  });
  expect(contentsOf(path.join(folder, 'ws'))).toEqual(before);
});

test('A text of nearly 20 MB is opened', async () => {
  const folder = temporaryFolder();
  const desk = await createDesk(path.join(folder, 'ws'));
  const file = path.join(folder, 'long.txt');
  fs.writeFileSync(file, `${`${words} `.repeat(100)}\n`.repeat(4800));
  expect((await importPaths(desk, [file], plainly())).files).toMatchObject([{ outcome: 'added' }]);
}, 30_000);

test('A file that the account may not read is refused by name, and the others are imported', async () => {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, 'secret.txt'), words);
  fs.chmodSync(path.join(folder, 'secret.txt'), 0o000);
  fs.writeFileSync(path.join(folder, 'open.txt'), words);
  const ws = path.join(folder, 'ws');
  // The administrator may read everything: as root, the command runs as somebody else.
  const root = process.getuid?.() === 0;
  if (root) fs.chownSync(folder, 65534, 65534);
  const somebody = { cwd: folder, ...(root ? { uid: 65534, gid: 65534 } : {}) };
  expect(await lectern.run(somebody, 'create', ws)).toMatchObject({ code: 0 });
  const ran = await lectern.run(somebody, 'import', ws, 'secret.txt', 'open.txt', '--json');
  expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('secret.txt') as string });
  expect(JSON.parse(ran.out)).toMatchObject({
    files: [
      { file: 'secret.txt', outcome: 'refused', failure: { kind: 'unreadable' } },
      { file: 'open.txt', outcome: 'added' },
    ],
  });
}, 60_000);
