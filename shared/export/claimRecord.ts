import { z } from 'zod';
import { type Claim, stances } from '../model/claim';

/** A claim as files have it; files that are older than claims have none. */
export const claimRecordSchema = z
  .object({
    person: z.string(),
    organisation: z.string(),
    concept: z.string().describe('What is claimed, in a few words.'),
    stance: z.enum(stances).nullable().describe('Null: it is not said.'),
  })
  .nullable()
  .default(null)
  .describe('Who claims what; what is not said is empty. Null: the tag has no claim.');

/** Returns what files have of a claim; every key is named, so that their order is always the same. */
export function claimRecord(claim: Claim | null): Claim | null {
  if (!claim) return null;
  const { person, organisation, concept, stance } = claim;
  return { person, organisation, concept, stance };
}
