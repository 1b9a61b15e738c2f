import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coveredLength, flatten } from '../../../shared/anchor/spans';

const span = (name: string, start: number, end: number) => ({ name, start, end });
const shown = (...spans: ReturnType<typeof span>[]) =>
  flatten(spans).map(
    ({ start, end, covering }) => `${start}-${end} ${covering.map((one) => one.name).join('+')}`,
  );

test('A nested span cuts the outer one in three', () => {
  expect(shown(span('outer', 0, 10), span('inner', 3, 5))).toEqual([
    '0-3 outer',
    '3-5 outer+inner',
    '5-10 outer',
  ]);
});

test('Crossing spans share the stretch that both cover, the longer first', () => {
  expect(shown(span('short', 0, 6), span('long', 4, 14))).toEqual([
    '0-4 short',
    '4-6 long+short',
    '6-14 long',
  ]);
});

test('Spans that touch share nothing, and gaps are left out', () => {
  expect(shown(span('a', 0, 2), span('b', 2, 4), span('c', 6, 8))).toEqual([
    '0-2 a',
    '2-4 b',
    '6-8 c',
  ]);
});

test('Equal spans are one stretch under both', () => {
  expect(shown(span('a', 1, 3), span('b', 1, 3))).toEqual(['1-3 a+b']);
});

test('Empty spans cover nothing', () => {
  expect(shown(span('a', 2, 2))).toEqual([]);
  expect(shown(span('a', 2, 2), span('b', 0, 4))).toEqual(['0-4 b']);
});

test('Covered length counts each unit once', () => {
  expect(coveredLength([])).toBe(0);
  expect(coveredLength([span('a', 5, 9), span('b', 0, 6), span('c', 7, 8)])).toBe(9);
});

test('Whatever the spans, each unit is in exactly one segment, under exactly the spans that hold it', () => {
  const one = fc
    .tuple(fc.nat({ max: 30 }), fc.nat({ max: 8 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), (spans) => {
      const segments = flatten(spans);
      for (let unit = 0; unit < 40; unit += 1) {
        const holds = (item: { start: number; end: number }) =>
          item.start <= unit && unit < item.end;
        const own = segments.filter(holds);
        expect(own.length).toBe(spans.some(holds) ? 1 : 0);
        expect(new Set(own[0]?.covering ?? [])).toEqual(new Set(spans.filter(holds)));
      }
      expect(coveredLength(spans)).toBe(coveredLength(segments));
      expect(segments.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(
        coveredLength(spans),
      );
    }),
  );
});
