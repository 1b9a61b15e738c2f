import { Failure } from '../../shared/ipc/failure';

/** Returns the Failure for a file that has nothing to read in it, saying why. */
export function withoutText(name: string, because: string): Failure {
  return new Failure(
    'refused',
    `“${name}” was not imported: ${because}. The file was not changed. Choose a file that holds a text.`,
  );
}
