import { setTimeout as pauseFor } from 'node:timers/promises';
import { Failure } from '../../shared/ipc/failure';
import type { Call, Command, ExitCode } from './command';
import type { Terminal } from './terminal';

/** Most times that a command is started: about ten seconds, in which five others can finish theirs. */
const attempts = 40;
/** After so many, whoever waits is told why. */
const silentAttempts = 5;

/** Returns this long a pause in milliseconds: longer each time, and never the same for two. */
function pauseAfter(attempt: number): number {
  return Math.min(10 + 15 * attempt, 300) * (0.5 + Math.random());
}

type Pause = (milliseconds: number) => Promise<unknown>;

/** Returns a command that is started again as `persistently` says. */
export function persistent(command: Command, pause: Pause = pauseFor): Command {
  return { ...command, run: (call) => persistently(call, (again) => command.run(again), pause) };
}

/**
 * Does something that changes a workspace, again when another process has the workspace: nothing was
 * written then, and a new start sees what the other one did. Only what the last start prints is
 * printed.
 */
export async function persistently(
  call: Call,
  start: (call: Call) => Promise<ExitCode>,
  pause: Pause = pauseFor,
): Promise<ExitCode> {
  for (let attempt = 1; ; attempt += 1) {
    const { terminal, flush } = heldBack(call.terminal);
    try {
      const code = await start({ ...call, terminal });
      flush();
      return code;
    } catch (error) {
      const again = error instanceof Failure && error.kind === 'locked' && attempt < attempts;
      if (!again) {
        flush();
        throw error;
      }
    }
    if (attempt > silentAttempts) {
      call.terminal.progress('Waiting until nobody else has the workspace open…');
    }
    await pause(pauseAfter(attempt));
  }
}

/** A terminal that keeps everything until it is flushed. */
function heldBack(terminal: Terminal): { terminal: Terminal; flush: () => void } {
  const kept: (() => void)[] = [];
  return {
    terminal: {
      print: (text) => void kept.push(() => terminal.print(text)),
      write: (bytes) => void kept.push(() => terminal.write(bytes)),
      say: (sentence) => void kept.push(() => terminal.say(sentence)),
      // It is nothing that stays: whoever waits wants to see it now.
      progress: (sentence) => terminal.progress(sentence),
    },
    flush: () => {
      for (const write of kept) write();
    },
  };
}
