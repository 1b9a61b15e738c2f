import type { Desk, Handlers } from '../desk';

/** Answers the calls about earlier versions. */
export function versionsService(
  desk: Desk,
): Handlers<
  | 'versions.list'
  | 'versions.problems'
  | 'versions.look'
  | 'versions.name'
  | 'versions.restore'
  | 'versions.openCopy'
> {
  const notYet = (): never => {
    throw new RangeError(`Not built yet: ${desk.now()}`);
  };
  return {
    'versions.list': notYet,
    'versions.problems': notYet,
    'versions.look': notYet,
    'versions.name': notYet,
    'versions.restore': notYet,
    'versions.openCopy': notYet,
  };
}
