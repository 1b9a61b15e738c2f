import fs from 'node:fs';
import zlib from 'node:zlib';

/*
 * Just enough of the ZIP format (PKWARE APPNOTE 6.3, sections 4.3.7 to 4.3.16) to take a few
 * entries out of a large archive without unpacking the rest: no zip64, no encryption.
 */

/**
 * @typedef {object} ZipEntry
 * @property {string} name
 * @property {number} mode Unix permissions, 0 when the archive has none
 * @property {number} method 0 stored, 8 deflated
 * @property {number} crc
 * @property {number} compressedSize
 * @property {number} size
 * @property {number} headerAt where the entry's local header begins
 */

/**
 * Reads an archive's central directory.
 * @param {number} file a file descriptor
 * @returns {ZipEntry[]}
 */
export function listEntries(file) {
  const { size } = fs.fstatSync(file);
  const tail = readAt(file, Math.max(0, size - 0x10016), Math.min(size, 0x10016));
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > tail.length) {
    throw new Error('The archive has no directory: it is damaged or not a ZIP file.');
  }
  const count = tail.readUInt16LE(end + 10);
  const directory = readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));

  /** @type {ZipEntry[]} */
  const entries = [];
  for (let at = 0; entries.length < count;) {
    if (directory.readUInt32LE(at) !== 0x02014b50) throw new Error('The directory is damaged.');
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      compressedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      headerAt: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * Reads one entry and checks it against its checksum.
 * @param {number} file a file descriptor
 * @param {ZipEntry} entry
 * @returns {Buffer}
 */
export function readEntry(file, entry) {
  const header = readAt(file, entry.headerAt, 30);
  const dataAt = entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const stored = readAt(file, dataAt, entry.compressedSize);
  if (entry.method !== 0 && entry.method !== 8) {
    throw new Error(`${entry.name} is packed in an unknown way (${entry.method}).`);
  }
  const data =
    entry.method === 8 ? zlib.inflateRawSync(stored, { maxOutputLength: entry.size + 1 }) : stored;
  if (data.length !== entry.size || zlib.crc32(data) !== entry.crc) {
    throw new Error(`${entry.name} does not match its checksum: the archive is damaged.`);
  }
  return data;
}

/**
 * @param {number} file
 * @param {number} position
 * @param {number} length
 */
function readAt(file, position, length) {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const read = fs.readSync(file, buffer, filled, length - filled, position + filled);
    if (read === 0) throw new Error('The archive ends too early: it is damaged.');
    filled += read;
  }
  return buffer;
}
