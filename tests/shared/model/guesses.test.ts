import { expect, test } from 'vitest';
import { guessesWithout } from '../../../shared/model/guesses';

test('What somebody has set is no guess, also when it was set to nothing', () => {
  const guesses = { title: 'From line 1.', author: 'From line 3.', outlet: 'From line 9.' };
  expect(guessesWithout(guesses, { author: 'A', outlet: null })).toEqual({ title: 'From line 1.' });
  expect(guessesWithout(guesses, {})).toEqual(guesses);
});
