import { Failure } from '../../shared/ipc/failure';

/** Returns the Failure for a file that holds no text, saying what it seems to be. */
export function notText(name: string, seems: string): Failure {
  return new Failure(
    'refused',
    `“${name}” was not imported: it seems to be ${seems}, not a text. The file was not changed. Save its words as a text file (.txt), then import that.`,
  );
}
