import { describe, expect, it } from 'vitest';
import { Closing, patience, silence } from '../../electron/closing';

/** A window about to close, with a clock that is moved by hand. */
function aboutToClose({ page = true } = {}) {
  const log: string[] = [];
  const timers = new Set<{ at: number; run: () => void }>();
  let now = 0;
  let end = () => {};
  const closing = new Closing({
    pageIsThere: () => page,
    askPage: () => log.push('ask'),
    sayWaiting: () => log.push('say'),
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
  const written = async () => {
    end();
    await Promise.resolve();
  };
  return { closing, log, wait, written };
}

describe('closing the window', () => {
  it('lets the page save its drafts first, and the disk finish', async () => {
    const { closing, log, wait, written } = aboutToClose();
    closing.request();
    expect(log).toEqual(['ask']);
    closing.pageCloses();
    await written();
    wait(patience + silence);
    expect(log).toEqual(['ask', 'finish', 'gone']);
  });

  it('starts the same way when the page’s own button is pressed', () => {
    const { closing, log } = aboutToClose();
    closing.pageCloses();
    expect(log).toEqual(['ask']);
    closing.pageCloses();
    expect(log).toEqual(['ask', 'finish']);
  });

  it('does not wait long for a page that does not answer', () => {
    const { closing, log, wait } = aboutToClose();
    closing.request();
    wait(patience - 1);
    expect(log).toEqual(['ask']);
    wait(1);
    expect(log).toEqual(['ask', 'finish']);
  });

  it('asks no page that is not there', () => {
    const { closing, log } = aboutToClose({ page: false });
    closing.request();
    expect(log).toEqual(['finish']);
  });

  it('happens once, however often it is asked for', () => {
    const { closing, log } = aboutToClose();
    closing.request();
    closing.request();
    closing.pageCloses();
    closing.request();
    closing.pageCloses();
    expect(log).toEqual(['ask', 'finish']);
  });

  it('says so when the disk is slow', async () => {
    const { closing, log, wait, written } = aboutToClose();
    closing.request();
    closing.pageCloses();
    wait(silence);
    await written();
    expect(log).toEqual(['ask', 'finish', 'say', 'gone']);
  });

  it('stops when a draft could not be saved, and goes on when it is asked for again', () => {
    const { closing, log, wait } = aboutToClose();
    closing.request();
    closing.callFailed();
    wait(patience);
    expect(log).toEqual(['ask']);
    closing.request();
    closing.callFailed();
    wait(patience);
    expect(log).toEqual(['ask', 'ask', 'finish']);
  });

  it('is not hindered by calls that failed before', () => {
    const { closing, log } = aboutToClose();
    closing.callFailed();
    closing.request();
    closing.pageCloses();
    expect(log).toEqual(['ask', 'finish']);
  });
});
