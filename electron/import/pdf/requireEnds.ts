import { Failure } from '../../../shared/ipc/failure';

/** Most objects of a file that begin and have no end: one that was cut off has one. */
export const unendedLimit = 1000;

const word = Buffer.from('obj');

/**
 * Throws a Failure that names the file when thousands of its objects have no end. PDF.js would look
 * for the end of each of them up to the end of the file, for half an hour in one of a megabyte.
 */
export function requireEnds(bytes: Uint8Array, name: string): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let unended = 0;
  for (let at = file.indexOf(word); at >= 0; at = file.indexOf(word, at + word.length)) {
    const before = file.toString('latin1', Math.max(0, at - 3), at);
    if (before === 'end') unended -= 1;
    else if (/\d\s{1,2}$/.test(before)) unended += 1;
  }
  if (unended > unendedLimit) throw withoutEnds(name);
}

function withoutEnds(name: string): Failure {
  return new Failure(
    'damaged',
    `“${name}” was not imported: thousands of its parts have no end. The file was not changed. Get a fresh copy of it, or print it into a new PDF, then import that.`,
  );
}
