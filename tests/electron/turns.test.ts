import { expect, it } from 'vitest';
import { Turns } from '../../electron/turns';

it('Things that must not overlap happen one after the other, whatever becomes of them.', async () => {
  const turns = new Turns();
  const log: string[] = [];
  const work = (name: string) => async () => {
    log.push(`${name} starts`);
    await Promise.resolve();
    log.push(`${name} ends`);
    return name;
  };
  const first = turns.run(work('first'));
  const second = turns.run(() => Promise.reject(new Error('No.')));
  const third = turns.run(work('third'));
  await expect(second).rejects.toThrow('No.');
  expect(await Promise.all([first, third])).toEqual(['first', 'third']);
  expect(log).toEqual(['first starts', 'first ends', 'third starts', 'third ends']);
});
