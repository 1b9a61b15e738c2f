import { constants, inflateSync } from 'node:zlib';
import { Failure } from '../../../shared/ipc/failure';

const mebibyte = 1024 * 1024;

/** Most bytes that one packed part may have, and all together: pages of words have a hundredth. */
const partLimit = 32 * mebibyte;
const wholeLimit = 128 * mebibyte;

/** Longest description of a packed part that is looked at, in bytes. */
const dictionaryLimit = 2000;
/** Most times that a part is packed in itself and unpacked here. */
const deepest = 4;

const start = Buffer.from('stream');
const end = Buffer.from('endstream');

/**
 * Throws a Failure that names the file when its packed parts have no room in memory: PDF.js unpacks
 * whatever a page refers to, however large it becomes. Pictures are not unpacked for their words.
 * What cannot be unpacked here is left to PDF.js, and its thread to the clock.
 */
export function requireRoom(bytes: Uint8Array, name: string): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = wholeLimit;
  for (let at = file.indexOf(start); at >= 0;) {
    const from = at + start.length;
    const to = file.indexOf(end, from);
    if (to < 0) break;
    const dictionary = file.toString('latin1', Math.max(0, at - dictionaryLimit), at);
    const size = unpackedSize(file.subarray(from, to), dictionary.slice(lastObject(dictionary)));
    left -= size;
    if (size > partLimit || left < 0) throw tooLarge(name);
    at = file.indexOf(start, to + end.length);
  }
}

function lastObject(text: string): number {
  return Math.max(0, text.lastIndexOf(' obj'));
}

/** Returns how many bytes a part has unpacked; one more than the limit when there are more. */
function unpackedSize(packed: Uint8Array, dictionary: string): number {
  const times = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
  if (times === 0 || /\/Image\b/.test(dictionary)) return 0;
  const lineEnd = packed[0] === 0x0d ? 2 : 1;
  let part = packed.subarray(lineEnd);
  for (let time = 0; time < Math.min(times, deepest); time += 1) {
    try {
      part = inflateSync(part, {
        maxOutputLength: partLimit,
        finishFlush: constants.Z_SYNC_FLUSH,
      });
    } catch (error) {
      const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
      return isTooLarge ? partLimit + 1 : 0;
    }
  }
  return part.length;
}

function tooLarge(name: string): Failure {
  return new Failure(
    'refused',
    `“${name}” was not imported: a part of it becomes larger than ${String(partLimit / mebibyte)} MB, or all together larger than ${String(wholeLimit / mebibyte)} MB, when it is unpacked. The file was not changed. Print it into a new PDF, then import that.`,
  );
}
