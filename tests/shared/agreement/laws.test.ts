import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cohenKappa } from '../../../shared/agreement/cohenKappa';
import type { Figure } from '../../../shared/agreement/figure';
import { fleissKappa } from '../../../shared/agreement/fleissKappa';
import { type Judgements, judgementsOf } from '../../../shared/agreement/judgements';
import { krippendorffAlpha } from '../../../shared/agreement/krippendorffAlpha';
import { lightKappa } from '../../../shared/agreement/lightKappa';
import { scottPi } from '../../../shared/agreement/scottPi';
import { measures, ofMany, ofTwo, valueOf } from './measures';

/** Measures that know no order of the categories. */
const nominal = Object.keys(measures).filter(
  (name) => !/weights|ordinal|interval|ratio/.test(name),
);
const size = 4;
const given = fc.nat(size - 1);
const sometimes = fc.option(given, { freq: 4 });

/** A table of two reviewers, or of two to five; with or without what was not judged. */
const tables = (cell: fc.Arbitrary<number | null>, most = 5) =>
  fc
    .integer({ min: 2, max: most })
    .chain((reviewers) =>
      fc.array(fc.array(cell, { minLength: reviewers, maxLength: reviewers }), { maxLength: 12 }),
    );
const categories = Array.from({ length: size }, (_, at) => at);
const of = (rows: readonly (readonly (number | null)[])[]): Judgements =>
  judgementsOf(rows, categories);

/** The measures that the table has the right number of reviewers for. */
function fitting({ units }: Judgements): [string, (judgements: Judgements) => Figure][] {
  return Object.entries((units[0]?.length ?? 2) === 2 ? measures : ofMany);
}

function expectSame(one: Figure, other: Figure, name = ''): void {
  expect([name, one.value === null]).toEqual([name, other.value === null]);
  const [value, otherValue] = [valueOf(one), valueOf(other)];
  if (value === null || otherValue === null) expect([name, value]).toEqual([name, otherValue]);
  else expect(Math.abs(value - otherValue), name).toBeLessThan(1e-9);
}

test('No figure is NaN or above 1, and each one that is missing has its reason', () => {
  fc.assert(
    fc.property(tables(sometimes), (rows) => {
      for (const [name, measure] of fitting(of(rows))) {
        const figure = measure(of(rows));
        const value = valueOf(figure);
        if (value !== null)
          expect([name, Number.isFinite(value), value <= 1 + 1e-12]).toEqual([name, true, true]);
        if (figure.value === null) expect(figure.because).toMatch(/^(noPairs|oneCategory)$/);
      }
    }),
  );
});

test('Kappa, pi and S of two reviewers are never below -1', () => {
  fc.assert(
    fc.property(tables(sometimes, 2), (rows) => {
      for (const name of ['cohen_kappa', 'scott_pi', 'bennett_S']) {
        expect(valueOf(ofTwo[name]!(of(rows))) ?? 0).toBeGreaterThanOrEqual(-1 - 1e-12);
      }
    }),
  );
});

test('The order of reviewers and of units changes nothing', () => {
  fc.assert(
    fc.property(tables(sometimes), fc.infiniteStream(fc.nat()), (rows, stream) => {
      const order = [...(rows[0] ?? []).keys()];
      const keys = order.map(() => stream.next().value as number);
      const reviewers = order.toSorted((one, other) => keys[one]! - keys[other]!);
      const unitKeys = rows.map(() => stream.next().value as number);
      const units = [...rows.keys()].sort((one, other) => unitKeys[one]! - unitKeys[other]!);
      const moved = of(units.map((unit) => reviewers.map((at) => rows[unit]![at]!)));
      for (const [name, measure] of fitting(moved)) {
        expectSame(measure(moved), measure(of(rows)), name);
      }
    }),
  );
});

test('Other names for the categories change no figure that knows no order', () => {
  const permutations = fc.shuffledSubarray(categories, { minLength: size });
  fc.assert(
    fc.property(tables(sometimes), permutations, (rows, names) => {
      const renamed = of(rows.map((row) => row.map((one) => (one === null ? null : names[one]!))));
      for (const [name, measure] of fitting(renamed)) {
        if (nominal.includes(name)) expectSame(measure(renamed), measure(of(rows)), name);
      }
    }),
  );
});

