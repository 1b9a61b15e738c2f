import type { Desk, Handlers } from '../desk';

/** Answers the calls that take commands back and do them again. */
export function historyService(desk: Desk): Handlers<'history.undo' | 'history.redo'> {
  return {
    'history.undo': () => desk.store().undo(),
    'history.redo': () => desk.store().redo(),
  };
}
