import { Failure } from '../../shared/ipc/failure';

/** Longest file, in bytes, that Lectern opens. */
export const sizeLimit = 20 * 1024 * 1024;

/** Throws a Failure that names the file when it is too large. */
export function requireSize(bytes: number, name: string): void {
  if (bytes <= sizeLimit) return;
  throw new Failure(
    'refused',
    `“${name}” is ${megabytes(bytes)}. Lectern opens texts of up to ${megabytes(sizeLimit)}. The file was not changed. Split it into parts, then import those.`,
  );
}

/** Rounded up, so that a file is never said to be as long as is allowed and refused all the same. */
function megabytes(bytes: number): string {
  return `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MB`;
}
