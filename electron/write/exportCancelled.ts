import { Failure } from '../../shared/ipc/failure';

/** What is said of an export that ends before there is a file. */
export const untouched = 'Nothing was written, and the workspace is as it was.';

export function exportCancelled(): Failure {
  return new Failure('cancelled', `The export was cancelled. ${untouched} Export again.`);
}
