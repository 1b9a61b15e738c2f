import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayLimit, recentLimit, versionsToKeep } from '../../../electron/storage/pruning';
import { localDay } from '../../../shared/text/moments';

const start = Date.UTC(2025, 1, 4, 12);

/** Versions in order: minutes between them, and whether somebody named them. */
const histories = fc
  .array(fc.constantFrom(1, 10, 300, 2000), { maxLength: 200, size: 'max' })
  .chain((steps) =>
    fc.array(fc.nat(200), { maxLength: 5, size: 'max' }).map((namedAt) => {
      let at = start;
      return steps.map((minutes, place) => {
        at += minutes * 60_000;
        const name = namedAt.includes(place) ? 'named' : null;
        return { id: String(place), at: new Date(at).toISOString(), name };
      });
    }),
  );

test('Named, first and recent versions are kept, and the last one of each of the last days', () => {
  fc.assert(
    fc.property(histories, (versions) => {
      const days = [...new Set(versions.map(({ at }) => localDay(at)))].slice(-dayLimit);
      const wanted = versions.filter((version, at) => {
        const day = localDay(version.at);
        const isLastOfDay =
          versions[at + 1] === undefined || localDay(versions[at + 1]!.at) !== day;
        const isRecent = at >= versions.length - recentLimit;
        return version.name !== null || at === 0 || isRecent || (isLastOfDay && days.includes(day));
      });
      expect(versionsToKeep(versions)).toEqual(wanted);
    }),
  );
});

test('At least twenty recent versions and one a day for two weeks are kept', () => {
  expect(recentLimit).toBeGreaterThanOrEqual(20);
  expect(dayLimit).toBeGreaterThanOrEqual(14);
});

test('What is kept is kept again: choosing twice changes nothing', () => {
  fc.assert(
    fc.property(histories, (versions) => {
      const once = versionsToKeep(versions);
      expect(versionsToKeep(once)).toEqual(once);
    }),
  );
});
