import type { Result } from '../../shared/ipc/bridge';
import { failureFrom } from '../../shared/ipc/failure';

/** Runs something whose failure is told where it was asked for, and not in a dialog of its own. */
export async function attempt<T>(run: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (thrown) {
    return { ok: false, failure: failureFrom(thrown) };
  }
}
