import { describe, expect, it } from 'vitest';
import { localDay, localTime } from '../../../shared/text/moments';

describe('a moment on this computer', () => {
  it('has the day and the time of the wall, in two digits each', () => {
    const moment = new Date(2025, 1, 4, 9, 5).toISOString();
    expect([localDay(moment), localTime(moment)]).toEqual(['2025-02-04', '09:05']);
  });

  it('belongs to the new day from midnight on', () => {
    const midnight = new Date(2025, 11, 31, 0, 0).toISOString();
    expect([localDay(midnight), localTime(midnight)]).toEqual(['2025-12-31', '00:00']);
  });
});
