import { Failure } from '../../shared/ipc/failure';

/** Returns the system's name of an error (`ENOSPC`); null for an error that is not the system's. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** Returns what to throw when a file could not be read; an error that is no file error as it is. */
export function readFailure(error: unknown, file: string): unknown {
  const code = errorCode(error);
  switch (code) {
    case null:
      return error;
    case 'ENOENT':
    case 'ENOTDIR':
      return new Failure(
        'notFound',
        `“${file}” is not there. It may have been moved, renamed or deleted, or its drive is not connected. Check the name and the drive, then try again.`,
        code,
      );
    case 'EACCES':
    case 'EPERM':
      return new Failure(
        'unreadable',
        `“${file}” cannot be read, because your account is not allowed to. Nothing was changed. Change the permissions of the file, or make a copy of it that you can read.`,
        code,
      );
    case 'ENAMETOOLONG':
      return new Failure('refused', nameTooLong(file), code);
    case 'EISDIR':
      return new Failure('unreadable', `“${file}” is a folder, not a file. Choose a file.`, code);
    default:
      return new Failure(
        'unreadable',
        `“${file}” could not be read, because the disk or the network reported an error. Nothing was changed. Check that the drive is connected, then try again.`,
        code,
      );
  }
}

function nameTooLong(file: string): string {
  return `The name “${file}” is longer than this disk allows. Nothing was written. Choose a shorter name.`;
}

const safe = 'What was saved before is safe.';

/** Returns what to throw when a file could not be saved; an error that is no file error as it is. */
export function saveFailure(error: unknown, file: string): unknown {
  const code = errorCode(error);
  switch (code) {
    case null:
      return error;
    case 'ENOSPC':
    case 'EDQUOT':
      return new Failure(
        'diskFull',
        `Not saved: the disk is full. There was no room for “${file}”. ${safe} Free some space, then try again.`,
        code,
      );
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new Failure(
        'readOnly',
        `Not saved: “${file}” cannot be written, because the place is read-only or your account is not allowed to. ${safe} Change the permissions, or use another folder.`,
        code,
      );
    case 'ENOENT':
    case 'ENOTDIR':
      return new Failure(
        'notFound',
        `Not saved: the folder of “${file}” is not there. It may have been moved, renamed or deleted, or its drive is not connected. Bring it back, then try again.`,
        code,
      );
    case 'ENAMETOOLONG':
      return new Failure('refused', nameTooLong(file), code);
    case 'EISDIR':
      return new Failure('refused', `Not saved: “${file}” is a folder. Choose another name.`, code);
    case 'EBUSY':
    case 'ETXTBSY':
      return new Failure(
        'locked',
        `Not saved: “${file}” is in use by another program. ${safe} Close the other program, then try again.`,
        code,
      );
    default:
      return new Failure(
        'unreadable',
        `Not saved: the disk reported an error at “${file}”. ${safe} Try again; if it happens again, copy the workspace to another disk.`,
        code,
      );
  }
}
