import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Searchable, searchable } from '../../../shared/search/searchable';
import { withoutAccents } from '../../../shared/text/accents';
import { someWords } from '../../support/searches';

test('Each unit of the folded text knows its place, and the places rise', () => {
  fc.assert(
    fc.property(someWords(40), (text) => {
      const { folded, ...searched } = withPlaces(text);
      let before = -1;
      for (const place of searched.places) {
        expect(place).toBeGreaterThan(before);
        before = place;
      }
      expect(folded).not.toMatch(/ {2}|\u00ad/);
      // What was searched for once is found by itself again.
      expect(new Searchable(folded).folded).toBe(folded);
    }),
  );
});

function withPlaces(text: string) {
  const searched = new Searchable(text);
  const { folded } = searched;
  return {
    folded,
    places: Array.from(folded, (_, at) => at).map((at) => searched.placeOf(at, 1).start),
  };
}

test('A unit outside of the text has no place', () => {
  expect(() => new Searchable('').placeOf(0, 1)).toThrow(RangeError);
  expect(() => new Searchable('ab').placeOf(1, 2)).toThrow(RangeError);
});

test('A text is folded once, however often it is searched', () => {
  expect(searchable('Once.')).toBe(searchable('Once.'));
});

test('Accents that are units of their own stay, so that every offset holds', () => {
  expect(withoutAccents('Ångström, Ελλάδα, šič, e\u0301')).toBe('Angstrom, Ελλαδα, sic, e\u0301');
  expect(withoutAccents('がぎ한글')).toBe('がぎ한글');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(withoutAccents(text)).toHaveLength(text.length);
    }),
  );
});
