import { describe, expect, test } from 'vitest';
import { placeNamed } from '../../../shared/model/placeNamed';
import { aLook, begins, goesOn } from '../../support/looks';

const { text, blocks } = aLook([
  ['Title', { kind: 'title' }],
  ['First.'],
  ['Left out.', { included: false }],
  ['Second.'],
  ['One.', begins],
  ['Two.', begins],
  ['More of two.', goesOn],
]);
const words = (wanted: string) => {
  const place = placeNamed(blocks, wanted);
  return place.found ? text.slice(place.span.start, place.span.end) : place.reason;
};

describe('A place that is named', () => {
  test.each([
    ['2', 'Second.'],
    ['¶2', 'Second.'],
    [' ¶ 1 ', 'First.'],
    ['paragraph 1', 'First.'],
    ['p2', 'Second.'],
    ['comment 2', 'Two.\nMore of two.'],
    ['Comment 1', 'One.'],
    ['c2', 'Two.\nMore of two.'],
  ])('%j is found', (wanted, found) => {
    expect(words(wanted)).toBe(found);
  });

  test.each([
    ['', 'Write a number, as in “¶4” or “comment 9”.'],
    ['four', 'Write a number, as in “¶4” or “comment 9”.'],
    ['¶3', 'There is no ¶3: the last one is ¶2.'],
    ['0', 'There is no ¶0: the last one is ¶2.'],
    ['comment 3', 'There is no comment 3: the last one is comment 2.'],
  ])('%j is answered by why it is not', (wanted, reason) => {
    expect(words(wanted)).toBe(reason);
  });

  test('a reading without comments or paragraphs says so', () => {
    expect(placeNamed([], 'c1')).toEqual({
      found: false,
      reason: 'This reading has no reader comments.',
    });
    expect(placeNamed([], '1')).toEqual({
      found: false,
      reason: 'This reading has no numbered paragraphs.',
    });
  });
});
