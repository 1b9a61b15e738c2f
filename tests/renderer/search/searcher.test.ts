import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SearchAnswer } from '../../../renderer/search/searcher';
import { Searcher, searchLimit } from '../../../renderer/search/searcher';
import type { SearchQuestion } from '../../../renderer/search/messages';
import { Failure, type PlainFailure } from '../../../shared/ipc/failure';
import { readParts } from '../../../shared/search/parts';
import { noQuery } from '../../../shared/search/query';
import { FakeSearchWorker } from '../../support/fakeSearchWorker';
import { aLook } from '../../support/looks';

vi.mock('../../../renderer/ui/startWorker', () => ({
  startWorker: () => new FakeSearchWorker(),
}));

const looks = {
  one: aLook([['The riders want later trams.'], ['Register.', { included: false }]]),
  two: aLook([['A tram, and another tram.']]),
};
const asked: string[] = [];
const searcher = new Searcher(
  (reading) => {
    asked.push(reading);
    if (reading === 'gone') return Promise.reject(new Failure('damaged', 'It is damaged.'));
    return Promise.resolve(looks[reading as keyof typeof looks]);
  },
  (reading) => `Title of ${reading}`,
);
const question = (words: string, instead: Partial<SearchQuestion> = {}): SearchQuestion => ({
  query: { ...noQuery, words },
  parts: readParts,
  readings: ['one', 'two'],
  withLines: true,
  ...instead,
});
const ignore = () => undefined;

function ask(one: SearchQuestion): Promise<SearchAnswer | PlainFailure> {
  return new Promise((resolve) => {
    searcher.ask(one, { onProgress: ignore, onAnswer: resolve, onFailure: resolve });
  });
}

beforeEach(() => {
  asked.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
  FakeSearchWorker.isDeaf = false;
  searcher.end();
});

describe('a search in several readings', () => {
  it('has the hits of each with the words around them, and reads each text once', async () => {
    expect(await ask(question('tram'))).toEqual({
      readings: [
        {
          reading: 'one',
          hits: [{ start: 22, end: 26 }],
          more: false,
          lines: [{ left: 'The riders want later ', hit: 'tram', right: 's.' }],
        },
        expect.objectContaining({ reading: 'two', hits: [expect.anything(), expect.anything()] }),
      ],
      unread: [],
    });
    await ask(question('riders'));
    expect(asked).toEqual(['one', 'two']);
  });

  it('looks only where it is asked to', async () => {
    expect(await ask(question('register'))).toMatchObject({ readings: [] });
    const found = await ask(question('register', { parts: ['leftOut'], readings: ['one'] }));
    expect(found).toMatchObject({ readings: [{ hits: [{ start: 29, end: 37 }] }] });
  });

  it('goes on where a text cannot be read, and tells of it', async () => {
    expect(await ask(question('tram', { readings: ['gone', 'two'] }))).toMatchObject({
      readings: [{ reading: 'two' }],
      unread: [{ kind: 'damaged', message: 'It is damaged.' }],
    });
  });

  it('fails in words when a regular expression is none', async () => {
    const query = { ...noQuery, words: '(', isPattern: true };
    expect(await ask(question('', { query }))).toMatchObject({ kind: 'refused' });
  });
});

describe('a search that takes too long', () => {
  const start = (one: SearchQuestion) => {
    const ears = { onProgress: vi.fn(), onAnswer: vi.fn(), onFailure: vi.fn() };
    searcher.ask(one, ears);
    return ears;
  };
  const worker = () => [...FakeSearchWorker.alive][0];
  beforeEach(() => {
    searcher.end();
    vi.useFakeTimers();
    FakeSearchWorker.isDeaf = true;
  });

  it('is stopped, names the reading, and says what to do', () => {
    const { onFailure, onProgress } = start(question('a'));
    const first = worker();
    const id = FakeSearchWorker.lastId;
    first?.says({ kind: 'looks', id, reading: 'two' });
    expect(onProgress).toHaveBeenLastCalledWith(1);
    vi.advanceTimersByTime(searchLimit - 1);
    expect(onFailure).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onFailure).toHaveBeenCalledOnce();
    expect(onFailure.mock.calls[0]?.[0]).toMatchObject({
      message: expect.stringMatching(
        /“Title of two” took longer than 4 seconds.*Nothing was changed/,
      ) as string,
    });
    expect(FakeSearchWorker.alive.size).toBe(0);
  });

  it('keeps no later question waiting, which is asked anew of another worker', () => {
    const first = start(question('a'));
    const stuck = worker();
    stuck?.says({ kind: 'looks', id: FakeSearchWorker.lastId, reading: 'one' });
    const second = start(question('b'));
    vi.advanceTimersByTime(searchLimit);
    expect(worker()).not.toBe(stuck);
    expect(FakeSearchWorker.alive.size).toBe(1);
    worker()?.says({ kind: 'done', id: FakeSearchWorker.lastId });
    expect(second.onAnswer).toHaveBeenCalledOnce();
    expect(first.onFailure).not.toHaveBeenCalled();
    expect(second.onFailure).not.toHaveBeenCalled();
  });

  it('is ended when nobody wants it any more, and a quick one is not', () => {
    start(question('a'));
    searcher.cancel();
    expect(FakeSearchWorker.alive.size).toBe(1);
    start(question('a'));
    worker()?.says({ kind: 'looks', id: FakeSearchWorker.lastId, reading: 'one' });
    vi.advanceTimersByTime(300);
    searcher.cancel();
    expect(FakeSearchWorker.alive.size).toBe(0);
  });

  it('fails when the worker dies', () => {
    const { onFailure } = start(question('a'));
    worker()?.dispatchEvent(new ErrorEvent('error', { message: 'Out of memory.' }));
    expect(onFailure.mock.calls[0]?.[0]).toMatchObject({ kind: 'bug', detail: 'Out of memory.' });
    expect(FakeSearchWorker.alive.size).toBe(0);
  });
});
