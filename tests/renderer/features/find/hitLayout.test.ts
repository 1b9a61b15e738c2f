import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  headHeight,
  placed,
  rowHeight,
  rowOf,
  scrolledTo,
  seenIn,
} from '../../../../renderer/features/find/hitLayout';
import type { Hit, HitGroup } from '../../../../renderer/features/find/hits';
import { aReading } from '../../../support/records';

const groups = fc
  .array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 })
  .map((sizes): HitGroup[] =>
    sizes.map((size, group) => ({
      reading: aReading(String(group)),
      hits: Array.from({ length: size }, (_, at): Hit => {
        const line = { left: '', hit: '', right: '' };
        return { key: `${String(group)} ${String(at)}`, start: at, end: at + 1, line, tags: [] };
      }),
    })),
  );

test('Exactly the rows that touch a part of the list are drawn in it', () => {
  fc.assert(
    fc.property(groups, fc.integer({ min: -300, max: 4000 }), fc.nat(900), (some, from, height) => {
      const all = placed(some);
      const drawn = all.flatMap((group) =>
        seenIn(group, from, from + height).map(({ hit }) => hit),
      );
      const total = all.reduce((sum, { hits }) => sum + hits.length, 0);
      const touching = Array.from({ length: total }, (_, number) => rowOf(all, number)).filter(
        (row) => row && row.top + rowHeight > from && row.top < from + height,
      );
      expect(drawn).toEqual(touching.map((row) => row?.hit));
    }),
  );
});

test('A row that the list is scrolled to is in sight, below the head of its group', () => {
  fc.assert(
    fc.property(
      groups,
      fc.nat(200),
      fc.nat(3000),
      fc.integer({ min: 80, max: 900 }),
      (some, number, before, height) => {
        const row = rowOf(placed(some), number);
        if (!row) return;
        const top = scrolledTo(row.top, before, height);
        expect(top).toBeLessThanOrEqual(row.top - headHeight);
        expect(row.top + rowHeight).toBeLessThanOrEqual(top + height);
      },
    ),
  );
});

test('Each hit has one number, and after the last one there is none', () => {
  const line = { left: '', hit: '', right: '' };
  const hit = (key: string): Hit => ({ key, start: 0, end: 1, line, tags: [] });
  const all = placed([
    { reading: aReading('one'), hits: [hit('a'), hit('b')] },
    { reading: aReading('two'), hits: [hit('c')] },
  ]);
  expect([0, 1, 2].map((number) => rowOf(all, number)?.hit.key)).toEqual(['a', 'b', 'c']);
  expect(rowOf(all, 3)).toBeNull();
  expect(rowOf([], 0)).toBeNull();
});
