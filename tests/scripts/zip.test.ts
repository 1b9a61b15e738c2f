import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listEntries, readEntry } from '../../scripts/electronRuntime/zip.mjs';
import { temporaryFolder } from '../support/temporaryFolder';

interface Member {
  name: string;
  text: string;
  method?: number;
  crc?: number;
}

/** A ZIP archive as other programs write it. */
function zip(members: Member[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, text, method = 8, crc = zlib.crc32(text) } of members) {
    const data = method === 8 ? zlib.deflateRawSync(text) : Buffer.from(text);
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(method, 8);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const central = Buffer.alloc(46 + name.length);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(crc, 16);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(text.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE((0o100755 << 16) >>> 0, 38);
    central.writeUInt32LE(at, 42);
    central.write(name, 46);
    parts.push(local, data);
    directory.push(central);
    at += local.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}

/** Opens bytes as a file for the running test. */
function open(bytes: Buffer): number {
  const name = path.join(temporaryFolder(), 'archive.zip');
  fs.writeFileSync(name, bytes);
  const file = fs.openSync(name, 'r');
  onTestFinished(() => {
    fs.closeSync(file);
  });
  return file;
}

/** Everything in an archive, as "name mode text". */
function contents(bytes: Buffer): string[] {
  const file = open(bytes);
  return listEntries(file).map(
    (entry) => `${entry.name} ${entry.mode.toString(8)} ${readEntry(file, entry).toString()}`,
  );
}

describe('the ZIP reader', () => {
  test('reads packed and plain entries with their permissions', () => {
    const members = [
      { name: 'a', text: 'some text, some text, some text' },
      { name: 'b/c', text: 'plain', method: 0 },
    ];
    expect(contents(zip(members))).toEqual([
      'a 755 some text, some text, some text',
      'b/c 755 plain',
    ]);
  });

  test('reads an empty archive', () => {
    expect(contents(zip([]))).toEqual([]);
  });

  test('refuses an entry that does not match its checksum', () => {
    expect(() => contents(zip([{ name: 'a', text: 'text', crc: 1 }]))).toThrow(
      'a does not match its checksum: the archive is damaged.',
    );
  });

  test('refuses a way of packing that it does not know', () => {
    expect(() => contents(zip([{ name: 'a', text: 'text', method: 12 }]))).toThrow(
      'a is packed in an unknown way (12).',
    );
  });

  test('refuses what is cut off or no archive at all', () => {
    const whole = zip([{ name: 'a', text: 'text' }]);
    expect(() => contents(whole.subarray(0, -10))).toThrow('The archive has no directory');
    expect(() => contents(whole.subarray(20))).toThrow();
    expect(() => contents(Buffer.from('hello'))).toThrow('The archive has no directory');
  });
});
