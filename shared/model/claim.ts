import { z } from 'zod';
import { oneLine } from '../text/oneLine';

/** How the one who speaks stands to what is claimed. */
export const stances = ['supports', 'opposes', 'reports'] as const;
export type Stance = (typeof stances)[number];

/** Who claims what in a passage. What is not said is empty. */
export interface Claim {
  readonly person: string;
  readonly organisation: string;
  /** What is claimed, in a few words that other claims share. */
  readonly concept: string;
  readonly stance: Stance | null;
}

/** The parts of a claim that are words. */
export const claimWords = ['person', 'organisation', 'concept'] as const;

/** Most UTF-16 units of each of them. */
export const claimLimit = 200;

const words = z.string().max(claimLimit);

export const claimSchema: z.ZodType<Claim> = z
  .object({
    person: words,
    organisation: words,
    concept: words,
    stance: z.enum(stances).nullable(),
  })
  .refine(saysSomething, 'A claim names a person, an organisation or what is claimed.');

/** Returns whether a claim names anybody or anything; a stance alone is none. */
export function saysSomething(claim: Pick<Claim, (typeof claimWords)[number]>): boolean {
  return claimWords.some((part) => claim[part].trim() !== '');
}

/** Returns the claim as it is kept when somebody types it, each part on one line; null: it says nothing. */
export function typedClaim(claim: Claim): Claim | null {
  const line = (text: string) => oneLine(text, claimLimit);
  const typed = {
    person: line(claim.person),
    organisation: line(claim.organisation),
    concept: line(claim.concept),
    stance: claim.stance,
  };
  return saysSomething(typed) ? typed : null;
}

/** Returns a claim as people read it: “Human Rights Watch: prisons are overcrowded (opposes)”. */
export function claimInWords({ person, organisation, concept, stance }: Claim): string {
  const filled = (parts: readonly string[]) =>
    parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '');
  const who = filled([person, organisation]).join(', ');
  const claimed = filled([who, concept]).join(': ');
  return stance === null ? claimed : `${claimed} (${stance})`;
}
