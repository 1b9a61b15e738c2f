import { ipcMain, type WebContents } from 'electron';
import { callChannel, type CallName } from '../shared/ipc/channels';
import { answerCall, isTrusted } from './calls';
import type { Handlers } from './desk';

export interface CallNeeds {
  readonly handlers: Handlers<CallName>;
  /** The contents of the app's window. */
  readonly contents: WebContents;
  /** Hears of bugs, in full. */
  report(thrown: unknown): void;
  /** Hears that a call was answered with a failure. */
  failed(): void;
}

/** Takes the calls of the window; the only place where the main process listens to any page. */
export function takeCalls({ handlers, contents, report, failed }: CallNeeds): void {
  ipcMain.handle(callChannel, async (event, name: unknown, args: unknown) => {
    const result = await answerCall(handlers, isTrusted(event, contents), name, args, report);
    // Who cancels something knows of it.
    if (!result.ok && result.failure.kind !== 'cancelled') failed();
    return JSON.stringify(result);
  });
}
