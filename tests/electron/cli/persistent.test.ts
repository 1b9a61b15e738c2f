import { describe, expect, it } from 'vitest';
import { type Call, type Command, Given } from '../../../electron/cli/command';
import { persistent } from '../../../electron/cli/persistent';
import { Failure, type FailureKind } from '../../../shared/ipc/failure';

/** Runs a command that fails this many times; returns how it ended, what it wrote and its pauses. */
async function runFailing(times: number, kind: FailureKind) {
  const written: string[] = [];
  const shown: string[] = [];
  const pauses: number[] = [];
  let starts = 0;
  const command: Command = {
    name: 'tag',
    operands: '',
    summary: '',
    options: [],
    run({ terminal }) {
      starts += 1;
      terminal.progress(`trying ${starts}`);
      terminal.say(`start ${starts}`);
      if (starts <= times) return Promise.reject(new Failure(kind, 'Not saved.'));
      terminal.print(`done ${starts}`);
      return Promise.resolve(0);
    },
  };
  const call: Call = {
    terminal: {
      print: (text) => void written.push(text),
      write: (bytes) => void written.push(String(bytes.length)),
      say: (sentence) => void written.push(sentence),
      progress: (sentence) => void shown.push(sentence),
    },
    given: new Given([], new Map(), ''),
    now: () => '',
    newId: () => '',
    importWorker: '',
    write: () => Promise.reject(new RangeError('Nothing is exported here.')),
    interrupted: () => new AbortController().signal,
  };
  const pause = (milliseconds: number) => Promise.resolve(pauses.push(milliseconds));
  const ended: unknown = await persistent(command, pause)
    .run(call)
    .catch((error: unknown) => error);
  return { ended, starts, written, shown, pauses };
}

describe('a command that changes a workspace', () => {
  it('is started again when another process was quicker, and only its last start is heard', async () => {
    const { ended, written, shown, pauses } = await runFailing(3, 'locked');
    expect(ended).toBe(0);
    expect(written).toEqual(['start 4', 'done 4']);
    expect(shown).toEqual(['trying 1', 'trying 2', 'trying 3', 'trying 4']);
    expect(pauses).toHaveLength(3);
  });

  it('gives up after forty starts and some seconds, with the sentence, and tells of the waiting', async () => {
    const { ended, starts, written, shown, pauses } = await runFailing(99, 'locked');
    expect(ended).toMatchObject({ kind: 'locked', message: 'Not saved.' });
    expect([starts, written]).toEqual([40, ['start 40']]);
    expect(pauses).toHaveLength(39);
    expect(shown.filter((one) => one.startsWith('Waiting'))).toHaveLength(34);
    expect(Math.max(...pauses)).toBeLessThan(500);
  });

  it('is not started again when it failed for any other reason', async () => {
    const { ended, starts, written } = await runFailing(1, 'diskFull');
    expect(ended).toMatchObject({ kind: 'diskFull' });
    expect([starts, written]).toEqual([1, ['start 1']]);
  });
});
