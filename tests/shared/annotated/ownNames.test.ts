import { expect, test } from 'vitest';
import fc from 'fast-check';
import { LossBook } from '../../../shared/annotated/lossBook';
import { OwnNames } from '../../../shared/annotated/ownNames';

test('The second of two equal names gets a number, and never one that another has', () => {
  const names = new OwnNames();
  const given = ['a', 'a (2)', 'a', 'a', 'a (2)', 'b'].map((name) => names.of(name));
  expect(given).toEqual(['a', 'a (2)', 'a (3)', 'a (4)', 'a (2) (2)', 'b']);
  expect(names.given).toEqual(given);
});

test('No name is given twice, and each begins with what was asked for', () => {
  const name = fc.constantFrom('', 'a', 'a (2)', 'a (2) (2)', 'a (3)', 'toString', '__proto__');
  fc.assert(
    fc.property(fc.array(name, { maxLength: 40 }), (asked) => {
      const names = new OwnNames();
      const given = asked.map((one) => names.of(one));
      expect(new Set(given).size).toBe(asked.length);
      for (const [at, one] of asked.entries()) expect(given[at]?.startsWith(one)).toBe(true);
    }),
  );
});

test('Fifty thousand records of one name are entered one after the other, not each past all before', () => {
  const book = new LossBook();
  let last = '';
  for (let at = 0; at < 50_000; at += 1) last = book.enter('tags', 'Untitled');
  expect(last).toBe('Untitled (50000)');
  expect(book.records.tags).toHaveLength(50_000);
});
