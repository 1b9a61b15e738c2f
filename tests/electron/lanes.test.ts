import { expect, test } from 'vitest';
import { Lanes } from '../../electron/lanes';

test('No more than so many things happen at once, in their order, and a failure frees its lane', async () => {
  const lanes = new Lanes(2);
  const log: string[] = [];
  let running = 0;
  const work = (name: string) => async () => {
    running += 1;
    expect(running).toBeLessThanOrEqual(2);
    log.push(name);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    if (name === 'b') throw new RangeError(name);
    return name;
  };
  const ran = await Promise.allSettled(
    ['a', 'b', 'c', 'd', 'e'].map(async (name) => {
      const answer = await lanes.run(work(name));
      // Who comes when a lane is free, and others wait, is not there before them.
      if (name === 'a') void lanes.run(work('late'));
      return answer;
    }),
  );
  expect(ran.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
  await lanes.run(work('last'));
  expect(log).toEqual(['a', 'b', 'c', 'd', 'e', 'late', 'last']);
});
