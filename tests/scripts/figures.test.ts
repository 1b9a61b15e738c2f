import { describe, expect, test } from 'vitest';
import { figuresOf, ratiosOf, within } from '../../scripts/lib/figures.mjs';

describe('what measurements come to', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);

  test('is the value that so many of them are not above, in whatever order they came', () => {
    expect(figuresOf(hundred)).toEqual({ p50: 50, p95: 95, most: 100 });
    expect(figuresOf([7])).toEqual({ p50: 7, p95: 7, most: 7 });
  });

  test('is compared with the first', () => {
    const [small, large] = [figuresOf(hundred), figuresOf(hundred.map((time) => 1.5 * time))];
    expect(ratiosOf([small, large])).toEqual([1, 1.5]);
    expect(within([small, large], 1.5)).toBe(true);
    expect(within([small, large], 1.49)).toBe(false);
  });

  test('is not within any limit when nothing was measured', () => {
    expect(within([], 1.5)).toBe(false);
    expect(within([figuresOf([]), figuresOf([])], 1.5)).toBe(false);
  });
});
