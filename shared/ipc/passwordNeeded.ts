import type { PlainFailure } from './failure';

/** The detail of a failure that a password would mend; a window may ask for one when it sees it. */
export const passwordNeededDetail = 'A password is needed.';

/** Returns whether trying again with a password, or with another one, may help. */
export function asksForPassword({ kind, detail }: PlainFailure): boolean {
  return kind === 'refused' && detail === passwordNeededDetail;
}
