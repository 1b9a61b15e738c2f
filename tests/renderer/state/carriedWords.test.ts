import { expect, it } from 'vitest';
import { carriedInWords } from '../../../renderer/state/carriedWords';

it.each([
  [3, 1, '3 tags moved with their words. 1 could not be placed and is listed under “To place”.'],
  [1, 2, '1 tag moved with its words. 2 could not be placed and are listed under “To place”.'],
  [0, 1, '1 tag could not be placed and is listed under “To place”.'],
  [0, 2, '2 tags could not be placed and are listed under “To place”.'],
  [2, 0, '2 tags moved with their words.'],
  [0, 0, ''],
])('says what became of the tags: %i moved, %i wait', (moved, waiting, words) => {
  expect(carriedInWords(moved, waiting)).toBe(words);
});
