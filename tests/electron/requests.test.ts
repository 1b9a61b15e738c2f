import { describe, expect, it } from 'vitest';
import { WindowEvents } from '../../electron/events';
import { Requests } from '../../electron/requests';
import { imported, opened } from '../support/emptyAnswers';
import { Failure, plainFailure } from '../../shared/ipc/failure';

const missing = new Failure('notFound', 'The sample is gone.');

function requests({ sample = () => Promise.resolve(opened) } = {}) {
  const told: [string, unknown][] = [];
  const reported: unknown[] = [];
  const paths: (readonly string[])[] = [];
  const events = new WindowEvents((...all) => told.push(all));
  events.pageIsReady();
  const service = new Requests({
    events,
    openSample: sample,
    importPaths(some) {
      paths.push(some);
      return Promise.resolve(imported);
    },
    report: (thrown) => reported.push(thrown),
  });
  return { service, told, reported, paths };
}

describe('what is asked for from outside the window', () => {
  it('is done, and the window hears of it', async () => {
    const { service, told, paths } = requests();
    await service.take({ files: ['/a.txt'], sample: true });
    expect(paths).toEqual([['/a.txt']]);
    expect(told).toEqual([
      ['opened', opened],
      ['imported', imported],
    ]);
  });

  it('is often nothing', async () => {
    const { service, told } = requests();
    await service.take({ files: [], sample: false });
    expect(told).toEqual([]);
  });

  it('is told in words when it cannot be done', async () => {
    const { service, told, reported } = requests({ sample: () => Promise.reject(missing) });
    await service.take({ files: [], sample: true });
    expect(told).toEqual([['failed', plainFailure(missing)]]);
    expect(reported).toEqual([missing]);
  });

  it('is never half done when the first picture is taken', async () => {
    const { service, told } = requests();
    const taken = service.take({ files: ['/a.txt'], sample: false });
    const picture = service.between(() => told.length);
    expect(await picture).toBe(1);
    await taken;
  });
});
