import { detailNames, type Guesses, type ReadingDetails } from './reading';

/** Returns the guesses without those of details that somebody has set, and so confirmed. */
export function guessesWithout(guesses: Guesses, set: Partial<ReadingDetails>): Guesses {
  const left = detailNames.filter((name) => guesses[name] !== undefined && !(name in set));
  return Object.fromEntries(left.map((name) => [name, guesses[name]]));
}
