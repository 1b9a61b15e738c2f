import { expect, test } from 'vitest';
import { rulerPaths } from '../../../../renderer/features/reading/rulerPaths';
import { TagsOfReading } from '../../../../shared/model/tagsOfReading';
import { aTag } from '../../../support/records';

const length = 100_000;
const tag = (id: string, start: number, end: number, code = 'legal') => ({
  ...aTag('r', id, code),
  start,
  end,
});

const columns = new Map([
  ['legal', 2],
  ['rights', 7],
]);

/** The rows of the ruler that a path covers. */
function rowsOf(path = '', left = 2): number[] {
  const pieces = new RegExp(`M${String(left)} (\\d+)h4v(\\d+)h-4z`, 'g');
  return [...path.matchAll(pieces)].flatMap(([, top, height]) =>
    Array.from({ length: Number(height) }, (_, step) => Number(top) + step),
  );
}

test('Each code has the rows that its share of the text is, and a few words are seen', () => {
  const paths = rulerPaths(
    TagsOfReading.of([
      tag('a', 10_000, 20_000),
      tag('b', 50_000, 50_010),
      tag('c', 50_000, 50_010, 'rights'),
    ]).stretches,
    length,
    columns,
  );
  expect(rowsOf(paths.get('legal'))).toEqual([
    ...Array.from({ length: 100 }, (_, step) => 100 + step),
    ...[500, 501, 502, 503],
  ]);
  expect(rowsOf(paths.get('rights'), 7)).toEqual([500, 501, 502, 503]);
});

test('Passages over each other are drawn once', () => {
  const paths = rulerPaths(
    TagsOfReading.of([tag('a', 1000, 3000), tag('b', 2000, 4000), tag('c', 2500, 2600)]).stretches,
    length,
    columns,
  );
  const rows = rowsOf(paths.get('legal'));
  expect(rows).toEqual([...new Set(rows)]);
  expect(rows).toEqual(Array.from({ length: 30 }, (_, step) => 10 + step));
});

test('A tag that comes or goes changes the drawing', () => {
  const tags = TagsOfReading.of([tag('a', 1000, 3000), tag('b', 60_000, 61_000)]);
  const before = rowsOf(rulerPaths(tags.stretches, length, columns).get('legal'));
  const more = rowsOf(
    rulerPaths(tags.with(tag('c', 80_000, 81_000)).stretches, length, columns).get('legal'),
  );
  expect(more).toEqual([...before, ...Array.from({ length: 10 }, (_, step) => 800 + step)]);
  expect(rowsOf(rulerPaths(tags.without('b').stretches, length, columns).get('legal'))).toEqual(
    before.slice(0, 20),
  );
});

test('Codes in other columns are drawn there, and those without a column are not drawn', () => {
  const { stretches } = TagsOfReading.of([tag('a', 10_000, 11_000), tag('b', 0, 1000, 'rights')]);
  const rows = Array.from({ length: 10 }, (_, step) => 100 + step);
  expect(rowsOf(rulerPaths(stretches, length, columns).get('legal'))).toEqual(rows);
  const moved = rulerPaths(stretches, length, new Map([['legal', 12]]));
  expect(rowsOf(moved.get('legal'), 12)).toEqual(rows);
  expect(moved.has('rights')).toBe(false);
});
