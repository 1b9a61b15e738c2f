import { failureFrom } from '../../shared/ipc/failure';
import { type Notice, useStore } from './store';

const { setState: set } = useStore;

/** Shows a failure; the window stays as it was. */
export function fail(thrown: unknown): void {
  const failure = failureFrom(thrown);
  if (failure.kind !== 'cancelled') set({ dialog: { kind: 'failure', failure } });
}

let noticeCount = 0;

/**
 * Says something at the foot of the window, and to screen readers: the same, or more, for whoever
 * does not see what changed.
 */
export function notify(text: string, action: Notice['action'] = null, spoken = text): void {
  noticeCount += 1;
  const notice = { id: noticeCount, text, action };
  set({ notices: [notice] });
  announce(spoken);
}

export function dismiss(id: number): void {
  set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** Says something to screen readers only. */
export function announce(text: string): void {
  // They read what changes: what is said twice ends the second time in a space that nobody hears.
  set(({ announcement }) => ({ announcement: announcement === text ? `${text}\u00A0` : text }));
}
