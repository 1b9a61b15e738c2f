import { type Claim, claimLimit, saysSomething, type Stance } from '../../../../shared/model/claim';

/** What a variable holds of a statement. */
export interface Value {
  /** The name of the variable: “Organization”. */
  readonly name: string;
  /** As people read it: “yes” for 1 where the variable is yes or no. */
  readonly text: string;
  /** What it says of an agreement; null: it is no answer of yes or no. */
  readonly yes: boolean | null;
}

/** What a statement says as a claim, and the values that have no place in one. */
export interface Split {
  readonly claim: Claim | null;
  readonly rest: readonly Value[];
}

type Part = Exclude<keyof Claim, 'stance'>;

/** Names of variables, in lower case and letters only, by the part of a claim that they are. */
const partNamed: Readonly<Record<string, Part | 'stance'>> = {
  person: 'person',
  actor: 'person',
  speaker: 'person',
  organisation: 'organisation',
  organization: 'organisation',
  concept: 'concept',
  category: 'concept',
  claim: 'concept',
  agreement: 'stance',
  stance: 'stance',
};

const nothing: Claim = { person: '', organisation: '', concept: '', stance: null };

/**
 * Returns the values of a statement as a claim. The first one of a part is taken; one that is too
 * long for it, or a second one, is among the rest, and so is a stance when nobody is named.
 */
export function splitClaim(values: readonly Value[]): Split {
  const taken = values.reduce<Split & { readonly claim: Claim }>(
    ({ claim, rest }, value) => {
      const filled = withValue(claim, value);
      return filled ? { claim: filled, rest } : { claim, rest: [...rest, value] };
    },
    { claim: nothing, rest: [] },
  );
  return saysSomething(taken.claim) ? taken : { claim: null, rest: values };
}

/** Returns the claim with this value in it; null when it has no place there. */
function withValue(claim: Claim, value: Value): Claim | null {
  const name = value.name.toLowerCase().replace(/[^\p{L}]/gu, '');
  const part = Object.hasOwn(partNamed, name) ? partNamed[name] : undefined;
  if (part === undefined) return null;
  if (part === 'stance') return withStance(claim, value.yes);
  const line = value.text.replace(/\s+/g, ' ').trim();
  const fits = claim[part] === '' && line !== '' && line.length <= claimLimit;
  return fits ? { ...claim, [part]: line } : null;
}

function withStance(claim: Claim, yes: boolean | null): Claim | null {
  if (yes === null || claim.stance !== null) return null;
  const stance: Stance = yes ? 'supports' : 'opposes';
  return { ...claim, stance };
}
