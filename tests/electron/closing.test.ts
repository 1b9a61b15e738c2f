import { describe, expect, it } from 'vitest';
import { Closing, patience, silence } from '../../electron/closing';

/** A window about to close, with a clock that is moved by hand. */
function aboutToClose({ page = true, refuses = false } = {}) {
  const log: string[] = [];
  const timers = new Set<{ at: number; run: () => void }>();
  let now = 0;
  let end = () => {};
  const closing = new Closing({
    pageIsThere: () => page,
    askPage: () => log.push('ask'),
    sayWaiting: () => log.push('say'),
    refuses: () => Promise.resolve(refuses),
    askPerson: () => log.push('ask person'),
    finish: () => {
      log.push('finish');
      return new Promise<void>((resolve) => {
        end = () => {
          log.push('gone');
          resolve();
        };
      });
    },
    later(run, milliseconds) {
      const timer = { at: now + milliseconds, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  });
  const wait = (milliseconds: number) => {
    now += milliseconds;
    for (const timer of [...timers].filter(({ at }) => at <= now)) {
      timers.delete(timer);
      timer.run();
    }
  };
  /** Lets what is under way go on. */
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const written = async () => {
    await settle();
    end();
    await Promise.resolve();
  };
  return { closing, log, wait, written, settle };
}

describe('closing the window', () => {
  it('lets the page save its drafts first, and the disk finish', async () => {
    const { closing, log, wait, written, settle } = aboutToClose();
    closing.request();
    expect(log).toEqual(['ask']);
    closing.pageCloses();
    await written();
    wait(patience + silence);
    await settle();
    expect(log).toEqual(['ask', 'finish', 'gone']);
  });

  it('starts the same way when the page’s own button is pressed', async () => {
    const { closing, log, settle } = aboutToClose();
    closing.pageCloses();
    expect(log).toEqual(['ask']);
    closing.pageCloses();
    await settle();
    expect(log).toEqual(['ask', 'finish']);
  });

  it('does not wait long for a page that does not answer', async () => {
    const { closing, log, wait, settle } = aboutToClose();
    closing.request();
    wait(patience - 1);
    expect(log).toEqual(['ask']);
    wait(1);
    await settle();
    expect(log).toEqual(['ask', 'finish']);
  });

  it('asks no page that is not there', async () => {
    const { closing, log, settle } = aboutToClose({ page: false });
    closing.request();
    await settle();
    expect(log).toEqual(['finish']);
  });

  it('happens once, however often it is asked for', async () => {
    const { closing, log, settle } = aboutToClose();
    closing.request();
    closing.request();
    closing.pageCloses();
    closing.request();
    closing.pageCloses();
    await settle();
    expect(log).toEqual(['ask', 'finish']);
  });

  it('says so when the disk is slow', async () => {
    const { closing, log, wait, written, settle } = aboutToClose();
    closing.request();
    closing.pageCloses();
    await settle();
    wait(silence);
    await written();
    await settle();
    expect(log).toEqual(['ask', 'finish', 'say', 'gone']);
  });

  it('stops when a draft could not be saved, and goes on when it is asked for again', async () => {
    const { closing, log, wait, settle } = aboutToClose();
    closing.request();
    closing.callFailed();
    wait(patience);
    expect(log).toEqual(['ask']);
    closing.request();
    closing.callFailed();
    wait(patience);
    await settle();
    expect(log).toEqual(['ask', 'ask', 'finish']);
  });

  it('is not hindered by calls that failed before', async () => {
    const { closing, log, settle } = aboutToClose();
    closing.callFailed();
    closing.request();
    closing.pageCloses();
    await settle();
    expect(log).toEqual(['ask', 'finish']);
  });

  it('asks the person when the disk refuses something, and goes on when the answer is to', async () => {
    const { closing, log, settle } = aboutToClose({ refuses: true });
    closing.request();
    closing.pageCloses();
    await settle();
    expect(log).toEqual(['ask', 'ask person']);
    closing.request();
    closing.pageCloses();
    await settle();
    expect(log).toEqual(['ask', 'ask person', 'ask', 'ask person']);
    closing.closeAnyway();
    expect(log.at(-1)).toBe('finish');
  });
});
