import type { Desk, Handlers } from '../desk';

/** Answers the calls about changes that the disk refuses. */
export function savingService(desk: Desk): Handlers<'storage.retry' | 'storage.moveElsewhere'> {
  return {
    'storage.retry': () => desk.store().status(),
    'storage.moveElsewhere': () => null,
  };
}
