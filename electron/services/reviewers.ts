import { Failure } from '../../shared/ipc/failure';
import type { Desk, Handlers } from '../desk';

/** Answers the calls about reviewers. */
export function reviewersService(desk: Desk): Handlers<'reviewers.rename'> {
  return {
    'reviewers.rename': ({ name }) =>
      desk.store().transact('change of your name', ({ me, reviewers }) => {
        const was = reviewers.find((reviewer) => reviewer.id === me)?.name;
        if (was === undefined || was === name) return [];
        // Names are how people and exports tell reviewers apart.
        if (reviewers.some((reviewer) => reviewer.name === name)) {
          throw new Failure(
            'refused',
            `There is a reviewer called “${name}” already. Nothing was changed. Choose another name.`,
          );
        }
        return [{ kind: 'reviewer.rename', reviewer: me, set: name, was }];
      }),
  };
}
