import fs from 'node:fs';
import path from 'node:path';
import { megabytes } from './progress.mjs';
import { Trouble } from './trouble.mjs';

/**
 * The bytes in all files below a folder; what vanishes while it is being counted counts nothing.
 * @param {string} folder
 * @returns {number}
 */
export function folderSize(folder) {
  try {
    return fs.readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) return sum + folderSize(full);
      return sum + (fs.lstatSync(full, { throwIfNoEntry: false })?.size ?? 0);
    }, 0);
  } catch {
    return 0;
  }
}

/**
 * Throws a Trouble when a folder's disk has less than `bytes` free. Knowing it beforehand spares
 * the user a long download that cannot end well.
 * @param {string} folder an existing folder
 * @param {number} bytes
 * @param {string} purpose such as 'the packages'
 */
export function requireSpace(folder, bytes, purpose) {
  const disk = fs.statfsSync(folder);
  const free = disk.bavail * disk.bsize;
  if (free >= bytes) return;
  throw new Trouble(
    `The disk is too full for ${purpose}: ${megabytes(bytes)} are needed in ${folder} and ` +
      `${megabytes(free)} are free; make room and run the command again.`,
  );
}
