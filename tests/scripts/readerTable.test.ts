import { describe, expect, test } from 'vitest';
import { figure, figureLines, growthLines, ratioLines } from '../../scripts/lib/readerTable.mjs';

/** Every step takes this long, in all turns; what two empty frames take is 1. */
const engine = (time: number, other: Record<string, readonly number[]> = {}) =>
  new Map(
    Object.entries({
      nothing: [1],
      ...Object.fromEntries(
        ['open', 'add', 'recode', 'remove', 'jump', 'scroll', 'memory'].map((step) => [
          step,
          [time],
        ]),
      ),
      ...other,
    }),
  );

describe('what the bench of the reader prints', () => {
  test('is the median, and an operation is without what two empty frames take', () => {
    const measured = new Map([['lectern', engine(5, { nothing: [1, 2, 9], add: [30, 4, 6] })]]);
    expect(figure(measured, 'lectern', 'open')).toBe(5);
    expect(figure(measured, 'lectern', 'add')).toBe(4);
    expect(figure(measured, 'floor', 'add')).toBeNaN();
  });

  test('names all engines in a column each', () => {
    const measured = new Map([
      ['floor', engine(2)],
      ['lectern', engine(3)],
    ]);
    expect(figureLines(measured).slice(0, 3)).toEqual([
      '                 floor     lectern',
      'open               2.0         3.0',
      'add                1.0         2.0',
    ]);
  });

  test('puts each ratio beside its goal, says whether it is reached, and counts', () => {
    const measured = new Map([
      ['floor', engine(2, { open: [10], add: [3] })],
      ['plain', engine(2)],
      ['lectern', engine(2, { open: [20.1], add: [4] })],
    ]);
    const lines = ratioLines('1m', measured);
    expect(lines.slice(1, 3).map((line) => line.replaceAll(/ +/g, ' '))).toEqual([
      'open 2.01 (goal 2.00) no 10.05',
      'add 1.50 (goal 1.50) yes 3.00',
    ]);
    expect(lines.at(-1)).toBe('Goals reached: 5 of 7.');
  });

  test('has no goals for a size that is too small to rank anything', () => {
    const measured = new Map([
      ['floor', engine(2)],
      ['lectern', engine(3)],
    ]);
    expect(ratioLines('10k', measured).join('\n')).not.toMatch(/goal/i);
  });

  test('compares the largest text with a small one only when both were measured', () => {
    const small = new Map([['lectern', engine(10)]]);
    const large = new Map([['lectern', engine(15, { add: [13.6] })]]);
    expect(growthLines(new Map([['5m', large]]))).toEqual([]);
    const lines = growthLines(
      new Map([
        ['100k', small],
        ['5m', large],
      ]),
    );
    expect(lines[1]?.replaceAll(/ +/g, ' ')).toBe(
      '5m x 100k 1.50 (goal 2.00) yes 1.40 (goal 1.40) yes 1.50 (goal 1.40) no',
    );
    expect(lines[2]).toBe('Goals reached: 2 of 3.');
  });
});
