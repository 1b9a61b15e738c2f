import { expect, test } from 'vitest';
import { bennettS } from '../../../shared/agreement/bennettS';
import { cohenKappa } from '../../../shared/agreement/cohenKappa';
import { fleissKappa } from '../../../shared/agreement/fleissKappa';
import { type Category, type Judgements, judgementsOf } from '../../../shared/agreement/judgements';
import { krippendorffAlpha } from '../../../shared/agreement/krippendorffAlpha';
import { lightKappa } from '../../../shared/agreement/lightKappa';
import { observedAgreement } from '../../../shared/agreement/observedAgreement';
import { scottPi } from '../../../shared/agreement/scottPi';
import { measures, ofMany, ofTwo } from './measures';

/** So many units that both, only the first, only the second, and neither gave a tag. */
function fourfold(both: number, first: number, second: number, neither: number): Judgements {
  const units = (times: number, ...row: number[]) => Array.from({ length: times }, () => row);
  const rows = [
    ...units(both, 1, 1),
    ...units(first, 1, 0),
    ...units(second, 0, 1),
    ...units(neither, 0, 0),
  ];
  return judgementsOf(rows, [0, 1]);
}

const close = (value: number): unknown => ({ value: expect.closeTo(value, 12) as number });
const undefinedAs = (because: string, convention: number | null) => ({
  value: null,
  because,
  convention,
});

test('A small table comes out as it does by hand', () => {
  // Of 10 units: 4 both, 1 only the first, 2 only the second, 3 neither.
  const table = fourfold(4, 1, 2, 3);
  expect(observedAgreement(table)).toEqual(close(7 / 10));
  // Chance: 5/10 x 6/10 + 5/10 x 4/10 = 1/2.
  expect(cohenKappa(table)).toEqual(close((0.7 - 0.5) / 0.5));
  // Chance: (11/20)² + (9/20)² = 202/400.
  expect(scottPi(table)).toEqual(close((0.7 - 0.505) / 0.495));
  expect(fleissKappa(table)).toEqual(close((0.7 - 0.505) / 0.495));
  expect(bennettS(table)).toEqual(close((0.7 - 0.5) / 0.5));
  // 6 unequal judgements in both directions, where chance has 2 x 11 x 9 / 19.
  expect(krippendorffAlpha(table, 'nominal')).toEqual(close(1 - 6 / (198 / 19)));
});

test('Two who tag much by chance do not agree, and two who tag little mostly do', () => {
  expect(cohenKappa(fourfold(90, 210, 210, 490))).toEqual(close(0));
  expect(cohenKappa(fourfold(80, 20, 20, 880))).toEqual(close((0.96 - 0.82) / 0.18));
  expect(cohenKappa(fourfold(0, 100, 100, 800))).toEqual(close((0.8 - 0.82) / 0.18));
});

test('With weights, two steps apart is twice or four times as bad as one', () => {
  const rows = [
    ['a', 'a'],
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'a'],
  ];
  const judgements = judgementsOf(rows, ['a', 'b', 'c']);
  // First: 2 a, 1 b, 1 c. Second: 2 a, 1 b, 1 c. Chance is the sum of their products over 4.
  expect(cohenKappa(judgements)).toEqual(close(1 - 3 / (10 / 4)));
  expect(cohenKappa(judgements, 'linear')).toEqual(close(1 - 4 / (14 / 4)));
  expect(cohenKappa(judgements, 'squared')).toEqual(close(1 - 6 / (22 / 4)));
});

test('A category that nobody used counts for weights and for S, and for nothing else', () => {
  const rows: Category[][] = [
    ['a', 'a'],
    ['a', 'c'],
    ['c', 'c'],
    ['d', 'c'],
  ];
  const [few, more] = [judgementsOf(rows), judgementsOf(rows, ['a', 'b', 'c', 'd'])];
  for (const name of ['observed_agreement', 'cohen_kappa', 'scott_pi', 'fleiss_kappa']) {
    expect(measures[name]?.(more)).toEqual(measures[name]?.(few));
  }
  expect(krippendorffAlpha(more, 'ordinal')).toEqual(krippendorffAlpha(few, 'ordinal'));
  expect(bennettS(few)).toEqual(close((1 / 2 - 1 / 3) / (2 / 3)));
  expect(bennettS(more)).toEqual(close((1 / 2 - 1 / 4) / (3 / 4)));
  expect(cohenKappa(few, 'linear')).not.toEqual(cohenKappa(more, 'linear'));
});

