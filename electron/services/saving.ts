import type { Desk, Handlers } from '../desk';

/** Answers the calls about changes that the disk refuses. */
export function savingService(desk: Desk): Handlers<'storage.retry' | 'storage.moveElsewhere'> {
  return {
    async 'storage.retry'() {
      await desk.store().retry();
      return desk.store().status();
    },

    'storage.moveElsewhere': () => null,
  };
}
