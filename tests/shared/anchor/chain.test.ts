import fc from 'fast-check';
import { expect, test } from 'vitest';
import { certainChain, type Match } from '../../../shared/anchor/chain';

const matches = (...places: readonly number[]): Match[] =>
  places.map((b, a) => ({ a, b, length: 1 }));
const places = (chain: readonly Match[]) => chain.map(({ b }) => b);

test('What rises in both texts is certain', () => {
  expect(places(certainChain(matches(0, 1, 2)))).toEqual([0, 1, 2]);
});

test('One that went elsewhere is left out', () => {
  expect(places(certainChain(matches(0, 4, 1, 2, 3)))).toEqual([0, 1, 2, 3]);
});

test('Of two that changed places, nobody can tell which of them went', () => {
  expect(places(certainChain(matches(0, 2, 1, 3)))).toEqual([0, 3]);
});

test('The longer of two that changed places is the one that stayed', () => {
  const [one, other] = [
    { a: 0, b: 9, length: 3 },
    { a: 3, b: 0, length: 8 },
  ];
  expect(certainChain([one, other])).toEqual([other]);
});

test('Exactly the matches of every heaviest chain are certain', () => {
  const match = fc.record({ b: fc.nat({ max: 40 }), length: fc.integer({ min: 1, max: 3 }) });
  fc.assert(
    fc.property(fc.uniqueArray(match, { maxLength: 8, selector: ({ b }) => b }), (drawn) => {
      const all = drawn.map((one, a) => ({ ...one, a }));
      const chains = [...Array(2 ** all.length).keys()]
        .map((bits) => all.filter((_, at) => (bits >> at) & 1))
        .filter((chain) => chain.every(({ b }, at) => b > (chain[at - 1]?.b ?? -1)));
      const weight = (chain: readonly Match[]) =>
        chain.reduce((sum, { length }) => sum + length, 0);
      const heaviest = Math.max(...chains.map(weight));
      const best = chains.filter((chain) => weight(chain) === heaviest);
      const certain = all.filter((one) => best.every((chain) => chain.includes(one)));
      expect(certainChain(all)).toEqual(certain);
    }),
  );
});