test('Categories in the opposite order are as far apart', () => {
  fc.assert(
    fc.property(tables(sometimes), (rows) => {
      const turned = of(
        rows.map((row) => row.map((one) => (one === null ? null : size - 1 - one))),
      );
      for (const [name, measure] of fitting(turned)) {
        if (!name.endsWith('ratio')) expectSame(measure(turned), measure(of(rows)), name);
      }
    }),
  );
});

test('Reviewers who always agree have a 1', () => {
  const units = fc.array(given, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(units, fc.integer({ min: 2, max: 5 }), (labels, reviewers) => {
      const same = of(labels.map((label) => new Array<number>(reviewers).fill(label)));
      for (const [name, measure] of fitting(same)) {
        expect([name, valueOf(measure(same))]).toEqual([name, 1]);
      }
    }),
  );
});

test('A figure is 0 divided by 0 exactly when all judgements are the same', () => {
  fc.assert(
    fc.property(tables(given), (rows) => {
      fc.pre(rows.length > 0);
      const one = new Set(rows.flat()).size === 1;
      for (const [name, measure] of fitting(of(rows))) {
        if (/observed|bennett|light/.test(name)) continue;
        expect([name, measure(of(rows)).value === null]).toEqual([name, one]);
      }
    }),
  );
});

test('For two reviewers Fleiss is Scott, Light is Cohen, and alpha is pi of a small sample', () => {
  fc.assert(
    fc.property(tables(given, 2), (rows) => {
      expectSame(fleissKappa(of(rows)), scottPi(of(rows)));
      expectSame(lightKappa(of(rows)), cohenKappa(of(rows)));
      const alpha = krippendorffAlpha(of(rows), 'nominal');
      const pi = scottPi(of(rows));
      const judged = 2 * rows.length;
      if (pi.value !== null) {
        expectSame(alpha, { value: 1 - ((1 - pi.value) * (judged - 1)) / judged });
      }
    }),
  );
});

test('Where there are two categories only, weights and levels make no difference', () => {
  fc.assert(
    fc.property(tables(fc.option(fc.nat(1), { freq: 4 })), (rows) => {
      for (const [name, measure] of fitting(of(rows))) {
        const base = name.startsWith('cohen') ? 'cohen_kappa' : 'krippendorff_alpha nominal';
        if (/^(cohen|kripp)/.test(name))
          expectSame(measure(of(rows)), measures[base]!(of(rows)), name);
      }
    }),
  );
});

test('A unit that only one reviewer judged changes no figure', () => {
  fc.assert(
    fc.property(tables(sometimes), given, (rows, label) => {
      fc.pre(rows.length > 0);
      const more = [...rows, rows[0]!.map((_, at) => (at === 0 ? label : null))];
      for (const [name, measure] of fitting(of(rows))) {
        expectSame(measure(of(more)), measure(of(rows)), name);
      }
    }),
  );
});

test('Numbers of any size, and in any unit of measurement, have the same alpha', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true });
  const pairs = fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(pairs, (rows) => {
      const positive = rows.map((row) => row.map(Math.abs));
      const interval = krippendorffAlpha(judgementsOf(rows), 'interval');
      const ratio = krippendorffAlpha(judgementsOf(positive), 'ratio');
      const one = (cells: number[][]) => new Set(cells.flat().map((cell) => cell + 0)).size === 1;
      expect([interval.value === null, ratio.value === null]).toEqual([one(rows), one(positive)]);
      for (const figure of [interval, ratio]) expect(valueOf(figure)).not.toBeNaN();
    }),
  );
  fc.assert(
    fc.property(tables(sometimes), fc.integer({ min: 1, max: 9 }), fc.nat(9), (rows, by, more) => {
      const turned = (add: number) =>
        judgementsOf(rows.map((row) => row.map((one) => (one === null ? null : by * one + add))));
      const levels = ['ordinal', 'interval'] as const;
      for (const level of levels) {
        expectSame(
          krippendorffAlpha(turned(more), level),
          krippendorffAlpha(of(rows), level),
          level,
        );
      }
      expectSame(krippendorffAlpha(turned(0), 'ratio'), krippendorffAlpha(of(rows), 'ratio'));
    }),
  );
});
