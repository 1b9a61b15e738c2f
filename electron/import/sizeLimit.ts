import { Failure } from '../../shared/ipc/failure';

/** Longest text, in bytes, that Lectern opens. */
const textLimit = 20 * 1024 * 1024;

/** Longest file of annotated work, in bytes: a project holds many texts, and the files they were made of. */
const projectLimit = 512 * 1024 * 1024;

/** Throws a Failure that names the file when it is too large for a text. */
export function requireSize(bytes: number, name: string): void {
  if (bytes <= textLimit) return;
  throw new Failure(
    'refused',
    `“${name}” is ${megabytes(bytes)}. Lectern opens texts of up to ${megabytes(textLimit)}. The file was not changed. Split it into parts, then import those.`,
  );
}

/** Throws a Failure that names the file when it is too large for annotated work. */
export function requireProjectSize(bytes: number, name: string): void {
  if (bytes <= projectLimit) return;
  throw new Failure(
    'refused',
    `“${name}” is ${megabytes(bytes)}. Lectern opens projects of up to ${megabytes(projectLimit)}. The file was not changed. Save a part of it in the program that made it, then import that.`,
  );
}

/** Rounded up, so that a file is never said to be as long as is allowed and refused all the same. */
function megabytes(bytes: number): string {
  return `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MB`;
}
