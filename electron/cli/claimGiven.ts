import {
  type Claim,
  claimLimit,
  claimWords,
  type Stance,
  stances,
  typedClaim,
} from '../../shared/model/claim';
import type { Given } from './command';

/** The options that say who claims what in a passage. */
export const claimOptions = [
  { name: 'claim-person', value: 'NAME', help: 'Who claims something in these words' },
  { name: 'claim-organisation', value: 'NAME', help: 'For whom, or which organisation claims it' },
  { name: 'claim-concept', value: 'TEXT', help: 'What is claimed, in a few words' },
  { name: 'claim-stance', value: 'STANCE', help: 'supports, opposes or reports' },
];

/** Returns the claim that the options say; null when none of them is there. */
export function claimGiven(given: Given): Claim | null {
  const words = (part: string) => given.option(`claim-${part}`) ?? '';
  if (claimWords.some((part) => words(part).length > claimLimit)) {
    throw given.refuse(`Each part of a claim has at most ${String(claimLimit)} characters.`);
  }
  const stance = stanceGiven(given);
  const claim = typedClaim({
    person: words('person'),
    organisation: words('organisation'),
    concept: words('concept'),
    stance,
  });
  if (claim === null && stance !== null) {
    throw given.refuse('A claim names a person, an organisation or what is claimed.');
  }
  return claim;
}

function stanceGiven(given: Given): Stance | null {
  const word = given.option('claim-stance');
  const stance = stances.find((one) => one === word) ?? null;
  if (word !== null && stance === null) {
    throw given.refuse(
      `A stance is ${stances.slice(0, -1).join(', ')} or ${stances.at(-1) ?? ''}.`,
    );
  }
  return stance;
}
