import { Failure } from '../../shared/ipc/failure';
import { passwordNeededDetail } from '../../shared/ipc/passwordNeeded';

/** Returns the Failure for a file that is locked; `given` tells whether a password was tried. */
export function passwordNeeded(name: string, given: boolean): Failure {
  const because = given ? 'the password does not open it' : 'it is locked with a password';
  const next = given ? 'Check the password and try again.' : 'Import it again with its password.';
  return new Failure(
    'refused',
    `“${name}” was not imported: ${because}. The file was not changed. ${next}`,
    passwordNeededDetail,
  );
}