test('What is not judged makes no pair; Fleiss leaves its unit out, and alpha does not', () => {
  const judgements = judgementsOf([
    ['a', 'a', 'a'],
    ['a', 'b', 'b'],
    ['b', 'b', null],
    [null, 'a', null],
  ]);
  expect(observedAgreement(judgements)).toEqual(close((3 + 1 + 1) / 7));
  // The first two units: 4 a, 2 b; 4 of 12 ordered pairs are unequal.
  expect(fleissKappa(judgements)).toEqual(close(1 - 4 / 12 / (1 - (16 + 4) / 36)));
  // The first three: 4 a, 4 b. Unequal: 4 ordered pairs of a unit of three.
  expect(krippendorffAlpha(judgements, 'nominal')).toEqual(close(1 - 4 / 2 / ((2 * 16) / 7)));
  // 1 and 2: aa ab bb; 1 and 3: aa ab; 2 and 3: aa bb.
  expect(lightKappa(judgements)).toEqual(close((0.4 + 0 + 1) / 3));
});

test('The distances of ranks, numbers and ratios are those of their definitions', () => {
  const judgements = judgementsOf([
    [1, 1],
    [1, 2],
    [2, 4],
  ]);
  // 3 of 1, 2 of 2, 1 of 4: the middle ranks are 1.5, 4 and 5.5.
  const alpha = (observed: number, expected: number) => close(1 - observed / (expected / 5));
  expect(krippendorffAlpha(judgements, 'ordinal')).toEqual(
    alpha(6.25 + 2.25, 6 * 6.25 + 3 * 16 + 2 * 2.25),
  );
  expect(krippendorffAlpha(judgements, 'interval')).toEqual(alpha(1 + 4, 6 * 1 + 3 * 9 + 2 * 4));
  expect(krippendorffAlpha(judgements, 'ratio')).toEqual(
    alpha(1 / 9 + 1 / 9, 6 / 9 + 3 * (9 / 25) + 2 / 9),
  );
});

test('Nothing to compare is no figure', () => {
  const nothing = judgementsOf([]);
  const alone = judgementsOf([['a'], ['b']]);
  const apart = judgementsOf([
    ['a', null],
    [null, 'b'],
  ]);
  const noPairs = undefinedAs('noPairs', null);
  for (const measure of Object.values(ofTwo)) {
    expect([nothing, apart].map(measure)).toEqual([noPairs, noPairs]);
  }
  const numbers = judgementsOf([[1], [2]]);
  for (const [name, measure] of Object.entries(ofMany)) {
    expect([name, measure(nothing), measure(numbers)]).toEqual([name, noPairs, noPairs]);
  }
  expect(observedAgreement(alone)).toEqual(noPairs);
  expect(lightKappa(apart)).toEqual(noPairs);
});

test('0 divided by 0 is said to be that', () => {
  const same = judgementsOf([
    [3, 3],
    [3, 3],
  ]);
  for (const [name, measure] of Object.entries(measures)) {
    const figure = name === 'observed_agreement' ? { value: 1 } : undefinedAs('oneCategory', 1);
    expect([name, measure(same)]).toEqual([name, figure]);
  }
  expect(bennettS(fourfold(0, 0, 0, 5))).toEqual({ value: 1 });
  // The first two gave one category only: their kappa is the 1 of the mean.
  const three = judgementsOf([
    ['a', 'a', 'a'],
    ['a', 'a', 'b'],
  ]);
  expect(lightKappa(three)).toEqual(undefinedAs('oneCategory', 1 / 3));
});

test('Judgements that make no table are refused', () => {
  expect(() => judgementsOf([[1, 2], [1]])).toThrow(RangeError);
  expect(() => judgementsOf([['c']], ['a', 'b'])).toThrow('“c” is not among the categories.');
  expect(() => judgementsOf([[NaN]])).toThrow(RangeError);
  expect(() => judgementsOf([[1, Infinity]])).toThrow(RangeError);
  const three = judgementsOf([[1, 2, 3]]);
  for (const measure of Object.values(ofTwo)) expect(() => measure(three)).toThrow('not 3.');
  const words = judgementsOf([['a', 'b']]);
  expect(() => krippendorffAlpha(words, 'interval')).toThrow('“a” is none.');
  expect(() => krippendorffAlpha(judgementsOf([[-1, 2]]), 'ratio')).toThrow(RangeError);
});

test('Categories of a table are numbers by size, then words', () => {
  expect(
    judgementsOf([
      ['b', 10, null],
      [9, 'a', 'b'],
    ]),
  ).toEqual({
    categories: [9, 10, 'a', 'b'],
    units: [
      [3, 1, null],
      [0, 2, 3],
    ],
  });
});
