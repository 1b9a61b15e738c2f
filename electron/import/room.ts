import { Failure } from '../../shared/ipc/failure';

/** Most bytes, of all files together, that one import keeps in memory until it ends. */
const roomLimit = 512 * 1024 * 1024;

/** Throws a Failure that names the file when it is too much beside what was `taken` already. */
export function requireRoom(taken: number, bytes: number, name: string): void {
  if (taken + bytes <= roomLimit) return;
  throw new Failure(
    'refused',
    `“${name}” was not read: the files of one import can have up to ${String(roomLimit / 1024 / 1024)} MB together. The file was not changed. Import the others first, then this one.`,
  );
}
