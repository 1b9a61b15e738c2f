import { describe, expect, it } from 'vitest';
import { byDay, headed, inSentence } from '../../../../renderer/features/history/days';
import { aVersion } from '../../../support/versions';

const now = new Date(2025, 2, 1, 14, 32);
const today = new Date(2025, 2, 1, 0, 0);
const yesterday = new Date(2025, 1, 28, 23, 59);
const before = new Date(2025, 1, 4, 9, 5);

describe('the days of the versions', () => {
  it('are those of the calendar on the wall, newest first, whatever the order of the answer', () => {
    const versions = [
      aVersion('b', before),
      aVersion('t', today),
      aVersion('y1', new Date(2025, 1, 28, 8, 0)),
      aVersion('y2', yesterday),
    ];
    expect(
      byDay(versions, now).map(({ name, versions: ids }) => [name, ids.map(({ id }) => id)]),
    ).toEqual([
      ['Today', ['t']],
      ['Yesterday', ['y2', 'y1']],
      ['4 Feb 2025', ['b']],
    ]);
  });

  it('begin with today even when nothing was kept today', () => {
    expect(byDay([aVersion('b', before)], now).map(({ name }) => name)).toEqual([
      'Today',
      '4 Feb 2025',
    ]);
  });

  it('name a moment in a heading and in a sentence', () => {
    const words = [today, yesterday, before].map((at) => [
      headed(at.toISOString(), now),
      inSentence(at.toISOString(), now),
    ]);
    expect(words).toEqual([
      ['Today, 00:00', '00:00'],
      ['Yesterday, 23:59', '23:59 yesterday'],
      ['4 Feb 2025, 09:05', '09:05 on 4 Feb 2025'],
    ]);
  });

  it('know yesterday across the end of a year', () => {
    const newYear = new Date(2025, 0, 1, 0, 1);
    expect(inSentence(new Date(2024, 11, 31, 17, 0).toISOString(), newYear)).toBe(
      '17:00 yesterday',
    );
  });
});
